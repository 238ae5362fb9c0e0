/** What no line of a title begins with: closing marks, and words that belong to what stands before them. */
const NEVER_FIRST = /^[、，。；：？！）》〉」』】”’·的地得之]/u;
/** What no line ends with: opening marks, and words that belong to what follows. */
const NEVER_LAST = /[（《〈「『【“‘和与及]$/u;

interface Choice {
  readonly cost: number;
  readonly lines: readonly string[];
}

function length(text: string): number {
  return Array.from(text).length;
}

function words(title: string): string[] {
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)].map(({ segment }) => segment);
}

/** Quotes and book-title marks that a line leaves open. */
function unclosed(line: string): number {
  return Math.abs((line.match(/[《“（]/gu)?.length ?? 0) - (line.match(/[》”）]/gu)?.length ?? 0));
}

/** The cheapest way to set `parts` from `from` on in exactly `count` lines; cost grows with the square of the distance from `even`. */
function best(parts: readonly string[], from: number, count: number, limit: number, even: number, known: Map<string, Choice | undefined>): Choice | undefined {
  const key = `${from}/${count}`;
  if (known.has(key)) return known.get(key);
  let found: Choice | undefined;
  let line = '';
  for (let to = from + 1; to <= parts.length; to += 1) {
    line += parts[to - 1];
    if (length(line) > limit) break;
    const isLast = count === 1;
    if (isLast !== (to === parts.length)) continue;
    if (!isLast && (NEVER_LAST.test(line) || NEVER_FIRST.test(parts[to] ?? ''))) continue;
    const rest = isLast ? { cost: 0, lines: [] } : best(parts, to, count - 1, limit, even, known);
    if (!rest) continue;
    const cost = (length(line) - even) ** 2 + 25 * unclosed(line) + rest.cost;
    if (!found || cost < found.cost) found = { cost, lines: [line, ...rest.lines] };
  }
  known.set(key, found);
  return found;
}

/**
 * Breaks a title into balanced lines (GB/T 9704-2012: 梯形或者菱形) at borders of words, as few as hold it.
 * A line break in the title decides instead.
 * @param limit characters a line holds
 */
export function titleLines(title: string, limit: number): readonly string[] {
  if (title.includes('\n')) return title.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const total = length(title);
  if (total <= limit) return [title];
  const parts = words(title).flatMap((word) => (length(word) > limit ? Array.from(word) : [word]));
  for (let count = Math.ceil(total / limit); count <= parts.length; count += 1) {
    const choice = best(parts, 0, count, limit, total / count, new Map());
    if (choice) return choice.lines;
  }
  return [title];
}
