import type { ReactNode } from 'react';
import type { Status } from './desk-item.js';

const SHAPES: Readonly<Record<Status, string>> = { on_plan: '●', lagging: '▲', blocked: '■' };

/** The shape of a progress: it reads without colour and stands beside the word, never alone. */
export function StatusMark({ status }: { readonly status: Status }): ReactNode {
  return (
    <span className={`mark ${status}`} aria-hidden="true">
      {SHAPES[status]}
    </span>
  );
}
