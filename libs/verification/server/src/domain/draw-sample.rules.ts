/** One of what is drawn from. */
export interface FrameItem {
  readonly key: string;
  readonly content: string;
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export type Hash = (text: string) => string;

/** Named in every sample, so that a later way of drawing can stand beside it. */
export const ALGORITHM = 'sha256-rank-1';

export interface DrawnSample {
  readonly algorithm: string;
  readonly frameHash: string;
  readonly sampleHash: string;
  /** In the order drawn. */
  readonly items: readonly FrameItem[];
}

export const SEED = /^[0-9a-f]{1,24}$/;

/** The one text of a frame: its items by key, so that the order in which they were pasted does not matter. */
const frameText = (frame: readonly FrameItem[]): string => JSON.stringify([...frame].sort((left, right) => (left.key < right.key ? -1 : 1)).map(({ key, content }) => [key, content]));

export const frameHashOf = (frame: readonly FrameItem[], hash: Hash): string => hash(frameText(frame));

/**
 * Draws by rank: every item gets SHA-256 of seed, frame and key, the lowest are drawn. Anybody can do it again with the frame and the seed, on any
 * machine and in any language, and gets the same sample hash; nobody can tell beforehand what a seed draws. Own rule.
 */
export function drawSample(frame: readonly FrameItem[], seed: string, size: number, hash: Hash): DrawnSample {
  const frameHash = frameHashOf(frame, hash);
  const ranked = frame.map((item) => ({ item, rank: hash(`${seed}\n${frameHash}\n${item.key}`) })).sort((left, right) => (left.rank < right.rank ? -1 : 1));
  const items = ranked.slice(0, size).map(({ item }) => item);
  return { algorithm: ALGORITHM, frameHash, sampleHash: hash(JSON.stringify([ALGORITHM, seed, frameHash, size, items.map(({ key }) => key)])), items };
}
