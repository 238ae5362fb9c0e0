/** Puts values into the `{{places}}` of a text. A place without a value shows in ⟦ ⟧, so that a person or a test sees it at once. */
export function fill(text: string, args: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(args[name] ?? `⟦${name}⟧`));
}
