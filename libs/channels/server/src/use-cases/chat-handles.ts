import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, type CryptoProvider } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { handleOf, joinCallback, readCallback, tapCallback, type Callback } from '../domain/callback.rules.js';

/** Names of buttons: computed from the message by this deployment's key, found again by their hash. */
@Injectable()
export class ChatHandles {
  constructor(@Inject(CRYPTO) private readonly crypto: CryptoProvider) {}

  ofMessage(messageId: Id): string {
    return handleOf(this.#mac, messageId);
  }

  hash(handle: string): string {
    return this.crypto.hashToken(handle);
  }

  tap(handle: string, index: number): string {
    return tapCallback(this.#mac, handle, index);
  }

  join(token: string, officeId: Id, yes: boolean): string {
    return joinCallback(this.#mac, token, officeId, yes);
  }

  read(data: string): Callback | null {
    return readCallback(this.#mac, (left, right) => this.crypto.isEqual(left, right), data);
  }

  readonly #mac = (text: string): string => this.crypto.lookupHash('platform', 'chat.callback', text);
}
