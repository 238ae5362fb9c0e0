import { Injectable, SetMetadata, type Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { PromptSubject } from '../domain/prompt-subject.js';

const MARK = 'wudan:answers-prompts';

/** Marks a provider as what handles the answers to prompts of a subject type. */
export const AnswersPrompts = (subjectType: string): ClassDecorator => {
  const set = SetMetadata(MARK, subjectType);
  return (target) => {
    Injectable()(target);
    set(target);
  };
};

/** Finds the subject of a prompt among the contexts above. */
@Injectable()
export class PromptSubjects {
  readonly #known = new Map<string, PromptSubject>();

  constructor(private readonly discovery: DiscoveryService) {}

  /** The subject, or null for prompts that nobody does anything with, such as notices. */
  of(subjectType: string): PromptSubject | null {
    if (this.#known.size === 0) {
      for (const wrapper of this.discovery.getProviders()) {
        const type = wrapper.metatype as Type | null;
        const mark = type && wrapper.instance ? (Reflect.getMetadata(MARK, type) as string | undefined) : undefined;
        if (mark !== undefined) this.#known.set(mark, wrapper.instance as PromptSubject);
      }
    }
    return this.#known.get(subjectType) ?? null;
  }
}
