import { Inject, Injectable } from '@nestjs/common';
import QRCode from 'qrcode';
import { CRYPTO, ENV, type CryptoProvider, type Env, type Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { PeopleRepository } from '../data/people.repository.js';

export interface InvitationLink {
  readonly url: string;
  readonly qrSvg: string;
}

/** Makes the single-use link of an invitation. The token is shown once; only its hash is kept. */
@Injectable()
export class IssueInvitation {
  constructor(
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** A token for an invitation of any office; the sender's transaction stores its hash. */
  async issue(tx: Tx, invitation: { id: Id; officeId: Id; expiresAt: Date }): Promise<InvitationLink> {
    const token = this.crypto.newToken(128);
    await tx.repo(PeopleRepository).addToken({
      hash: this.crypto.hashToken(token),
      kind: 'invitation',
      officeId: invitation.officeId,
      subjectId: invitation.id,
      expiresAt: invitation.expiresAt,
    });
    const url = new URL('/join', this.env.PUBLIC_URL);
    url.searchParams.set('token', token);
    return { url: url.toString(), qrSvg: await QRCode.toString(url.toString(), { type: 'svg', errorCorrectionLevel: 'M', margin: 1 }) };
  }
}
