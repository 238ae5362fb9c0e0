import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { CHAT_DESK, type ChatDesk } from '../domain/chat-desk.js';
import { chatUnavailable } from '../domain/channels.errors.js';

/** Finds whoever understands what a chat says, when it is first needed: a process without that context still sends and receives. */
@Injectable()
export class FindDesk {
  #desk: ChatDesk | undefined;

  constructor(private readonly modules: ModuleRef) {}

  /** @throws DomainError CHAT_UNAVAILABLE when no context of this process fills the port */
  desk(): ChatDesk {
    if (!this.#desk) {
      try {
        this.#desk = this.modules.get<ChatDesk>(CHAT_DESK, { strict: false });
      } catch {
        throw chatUnavailable();
      }
    }
    return this.#desk;
  }
}
