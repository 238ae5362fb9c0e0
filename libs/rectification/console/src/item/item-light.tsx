import { Light, useText, type LightState } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import type { RectItem } from '../rectification.graphql.js';

const STATE_OF: Readonly<Record<string, LightState>> = { normal: 'ok', due_soon: 'due', overdue: 'late', done: 'none' };

/** How an item stands against its day: shape, word and colour, with the working days left or gone. */
export function ItemLight({ item }: { readonly item: Pick<RectItem, 'light' | 'daysLeft'> }): ReactNode {
  const { t, tOr } = useText(rectificationTexts);
  const word = tOr(`light.${item.light}`, item.light);
  const days = item.daysLeft === null || item.light === 'done' ? '' : item.daysLeft < 0 ? t('light.late', { n: -item.daysLeft }) : t('light.left', { n: item.daysLeft });
  return (
    <>
      <Light state={STATE_OF[item.light] ?? 'none'} word={word} />
      {days !== '' && <span className="small"> {days}</span>}
    </>
  );
}
