const MOST = 200;
const FORBIDDEN = /[/\\\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** The name in composed form, or null when it cannot be kept: empty, over 200 characters, with a path, control or direction characters, or blanks at its ends. */
export function fileNameOf(text: string): string | null {
  const name = text.normalize('NFC');
  const length = [...name].length;
  return length >= 1 && length <= MOST && !FORBIDDEN.test(name) && name.trim() === name && !/^\.+$/.test(name) ? name : null;
}
