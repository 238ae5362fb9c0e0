import { defineEvent } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** A prompt got an answer, another one, or lost it by an undo: its cards change everywhere. */
export const promptAnswered = defineEvent<{ promptId: Id }>('prompts.answered');
