/** What is typed into a progress report. */
export interface ProgressValues extends Readonly<Record<string, string>> {
  readonly status: string;
  readonly percent: string;
  readonly done: string;
  readonly difficulty: string;
  readonly coordination: string;
  readonly nextSteps: string;
}

interface Reported {
  readonly status: string;
  readonly percent: number | null;
  readonly done: string | null;
  readonly difficulty: string | null;
  readonly coordination: string | null;
  readonly nextSteps: string | null;
}

export const BLANK_PROGRESS = { status: '', percent: '', done: '', difficulty: '', coordination: '', nextSteps: '' } as const;

/** A report as it stands, to be changed in a form; silence is a blank status. */
export function progressValues(row: Reported): ProgressValues {
  return {
    status: row.status === 'none' ? '' : row.status,
    percent: row.percent === null ? '' : String(row.percent),
    done: row.done ?? '',
    difficulty: row.difficulty ?? '',
    coordination: row.coordination ?? '',
    nextSteps: row.nextSteps ?? '',
  };
}

/** What the API takes; check the percent first. */
export function progressInput(values: ProgressValues): Reported {
  const text = (value: string): string | null => value.trim() || null;
  return {
    status: values.status,
    percent: values.percent.trim() === '' ? null : Number(values.percent),
    done: text(values.done),
    difficulty: text(values.difficulty),
    coordination: text(values.coordination),
    nextSteps: text(values.nextSteps),
  };
}

/** True for a blank percent or a whole one from 0 to 100: GraphQL would refuse another number before the server could name the field. */
export function isPercent(text: string): boolean {
  return text.trim() === '' || (/^\d{1,3}$/.test(text.trim()) && Number(text) <= 100);
}
