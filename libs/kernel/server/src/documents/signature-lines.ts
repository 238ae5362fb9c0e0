import { textWidth } from './document-text.js';

/** Empty lines above the signature and how far its two lines stand from the right edge, in characters. */
export interface SignaturePlace {
  readonly blankLines: number;
  readonly nameRight: number;
  readonly dateRight: number;
}

/**
 * Where issuer and date stand (GB/T 9704-2012, 7.3.5). With room for a seal: the date four characters from the right, the issuer centred
 * above it. Without: the issuer two characters from the right, the date two characters further right than the issuer begins; a longer date
 * is two characters from the right and the issuer moves.
 */
export function signaturePlace(name: string, date: string, sealed: boolean): SignaturePlace {
  const difference = textWidth(date) - textWidth(name);
  if (sealed) {
    // A name much longer than the date would leave the block; then both move left together.
    const nameRight = Math.max(0, 4 + difference / 2);
    return { blankLines: 3, nameRight, dateRight: nameRight - difference / 2 };
  }
  if (difference > 0) return { blankLines: 1, nameRight: 4 + difference, dateRight: 2 };
  return { blankLines: 1, nameRight: 2, dateRight: -difference };
}
