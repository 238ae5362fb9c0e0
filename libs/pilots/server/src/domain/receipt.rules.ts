import { localDateOf, type LocalDate } from '@wudan/kernel-core';

/** What the clock needs of the office's calendar. */
export interface WorkingDays {
  addWorkingDays(from: LocalDate, count: number): { readonly date: LocalDate };
}

/** Whom the silence about a set is brought to. */
export type ReceiptTarget = 'contact' | 'unit_head' | 'supervision';

/** One rung: so many working days after the due day, at this hour of Asia/Shanghai. */
export interface ReceiptRung {
  readonly to: ReceiptTarget;
  readonly afterDays: number;
  readonly at: string;
}

const CLOSES_AT = '17:30';

/** Own rule: the contact is reminded on the morning of the due day, the head told when it is over, supervision a working day later. */
export const RECEIPT_LADDER: readonly ReceiptRung[] = [
  { to: 'contact', afterDays: 0, at: '09:00' },
  { to: 'unit_head', afterDays: 0, at: CLOSES_AT },
  { to: 'supervision', afterDays: 1, at: CLOSES_AT },
];

const instant = (on: LocalDate, at: string): Date => new Date(`${on}T${at}:00+08:00`);

/** When the signature is due: at the end of the last of so many working days, the day of issue not counted. */
export const receiptDueAt = (calendar: WorkingDays, issuedAt: Date, days: number): Date => instant(calendar.addWorkingDays(localDateOf(issuedAt), days).date, CLOSES_AT);

/** The instants of the rungs that still lie ahead, with their place in the ladder. */
export function receiptRungs(calendar: WorkingDays, issuedAt: Date, dueAt: Date): { readonly step: number; readonly dueAt: Date }[] {
  const dueOn = localDateOf(dueAt);
  return RECEIPT_LADDER.map(({ afterDays, at }, step) => ({ step, dueAt: instant(afterDays === 0 ? dueOn : calendar.addWorkingDays(dueOn, afterDays).date, at) })).filter((rung) => rung.dueAt > issuedAt);
}

const monthDay = (date: LocalDate): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
const cut = (text: string, length: number): string => ([...text].length <= length ? text : `${[...text].slice(0, length - 1).join('')}…`);

export interface ReceiptText {
  readonly objectName: string;
  readonly version: number;
  readonly dueAt: Date;
  readonly selfDueOn: LocalDate;
}

/** The card that asks for the signature; title at most 26, body at most 120 characters, and nothing of the contents. */
export function receiptCardText({ objectName, version, dueAt, selfDueOn }: ReceiptText): { title: string; body: string } {
  const dueOn = monthDay(localDateOf(dueAt));
  return {
    title: version === 1 ? '评估指标单签收' : `评估指标单签收（第${version}版）`,
    body: `《${cut(objectName, 40)}》评估指标单已下达，请于${dueOn}前签收；自评截止${monthDay(selfDueOn)}。点“签收”即完成，内容请到系统查看。`,
  };
}

/** What the person reads after signing. */
export const receiptSignedText = (objectName: string, selfDueOn: LocalDate | null, no: string | null): string =>
  `已签收《${cut(objectName, 40)}》评估指标单${no === null ? '' : `，回执号 ${no}`}。${selfDueOn === null ? '' : `自评截止${monthDay(selfDueOn)}。`}`;
