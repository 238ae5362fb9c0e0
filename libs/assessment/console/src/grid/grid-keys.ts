/** What a key does in a score cell. */
export type KeyAct = 'next' | 'back' | 'adopt' | 'restore' | 'undo' | 'pane' | 'help' | null;

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** Enter and ↓ go on, ↑ back, = adopts the computed points, Esc restores, Ctrl+Z takes the last change back, E opens the pane, ? explains. */
export function keyAct({ key, ctrlKey, metaKey, altKey, isComposing }: Pressed): KeyAct {
  if (isComposing || altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' ? 'undo' : null;
  switch (key) {
    case 'Enter':
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'back';
    case '=':
    case '＝':
      return 'adopt';
    case 'Escape':
      return 'restore';
    case 'e':
    case 'E':
      return 'pane';
    case '?':
    case '？':
      return 'help';
    default:
      return null;
  }
}
