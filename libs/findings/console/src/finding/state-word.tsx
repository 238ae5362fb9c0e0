import { Light, useText, type LightState } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import type { Finding } from '../findings.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';

const LIGHT_OF: Readonly<Record<string, LightState>> = { proposed: 'due', agreed: 'ok', confirmed: 'ok', notified: 'ok', differs: 'late' };

/** How far a finding is. A sealed one says so and nothing else. */
export function StateWord({ finding }: { readonly finding: Pick<Finding, 'state' | 'sealed'> }): ReactNode {
  const { t, tOr } = useText(findingsTexts);
  if (finding.sealed) return <Light state="none" word={t('state.sealed')} />;
  return <Light state={LIGHT_OF[finding.state] ?? 'none'} word={tOr(`state.${finding.state}`, finding.state)} />;
}
