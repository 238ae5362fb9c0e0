import type { StoredCard } from './stored-card.rules.js';

/** What a channel can show and take. */
export interface Capability {
  /** Buttons under one message; 0 when the channel has none. */
  readonly maxButtons: number;
  /** Characters of a button's label. */
  readonly labelMax: number;
  /** True when people may answer by typing. */
  readonly input: boolean;
  /** True when a message that went out can be changed. */
  readonly edits: boolean;
}

export const TELEGRAM_BUTTONS: Capability = { maxButtons: 20, labelMax: 20, input: false, edits: true };
export const TELEGRAM_WITH_TEXT: Capability = { ...TELEGRAM_BUTTONS, input: true };
export const SIGNED_WEBHOOK: Capability = { maxButtons: 0, labelMax: 0, input: true, edits: false };

export interface RenderedButton {
  /** Position of the option on the card; goes into the callback instead of its name. */
  readonly index: number;
  readonly label: string;
}

export interface RenderedCard {
  readonly text: string;
  /** Rows of buttons; empty when the answer goes another way. */
  readonly buttons: readonly (readonly RenderedButton[])[];
  readonly by: 'buttons' | 'numbers' | 'link' | 'nothing';
}

const SHORT_LABEL = 5;
const PER_ROW = 3;

/** A link-only card says that there is something, never what. */
export const linkOnlyText = (link: string): string => `您有 1 项待办，请打开链接查看并办理：\n${link}`;

/** The words of a card without its answers. */
export function cardText(card: StoredCard): string {
  const lines = [`【${card.title}】`, ...(card.place === null ? [] : [card.place]), card.body, ...card.facts.map(({ label, value }) => `${label}：${value}`)];
  return lines.filter((line) => line !== '').join('\n');
}

/**
 * Shows a card by what the channel can do: buttons, else numbers to reply with, else a link (own rule, the ladder of the product's chat).
 * @param link page of the web chat, which can show every card
 */
export function renderCard(card: StoredCard, capability: Capability, link: string): RenderedCard {
  if (card.linkOnly) return { text: linkOnlyText(link), buttons: [], by: 'link' };
  const text = cardText(card);
  if (card.options.length === 0) return { text, buttons: [], by: 'nothing' };
  const fits = card.options.length <= capability.maxButtons && card.options.every(({ label }) => [...label].length <= capability.labelMax);
  if (fits) return { text, buttons: rowsOf(card.options.map(({ label }, index) => ({ index, label }))), by: 'buttons' };
  if (capability.input) {
    const numbered = card.options.map(({ label }, index) => `${index + 1}. ${label}`);
    return { text: `${text}\n${numbered.join('\n')}\n请回复序号作答。`, buttons: [], by: 'numbers' };
  }
  return { text: `${text}\n请打开链接作答：\n${link}`, buttons: [], by: 'link' };
}

/** Short labels share a row of three; a long one stands alone. */
function rowsOf(buttons: readonly RenderedButton[]): RenderedButton[][] {
  const rows: RenderedButton[][] = [];
  for (const button of buttons) {
    const last = rows.at(-1);
    const short = [...button.label].length <= SHORT_LABEL;
    if (last && short && last.length < PER_ROW && last.every(({ label }) => [...label].length <= SHORT_LABEL)) last.push(button);
    else rows.push([button]);
  }
  return rows;
}

/** The option that a reply means: its number on the card, or its exact label. Never a guess. */
export function optionOfReply(options: StoredCard['options'], reply: string): string | null {
  const said = reply.trim();
  if (/^[1-9]\d?$/.test(said)) return options[Number(said) - 1]?.id ?? null;
  return options.find(({ id, label }) => id === said || label === said)?.id ?? null;
}
