/** A time-ordered identifier (UUID version 7), lower case. */
export type Id = string;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const BYTES_AN_ID = 8;
/** Random bytes for the next ids, fetched for many at once: one reply makes six. */
const pool = new Uint8Array(BYTES_AN_ID * 256);
let poolAt = pool.length;

/** 16 random hexadecimal digits. */
function randomHex(): string {
  if (poolAt === pool.length) {
    crypto.getRandomValues(pool);
    poolAt = 0;
  }
  let text = '';
  for (const end = poolAt + BYTES_AN_ID; poolAt < end; poolAt += 1) text += HEX[pool[poolAt] ?? 0] ?? '00';
  return text;
}

let lastMs = 0;
let counter = 0;

/**
 * A new UUIDv7. Identifiers made by one process increase strictly: within a millisecond a 12-bit counter
 * replaces `rand_a` (RFC 9562 §6.2 method 1).
 * @param nowMs milliseconds since the epoch, from the clock port
 */
export function newId(nowMs: number): Id {
  if (nowMs > lastMs) {
    lastMs = nowMs;
    counter = 0;
  } else {
    counter += 1;
    if (counter > 0xfff) {
      lastMs += 1;
      counter = 0;
    }
  }
  const tail = randomHex();
  const time = lastMs.toString(16).padStart(12, '0');
  const variant = ((Number.parseInt(tail[0] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${tail.slice(1, 4)}-${tail.slice(4)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a canonical lower-case UUID. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
