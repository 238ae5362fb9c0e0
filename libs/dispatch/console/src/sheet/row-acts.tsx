import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import type { Doing } from './sheet-view.js';
import type { SheetRow } from './sheet.graphql.js';

interface RowActsProps {
  readonly row: SheetRow;
  readonly mayRemind: boolean;
  readonly onDo: (doing: Doing) => void;
}

/** What can be done about one unit; the round decides whether reminding is open, the row the rest. */
export function RowActs({ row, mayRemind, onDo }: RowActsProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const act = (what: Doing['what'], label: string): ReactNode => (
    <button type="button" className="link-button" aria-label={`${label}：${row.unitName}`} onClick={() => onDo({ what, row })}>
      {label}
    </button>
  );
  return (
    <span className="row row-acts">
      {row.can.includes('decide') && row.correction?.state === 'open' && act('decide', t('act.decide'))}
      {row.can.includes('report_for') && act('report', t('act.reportFor'))}
      {mayRemind && row.status === 'none' && row.contactName !== null && act('remind', t('act.remind'))}
      <Link to={`/dispatch/units/${row.unitId}`} aria-label={`${t('act.history')}：${row.unitName}`}>
        {t('act.history')}
      </Link>
    </span>
  );
}
