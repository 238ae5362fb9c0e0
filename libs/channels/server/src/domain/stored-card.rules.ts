import type { Card } from './card.rules.js';

/** A card as it lies in a message: with the version its buttons answer to and the unit it speaks to. */
export interface StoredCard extends Card {
  readonly promptVersion: number;
  /** Unit the seat stands for, so that a person with several seats sees whom a card means; null for staff. */
  readonly place: string | null;
}

const shape = ({ title, body, facts, options, linkOnly, promptVersion }: StoredCard): string =>
  JSON.stringify([title, body, facts.map(({ label, value }) => [label, value]), options.map(({ id, label }) => [id, label]), linkOnly, promptVersion]);

/** True when a reader would see no difference and the buttons mean the same. */
export const sameCard = (left: StoredCard, right: StoredCard): boolean => shape(left) === shape(right);
