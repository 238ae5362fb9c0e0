/** Several choices in one field of a form, so that a draft keeps them like anything that is typed. */
export const chosenOf = (text: string): string[] => text.split('\n').filter((one) => one !== '');

/** @returns the field's text with one choice more, or without it */
export function withChoice(text: string, choice: string, on: boolean): string {
  const others = chosenOf(text).filter((one) => one !== choice);
  return (on ? [...others, choice] : others).join('\n');
}
