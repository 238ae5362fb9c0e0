import { Light, useText, type LightState } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { catalogueTexts } from '../i18n/catalogue-texts.js';

const STATES: Readonly<Record<string, LightState>> = { shipped: 'ok', published: 'ok', received: 'due', draft: 'none', withdrawn: 'late' };

/** Whether a version may be used: shape, word and colour. */
export function TemplateLight({ state }: { readonly state: string }): ReactNode {
  const { tOr } = useText(catalogueTexts);
  return <Light state={STATES[state] ?? 'none'} word={tOr(`templateState.${state}`, state)} />;
}
