import type { Id } from '@wudan/kernel-core';

const BODY_MAX = 120;

/** A card as prompts take it. */
interface Notice {
  readonly seatId: Id;
  readonly unitId: Id | null;
  readonly kind: 'notice';
  readonly title: string;
  readonly body: string;
  readonly facts: readonly never[];
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly dueAt: null;
  readonly subjectType: string;
  readonly subjectId: Id;
}

/** A card that only tells something about a pilot's self-assessment. */
export function notice({ seatId, unitId, pilotId, title, text }: { seatId: Id; unitId: Id | null; pilotId: Id; title: string; text: string }): Notice {
  const characters = Array.from(text.replaceAll('\n', ' '));
  const body = characters.length <= BODY_MAX ? characters.join('') : `${characters.slice(0, BODY_MAX - 1).join('')}…`;
  return { seatId, unitId, kind: 'notice', title, body, facts: [], options: [{ id: 'read', label: '知道了' }], dueAt: null, subjectType: 'self_assessment_notice', subjectId: pilotId };
}
