import { clip } from '@wudan/kernel-core';
import type { PromptFact, PromptOption } from './prompt.rules.js';

interface Shown {
  readonly title: string;
  readonly body: string;
  readonly facts: readonly PromptFact[];
  readonly options: readonly PromptOption[];
  readonly linkOnly: boolean;
}

/** What every channel is given of a card; the shape of the channels' own. */
export interface CardShown {
  readonly title: string;
  readonly body: string;
  readonly facts: readonly PromptFact[];
  readonly options: readonly PromptOption[];
  readonly linkOnly: boolean;
}

const SNOOZE: PromptOption = { id: 'snooze:hour', label: '1小时后提醒' };
const UNDO: PromptOption = { id: 'undo', label: '撤回' };

/** A prompt that waits: its options, and to put it off when it is due later. */
export function askingCard(prompt: Shown & { readonly kind: string }, lead = ''): CardShown {
  const options = prompt.kind === 'notice' || prompt.kind === 'confirm' ? prompt.options : [...prompt.options, SNOOZE];
  return { title: prompt.title, body: clip(lead === '' ? prompt.body : `${lead}${prompt.body}`, 120), facts: prompt.facts, options, linkOnly: prompt.linkOnly };
}

/** A reminder to somebody beside the contact carries 我来办, which pauses the ladder. */
export function escalationCard(prompt: Shown, lead: string): CardShown {
  return { title: prompt.title, body: clip(`${lead}${prompt.body}`, 120), facts: prompt.facts, options: [...prompt.options, { id: 'ack', label: '我来办' }], linkOnly: prompt.linkOnly };
}

/** What the tapped card becomes: what was saved, its number, and how to change it while that is possible. */
export function receiptCard(prompt: Shown & { readonly kind: string }, receipt: { summary: string; receiptNo: string; late: boolean; by: string; changeable: boolean; until: string | null; facts?: readonly PromptFact[] }): CardShown {
  const how = receipt.changeable && receipt.until !== null ? `${receipt.until}前可修改。` : '';
  const change = !receipt.changeable ? [] : prompt.kind === 'choice' ? [...prompt.options, UNDO] : prompt.kind === 'file' || prompt.kind === 'number' ? [UNDO] : [];
  return {
    title: prompt.title,
    body: clip(`已收件：${receipt.summary}${receipt.late ? '（迟报）' : ''}。${how}`, 120),
    facts: [{ label: '回执号', value: receipt.receiptNo }, ...(receipt.facts ?? [])],
    options: change,
    linkOnly: prompt.linkOnly,
  };
}

/** A card that takes no answer any more, and why. */
export function endedCard(prompt: Shown, why: string): CardShown {
  return { title: prompt.title, body: clip(why, 120), facts: [], options: [], linkOnly: prompt.linkOnly };
}
