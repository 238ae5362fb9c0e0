/** An answer as its receipt tells it; instants are ISO 8601. */
export interface AnswerView {
  readonly option: string | null;
  readonly value: Readonly<Record<string, unknown>> | null;
  readonly summary: string;
  readonly receiptNo: string;
  readonly late: boolean;
  readonly at: string;
  readonly by: string;
}

/** One prompt as the server shows it to a seat. */
export interface DeskItem {
  readonly promptId: string;
  readonly seatId: string;
  readonly version: number;
  readonly officeName: string;
  readonly unitName: string | null;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly state: string;
  readonly dueAt: string | null;
  readonly form: 'progress' | null;
  readonly createdAt: string;
  readonly answer: AnswerView | null;
  readonly history: readonly Omit<AnswerView, 'option' | 'value'>[];
  readonly can: readonly string[];
}

export interface ChatReply {
  readonly ok: boolean;
  readonly text: string;
  readonly code?: string;
  readonly field?: string;
  readonly item: DeskItem | null;
}

export interface Thread {
  readonly person: string;
  readonly items: readonly DeskItem[];
  /** The server's instant when it answered. */
  readonly now: string;
}

/** Whom a link was made for. */
export interface Who {
  readonly personName: string;
  readonly roleLabel: string;
  readonly unitName: string | null;
  readonly officeName: string;
  readonly expiresAt: string;
}

export const STATUSES = ['on_plan', 'lagging', 'blocked'] as const;
export type Status = (typeof STATUSES)[number];

export function isStatus(option: unknown): option is Status {
  return STATUSES.some((status) => status === option);
}

/** `open` waits for its first answer, `ended` takes none any more. */
export type Standing = 'open' | 'answered' | 'ended';

const ENDED = ['superseded', 'expired', 'recalled'];

export function standingOf(item: DeskItem): Standing {
  if (item.state === 'answered' && item.answer !== null) return 'answered';
  return ENDED.includes(item.state) ? 'ended' : 'open';
}

/** Options with a place of their own on the card, whatever the server lists. */
const PLACED_ELSEWHERE = /^(ack|details|undo|correct|snooze:.*)$/;

/** The buttons that answer a card, in the order of the server. */
export function choicesOf(item: DeskItem): readonly { readonly id: string; readonly label: string }[] {
  return item.can.includes('answer') ? item.options.filter((option) => !PLACED_ELSEWHERE.test(option.id)) : [];
}

/**
 * Cards to do and cards done. A card keeps its place among those to do once it was touched on this page, so that a receipt
 * appears where the finger is; news comes after what stands there already.
 * @param order prompt ids of the cards to do, as shown last
 */
export function arrange(
  order: readonly string[],
  items: readonly DeskItem[],
  touched: ReadonlySet<string>,
): { readonly todo: readonly DeskItem[]; readonly done: readonly DeskItem[] } {
  const isTodo = (item: DeskItem): boolean => standingOf(item) === 'open' || touched.has(item.promptId);
  const todo = items.filter(isTodo);
  const place = (item: DeskItem): number => {
    const index = order.indexOf(item.promptId);
    return index < 0 ? order.length + todo.indexOf(item) : index;
  };
  return { todo: [...todo].sort((a, b) => place(a) - place(b)), done: items.filter((item) => !isTodo(item)) };
}
