import { Light, useText, type LightState } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';

const STATES: Readonly<Record<string, LightState>> = { draft: 'none', in_review: 'due', reviewed: 'due', returned: 'late', issued: 'ok', superseded: 'none' };

/** How far an indicator set has come: shape, word and colour. */
export function SetLight({ state }: { readonly state: string }): ReactNode {
  const { tOr } = useText(pilotsTexts);
  return <Light state={STATES[state] ?? 'none'} word={tOr(`setState.${state}`, state)} />;
}
