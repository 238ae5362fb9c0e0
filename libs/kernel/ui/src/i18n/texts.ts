/** The catalogue of one package: Chinese is loaded with the package, English only when it is chosen. */
export interface Texts<Key extends string = string> {
  readonly namespace: string;
  readonly zh: Readonly<Record<Key, string>>;
  readonly english: () => Promise<Readonly<Record<Key, string>>>;
}

/**
 * Declares a catalogue. The Chinese object is the source: a key that English lacks, or has and Chinese lacks, is a type error.
 */
export function defineTexts<const Source extends Readonly<Record<string, string>>>(
  namespace: string,
  zh: Source,
  english: () => Promise<Readonly<Record<keyof Source & string, string>>>,
): Texts<keyof Source & string> {
  return { namespace, zh, english };
}

/** How a key without a text is shown, so that a person or a test sees it at once. */
export function missingText(key: string): string {
  return `⟦${key}⟧`;
}
