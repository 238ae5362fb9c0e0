import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Light, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { findingsTexts } from '../i18n/findings-texts.js';
import { daysLeft } from './to-answer.js';

const SOON = 3;

/** The day until which the unit may answer, and how far it is. */
export function DueWord({ dueOn }: { readonly dueOn: string }): ReactNode {
  const { t } = useText(findingsTexts);
  const left = daysLeft(dueOn, localDateOf(systemClock.now()));
  return <Light state={left !== null && left <= SOON ? 'due' : 'ok'} word={left === null ? t('due.on', { on: dueOn }) : left === 0 ? t('due.today', { on: dueOn }) : t('due.left', { on: dueOn, n: left })} />;
}
