import { Light, useText, type LightState } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { boardTexts } from './i18n/board-texts.js';

/** What a unit can have said of its progress, silence first. */
export const STATUSES = ['none', 'on_plan', 'lagging', 'blocked'] as const;
export type Status = (typeof STATUSES)[number];

const STATES: Readonly<Record<Status, LightState>> = { none: 'none', on_plan: 'ok', lagging: 'due', blocked: 'late' };

/** The status a URL, a form or a row names; silence where it names none. */
export function statusOf(word: string): Status {
  return STATUSES.find((status) => status === word) ?? 'none';
}

/** 未报, 按计划, 滞后, 受阻 as shape, word and colour. */
export function StatusLight({ status }: { readonly status: string }): ReactNode {
  const { t } = useText(boardTexts);
  const known = statusOf(status);
  return <Light state={STATES[known]} word={t(`status.${known}`)} />;
}
