/** The longest text of a field, in characters; the server holds the same. */
export const LONGEST_TEXT = 500;
/** Reasons of a correction, in characters. */
export const SHORTEST_REASON = 2;
export const LONGEST_REASON = 200;

export const TEXT_FIELDS = ['done', 'difficulty', 'coordination', 'nextSteps'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
export type ProgressField = 'percent' | TextField;

/** The form as it is typed. */
export type ProgressValues = Readonly<Record<ProgressField, string>>;

/** What is wrong with a field: a key of the texts, with its figures. */
export interface FieldFault {
  readonly key: 'fault.percent' | 'fault.long' | 'fault.nothing' | 'fault.reason' | 'fault.status';
  readonly args?: Readonly<Record<string, number>>;
}

export const EMPTY_PROGRESS: ProgressValues = { percent: '', done: '', difficulty: '', coordination: '', nextSteps: '' };

/** Characters as people count them. */
export const lengthOf = (text: string): number => [...text.trim()].length;

/** A whole percentage, also in full-width digits or with its sign; null when it is something else. */
export function readPercent(typed: string): number | null {
  const plain = typed.normalize('NFKC').trim().replace(/\s*%$/, '');
  if (!/^\d{1,3}$/.test(plain)) return null;
  const percent = Number(plain);
  return percent <= 100 ? percent : null;
}

/** What is saved already, as the form shows it. */
export function savedValues(value: Readonly<Record<string, unknown>> | null | undefined): ProgressValues {
  const of = (field: TextField): string => (typeof value?.[field] === 'string' ? value[field] : '');
  return {
    percent: typeof value?.['percent'] === 'number' ? String(value['percent']) : '',
    done: of('done'),
    difficulty: of('difficulty'),
    coordination: of('coordination'),
    nextSteps: of('nextSteps'),
  };
}

const tooLong = (text: string, most: number): FieldFault | null =>
  lengthOf(text) > most ? { key: 'fault.long', args: { most, over: lengthOf(text) - most } } : null;

/** What is wrong with a reason. */
export function checkReason(text: string): FieldFault | null {
  return lengthOf(text) < SHORTEST_REASON ? { key: 'fault.reason' } : tooLong(text, LONGEST_REASON);
}

/**
 * The fields as the server takes them, or what is wrong with each. A field left empty is sent only when that clears a saved one.
 */
export function checkProgress(
  typed: ProgressValues,
  saved: ProgressValues,
): { readonly value: Readonly<Record<string, unknown>>; readonly faults: Partial<Readonly<Record<ProgressField, FieldFault>>> } {
  const value: Record<string, unknown> = {};
  const faults: Partial<Record<ProgressField, FieldFault>> = {};
  if (typed.percent.trim() !== '') {
    const percent = readPercent(typed.percent);
    if (percent === null) faults.percent = { key: 'fault.percent' };
    else value['percent'] = percent;
  }
  for (const field of TEXT_FIELDS) {
    const fault = tooLong(typed[field], LONGEST_TEXT);
    const text = typed[field].trim();
    if (fault !== null) faults[field] = fault;
    else if (text !== '' || saved[field] !== '') value[field] = text;
  }
  return { value, faults };
}
