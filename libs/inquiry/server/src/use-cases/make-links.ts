import { Inject, Injectable } from '@nestjs/common';
import QRCode from 'qrcode';
import { CRYPTO, ENV, type CryptoProvider, type Env } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { linkKey, type LinkKind } from '../domain/link-key.rules.js';

/** A link as it is shown once: its token is stored as a hash alone. */
export interface IssuedLink {
  readonly opinionId: Id | null;
  readonly label: string;
  readonly url: string;
  readonly qrSvg: string;
  readonly expiresAt: Date;
}

/** A link before it has a picture. */
export interface MadeLink {
  readonly hash: string;
  readonly url: string;
}

/** Makes links of 128 random bits. */
@Injectable()
export class MakeLinks {
  constructor(
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
    @Inject(ENV) private readonly env: Env,
  ) {}

  make(kind: LinkKind, officeId: Id): MadeLink {
    const token = this.crypto.newToken(128);
    return { hash: this.crypto.hashToken(token), url: new URL(`/q/${linkKey(kind, officeId, token)}`, this.env.PUBLIC_URL).toString() };
  }

  async show(link: MadeLink, about: Omit<IssuedLink, 'url' | 'qrSvg'>): Promise<IssuedLink> {
    return { ...about, url: link.url, qrSvg: await QRCode.toString(link.url, { type: 'svg', errorCorrectionLevel: 'M', margin: 1 }) };
  }
}
