/** Cuts a text that names come into, so that the whole fits a card; the cut is marked. */
export const clip = (text: string, length: number): string => ([...text].length <= length ? text : `${[...text].slice(0, length - 1).join('')}…`);
