import { formatInstant, Light, useText, type LightState } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import type { Pilot } from './pilots.graphql.js';

const STATES: Readonly<Record<string, LightState>> = { waiting: 'due', signed: 'ok', escalated: 'late' };

/** The clock of 签收: by when, or when and by whom it was signed. */
export function ReceiptWords({ receipt }: { readonly receipt: Pilot['receipt'] }): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  if (receipt === null) return t('none');
  return (
    <>
      <Light state={STATES[receipt.state] ?? 'none'} word={tOr(`receiptState.${receipt.state}`, receipt.state)} />
      <p className="quiet small">
        {receipt.signedAt === null
          ? t('receipt.due', { at: formatInstant(receipt.dueAt) })
          : t('receipt.signed', { at: formatInstant(receipt.signedAt), by: receipt.signedBy ?? '' })}
      </p>
    </>
  );
}
