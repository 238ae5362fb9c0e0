import { percentInvalid, statusUnknown, textTooLong, valueUnknown } from './dispatch.errors.js';

export const STATUSES = ['on_plan', 'lagging', 'blocked'] as const;
export type ProgressStatus = (typeof STATUSES)[number];

export const STATUS_LABELS: Readonly<Record<ProgressStatus, string>> = { on_plan: '按计划', lagging: '滞后', blocked: '受阻' };

/** What a unit reports in a round; 周调度表 without what the office knows itself. */
export interface ProgressValue {
  readonly status: ProgressStatus;
  /** Whole per cent. */
  readonly percent?: number;
  readonly done?: string;
  readonly difficulty?: string;
  readonly coordination?: string;
  readonly nextSteps?: string;
}

const TEXTS = { done: '已完成事项', difficulty: '存在困难', coordination: '需协调事项', nextSteps: '下步安排' } as const;
const LONGEST = 500;

/** The options of every check-in card, most hopeful first. */
export const STATUS_OPTIONS = STATUSES.map((id) => ({ id, label: STATUS_LABELS[id] }));

/**
 * Checks what a person sent and keeps only what was filled in; nothing is guessed.
 * @param path prefix of the field in errors, such as `input.`
 * @throws DomainError PROGRESS_STATUS_UNKNOWN, PROGRESS_PERCENT_INVALID, PROGRESS_TEXT_TOO_LONG, PROGRESS_VALUE_UNKNOWN
 */
export function readProgress(given: Readonly<Record<string, unknown>>, path = ''): Partial<ProgressValue> {
  const value: { -readonly [Key in keyof ProgressValue]?: ProgressValue[Key] } = {};
  for (const [key, field] of Object.entries(given)) {
    if (field === null || field === undefined) continue;
    if (key === 'status') {
      const status = STATUSES.find((each) => each === field);
      if (status === undefined) throw statusUnknown(`${path}status`);
      value.status = status;
    } else if (key === 'percent') {
      const percent = typeof field === 'string' && /^\s*\d{1,3}\s*$/.test(field) ? Number(field) : field;
      if (typeof percent !== 'number' || !Number.isInteger(percent) || percent < 0 || percent > 100) throw percentInvalid(`${path}percent`);
      value.percent = percent;
    } else if (key in TEXTS) {
      const name = key as keyof typeof TEXTS;
      if (typeof field !== 'string') throw valueUnknown(`${path}${key}`);
      const text = field.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').trim();
      if ([...text].length > LONGEST) throw textTooLong(TEXTS[name], LONGEST, `${path}${key}`);
      value[name] = text;
    } else throw valueUnknown(`${path}${key}`);
  }
  return value;
}

/** A report as one line. */
export function summaryOf(value: Readonly<Record<string, unknown>>): string {
  const status = STATUSES.find((each) => each === value['status']);
  const parts = [status === undefined ? '' : STATUS_LABELS[status], typeof value['percent'] === 'number' ? `完成${value['percent']}%` : ''];
  for (const [key, label] of Object.entries(TEXTS)) {
    const text = value[key];
    if (typeof text === 'string' && text !== '') parts.push(`${label}：${[...text].length > 20 ? `${[...text].slice(0, 20).join('')}…` : text}`);
  }
  if (typeof value['sourceName'] === 'string') parts.push(`编办代填（${value['sourceName']}）`);
  return parts.filter((part) => part !== '').join('，');
}
