import type { ReactNode } from 'react';
import { uiTexts } from './i18n/ui-texts.js';
import { useText } from './i18n/use-text.js';

/** How a thing stands against its date: in order, close to it, past it, or not judged. */
export type LightState = 'ok' | 'due' | 'late' | 'none';

const GLYPHS: Readonly<Record<LightState, string>> = { ok: '●', due: '▲', late: '■', none: '○' };

/** A light is a shape, a word and a colour together, so that it reads without colour and on a black-and-white print. */
export function Light({ state, word }: { readonly state: LightState; readonly word?: string }): ReactNode {
  const { t } = useText(uiTexts);
  return (
    <span className={`light light-${state}`}>
      <span className="light-glyph" aria-hidden="true">
        {GLYPHS[state]}
      </span>
      {word ?? t(`light.${state}`)}
    </span>
  );
}
