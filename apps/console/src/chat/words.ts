import type { AnswerView, DeskItem } from './desk-item.js';
import type { ChatLanguage, Say, TextKey } from './i18n/use-chat-text.js';
import { momentOf } from './moment.js';
import type { QueuedTap } from './outbox.js';

const NAMED = ['on_plan', 'lagging', 'blocked', 'read', 'ack', 'confirm', 'undo', 'details', 'correct'];

/** An option in the reader's language. The server's label is Chinese and stands where the page knows no other word. */
export function optionName(t: Say, language: ChatLanguage, option: string, label = ''): string {
  if (language === 'zh-CN' && label !== '') return label;
  if (NAMED.includes(option)) return t(`option.${option}` as TextKey);
  if (option.startsWith('snooze:')) return t('option.snooze');
  return label === '' ? t('option.other') : label;
}

/** What a tap on its way says. */
export function tapName(t: Say, language: ChatLanguage, tap: QueuedTap, item: DeskItem): string {
  return optionName(t, language, tap.option, item.options.find((option) => option.id === tap.option)?.label);
}

/** What an answer says: its progress in one word where it has one, else the server's line. */
export function answerName(t: Say, language: ChatLanguage, answer: AnswerView, item: DeskItem): string {
  const status = answer.value?.['status'];
  const option = typeof status === 'string' ? status : answer.option;
  const label = item.options.find((entry) => entry.id === option)?.label;
  if (option !== null && (label !== undefined || NAMED.slice(0, 6).includes(option))) return optionName(t, language, option, label);
  return answer.summary;
}

export function sayMoment(t: Say, iso: string, now: Date): string {
  const { day, date, time } = momentOf(iso, now);
  return day === null ? t('day.date', { date, time }) : t(`day.${day}`, { time });
}
