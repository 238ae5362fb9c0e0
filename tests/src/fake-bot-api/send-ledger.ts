import type { FaultKind } from './fault-plan.js';

/** A call that took effect. */
export interface LedgerLine {
  readonly serial: number;
  /** ISO 8601, by the server's clock. */
  readonly at: string;
  /** Milliseconds of the machine since the server opened. */
  readonly atMs: number;
  readonly botId: number;
  readonly method: string;
  readonly chatId: number;
  readonly messageId: number;
  readonly text: string;
  readonly labels: readonly string[];
  /** callback_data of its buttons, row by row. */
  readonly data: readonly string[];
  /** The caller was told nothing, or something wrong, of the effect. */
  readonly untold: FaultKind | null;
}

/** A call that got no answer; done or not, its caller cannot know. */
export interface CutCall {
  readonly kind: FaultKind;
  readonly method: string;
  readonly botId: number;
  readonly chatId: number | null;
  readonly text: string;
  readonly data: readonly string[];
}

/** Everything that was really sent, edited or deleted, in the order of its effect; and how many calls there were. */
export class SendLedger {
  readonly lines: LedgerLine[] = [];
  readonly cuts: CutCall[] = [];
  readonly #calls = new Map<string, number>();
  readonly #began = performance.now();

  add(line: Omit<LedgerLine, 'serial' | 'atMs'>): void {
    this.lines.push({ serial: this.lines.length + 1, atMs: performance.now() - this.#began, ...line });
  }

  of(chatId: number, method = 'sendMessage'): LedgerLine[] {
    return this.lines.filter((line) => line.chatId === chatId && line.method === method);
  }

  /** Sends whose caller cannot know whether they were made. */
  get untold(): LedgerLine[] {
    return this.lines.filter((line) => line.untold !== null);
  }

  noteCall(method: string, code: number | 'cut'): void {
    const key = `${method} ${code}`;
    this.#calls.set(key, (this.#calls.get(key) ?? 0) + 1);
  }

  /** Calls by method and outcome, like `sendMessage 200`; `cut` where no answer was given. */
  get calls(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#calls].sort(([left], [right]) => left.localeCompare(right)));
  }
}
