import { clip, isoWeekday, type LocalDate } from '@wudan/kernel-core';
import type { RectItemRow } from './rect-item.js';

/** Subject types of the cards of this context. Bodies name the number of a problem, never its text: they may leave through foreign channels. */
export const ITEM_SUBJECT = 'rect_item';
export const CLOSE_SUBJECT = 'rect_close';
export const EXTENSION_SUBJECT = 'rect_extension';
export const ALIKE_SUBJECT = 'alike_check';
export const NOTICE_SUBJECT = 'rect_notice';

export const ON_TRACK = { id: 'on_track', label: '按计划' } as const;
export const BEHIND = { id: 'behind', label: '滞后' } as const;
export const BLOCKED = { id: 'blocked', label: '受阻' } as const;
export const CLOSE = { id: 'close', label: '申请销号' } as const;
export const STAY = { id: 'stay', label: '不延期' } as const;
export const SEND = { id: 'send', label: '提交申请' } as const;
export const DROP = { id: 'drop', label: '不提交' } as const;

export const PROGRESS_OPTIONS = [ON_TRACK, BEHIND, BLOCKED, CLOSE] as const;
export const CLOSE_OPTIONS = [SEND, DROP] as const;

export const ACCEPT = { id: 'accept', label: '同意' } as const;
export const RETURN = { id: 'return', label: '退回' } as const;
export const BACK = { id: 'back', label: '返回' } as const;
/** What a tap on a reason stands for; it becomes the note that is kept. */
export const RETURN_REASONS = [
  { id: 'thin', label: '佐证不足', text: '佐证材料不足以说明整改到位，请补充后重新申请' },
  { id: 'undone', label: '措施未落实', text: '整改措施尚未落实到位，请完成后重新申请' },
  { id: 'other', label: '与问题不符', text: '佐证材料与该问题不符，请核对后重新申请' },
] as const;
export const REFUSAL = '不同意延期，请按原时限完成整改';

export const ALIKE_OPTIONS = [
  { id: 'none', label: '没有' },
  { id: 'has', label: '有' },
  { id: 'unsure', label: '不确定' },
] as const;

const WEEKDAYS = '一二三四五六日';

/** A day as people say it: `6月20日（星期一）`. */
export const dayText = (date: LocalDate): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日（星期${WEEKDAYS[isoWeekday(date) - 1] ?? ''}）`;

type Asked = Pick<RectItemRow, 'no' | 'track' | 'dueOn' | 'nextReviewOn'>;

const untilText = ({ track, dueOn, nextReviewOn }: Asked): string =>
  track === 'long_term' ? (nextReviewOn === null ? '' : `下次复查${dayText(nextReviewOn)}，`) : dueOn === null ? '' : `整改时限${dayText(dueOn)}，`;

export const itemTitle = ({ no }: Asked): string => clip(`整改进展 ${no}`, 26);
export const askBody = (item: Asked): string => `问题 ${item.no} ${untilText(item)}请报进展；整改完成的，点“申请销号”。`;
export const laterBody = (item: Asked, status: string): string => `问题 ${item.no} 已记录“${status}”。需要延期的，请直接回复新的完成日期，例如“下周三”或“6月20日”；不延期的，点“不延期”。`;
export const sendBody = (item: Asked, files: number, last: string): string =>
  files === 0 ? `请发送问题 ${item.no} 的销号佐证：直接发送文件或照片，可发多份，发完点“提交申请”。` : `收到“${clip(last, 30)}”，共 ${files} 份，将作为问题 ${item.no} 的销号佐证。可继续发送，或点“提交申请”。`;
export const closeBody = (unit: string, no: string, files: number): string => `${clip(unit, 30)}申请将问题 ${no} 销号，附佐证 ${files} 份，请在系统中查看后核定。`;
export const extensionBody = (unit: string, no: string, from: LocalDate, to: LocalDate): string => `${clip(unit, 30)}申请将问题 ${no} 的整改时限由${dayText(from)}延至${dayText(to)}，理由见系统。`;
export const alikeBody = (question: string): string => clip(`举一反三自查：${question}本单位是否存在同类问题？`, 120);
