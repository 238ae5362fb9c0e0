import { DataTable, Dialog, Empty, formatInstant, Light, useText, type Column, type LightState } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { OpenReport } from './open-report.js';
import type { Figures, UpwardReport } from './upward.graphql.js';

const LIGHTS: Readonly<Record<string, LightState>> = { confirmed: 'ok', silent: 'late', recalled: 'none' };
const FIGURES: readonly (keyof Figures)[] = ['units', 'answered', 'onPlan', 'lagging', 'blocked'];

/** What was reported upwards before, or missed. */
export function EarlierReports({ reports }: { readonly reports: readonly UpwardReport[] }): ReactNode {
  const { t, tOr } = useText(dispatchTexts);
  const [catchingUp, setCatchingUp] = useState<UpwardReport | null>(null);
  const columns = useMemo<readonly Column<UpwardReport>[]>(
    () => [
      { key: 'label', title: t('upward.label'), heads: true, cell: (report) => report.label },
      { key: 'office', title: t('upward.office'), cell: (report) => report.upperOfficeName, sortBy: (report) => report.upperOfficeName },
      {
        key: 'state',
        title: t('fact.state'),
        cell: (report) => (
          <>
            <Light state={LIGHTS[report.state] ?? 'none'} word={tOr(`upwardState.${report.state}`, report.state)} />
            {report.late && <span className="small mark-bad">　{t('row.late')}</span>}
          </>
        ),
        sortBy: (report) => report.state,
      },
      { key: 'cutoff', title: t('fact.cutoff'), cell: (report) => formatInstant(report.cutoffAt), sortBy: (report) => report.cutoffAt },
      ...FIGURES.map(
        (figure): Column<UpwardReport> => ({ key: figure, title: t(`figure.${figure}`), numeric: true, cell: (report) => report.figures[figure] }),
      ),
      { key: 'note', title: t('upward.note'), cell: (report) => report.note ?? '' },
      {
        key: 'by',
        title: t('upward.confirmedBy'),
        cell: (report) => (report.confirmedAt === null ? '' : `${report.confirmedBy ?? ''}　${formatInstant(report.confirmedAt)}`),
        sortBy: (report) => report.confirmedAt,
      },
      {
        key: 'acts',
        title: t('field.acts'),
        acts: true,
        cell: (report) =>
          report.can.includes('confirm') ? (
            <button
              type="button"
              className="link-button"
              aria-label={`${t('upward.catchUp')}：${report.label}`}
              onClick={() => setCatchingUp(report)}
            >
              {t('upward.catchUp')}
            </button>
          ) : null,
      },
    ],
    [t, tOr],
  );
  return (
    <>
      <DataTable
        caption={t('upward.caption')}
        columns={columns}
        rows={reports}
        rowKey={(report) => report.id}
        empty={<Empty text={t('upward.noEarlier')} />}
      />
      {catchingUp !== null && (
        <Dialog title={t('upward.catchUp')} onClose={() => setCatchingUp(null)} wide>
          <OpenReport report={catchingUp} onDone={() => setCatchingUp(null)} />
        </Dialog>
      )}
    </>
  );
}
