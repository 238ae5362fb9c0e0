import { Light, useText, type LightState } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { verificationTexts } from '../i18n/verification-texts.js';

export const VERDICTS = ['differs', 'doubtful', 'signal', 'unknown', 'holds'] as const;

const LIGHTS: Readonly<Record<string, LightState>> = { holds: 'ok', differs: 'late', doubtful: 'due', signal: 'none', unknown: 'none' };

/** What a check found: shape, colour and word. */
export function VerdictLight({ verdict }: { readonly verdict: string }): ReactNode {
  const { tOr } = useText(verificationTexts);
  return <Light state={LIGHTS[verdict] ?? 'none'} word={tOr(`verdict.${verdict}`, verdict)} />;
}
