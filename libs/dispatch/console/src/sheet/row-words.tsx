import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import type { SheetRow } from './sheet.graphql.js';

/** Who reported, and for an entry by the office from whom and by whom. */
export function Reporter({ row }: { readonly row: SheetRow }): ReactNode {
  const { t, tOr } = useText(dispatchTexts);
  if (row.reporterName === null) return null;
  if (row.source === null || row.source === 'self') return row.reporterName;
  return t('row.enteredBy', {
    source: tOr(`source.${row.source}`, row.source),
    name: row.sourceName ?? row.reporterName,
    by: row.enteredBy ?? '',
  });
}

/** Marks on a row that ask for attention: late, no contact, somebody is on it, a correction waits. */
export function RowMarks({ row }: { readonly row: SheetRow }): ReactNode {
  const { t, tOr } = useText(dispatchTexts);
  return (
    <>
      {row.late && <p className="small mark-bad">{t('row.late')}</p>}
      {row.contactName === null && <p className="small mark-bad">{t('row.noContact')}</p>}
      {row.status === 'none' && row.promptState !== null && (
        <p className="quiet small">{t('row.prompt', { state: tOr(`promptState.${row.promptState}`, row.promptState) })}</p>
      )}
      {row.acknowledgedBy !== null && <p className="quiet small">{t('row.acknowledged', { name: row.acknowledgedBy })}</p>}
      {row.correction?.state === 'open' && <p className="small mark-warn">{t('row.correction')}</p>}
    </>
  );
}
