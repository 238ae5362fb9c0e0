import { Button } from 'antd';
import { DataTable, ReadState, Section, useCan, useRead, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ActDialog, type FindingAct } from '../finding/finding-acts.js';
import { FindingDialog } from '../finding/finding-dialog.js';
import { StateWord } from '../finding/state-word.js';
import { UNIT_FINDINGS, type Finding } from '../findings.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { isToAnswer } from '../unit/to-answer.js';
import type { Report } from './report.graphql.js';

/** The act that a finding waits for from this seat. */
const actOf = (finding: Finding): FindingAct | undefined => (isToAnswer(finding) ? 'position' : (['reply', 'decide'] as const).find((act) => finding.can.includes(act)));

/** The problems of the report, with where each of them stands between the two sides. */
export function ReportFindings({ report }: { readonly report: Report }): ReactNode {
  const { t, tOr } = useText(findingsTexts);
  const can = useCan();
  const read = useRead(UNIT_FINDINGS, { pilotId: report.pilotId });
  const [inHand, setInHand] = useState<{ readonly id: string; readonly act: FindingAct } | null>(null);
  const [open, setOpen] = useState(false);
  const columns = useMemo<readonly Column<Finding>[]>(
    () => [
      {
        key: 'no',
        title: t('field.noTitle'),
        heads: true,
        sortBy: ({ no }) => no,
        cell: ({ id, no, title }) => (
          <Link to={`/findings/${id}`}>
            {no} {title}
          </Link>
        ),
      },
      { key: 'category', title: t('field.category'), cell: ({ category }) => category.name },
      { key: 'level', title: t('field.level'), cell: ({ level }) => tOr(`level.${level}`, level) },
      { key: 'track', title: t('field.track'), cell: ({ track }) => tOr(`track.${track}`, track) },
      { key: 'state', title: t('field.state'), cell: (finding) => <StateWord finding={finding} /> },
      {
        key: 'said',
        title: t('report.lastSaid'),
        cell: ({ agreement }) => {
          const last = agreement?.rounds.at(-1);
          return last === undefined ? '' : t('mine.last', { side: tOr(`side.${last.side}`, last.side), stance: tOr(`stance.${last.stance}`, last.stance) });
        },
      },
      {
        key: 'acts',
        title: t('mine.acts'),
        acts: true,
        cell: (finding) => {
          const act = actOf(finding);
          return act === undefined ? null : (
            <Button size="small" aria-label={t('report.actOn', { act: t(`act.${act}`), no: finding.no })} onClick={() => setInHand({ id: finding.id, act })}>
              {t(`act.${act}`)}
            </Button>
          );
        },
      },
    ],
    [t, tOr],
  );
  const finding = read.data?.unitFindings.find(({ id }) => id === inHand?.id);
  const writes = can('open', 'Finding') && ['draft', 'comment', 'settled'].includes(report.state);
  return (
    <Section
      title={t('report.findings')}
      actions={
        writes ? (
          <Button size="small" onClick={() => setOpen(true)}>
            {t('list.open')}
          </Button>
        ) : undefined
      }
    >
      <ReadState read={read}>
        {({ unitFindings }) => <DataTable name="finding" columns={columns} rows={unitFindings.filter(({ state, sealed }) => state !== 'dropped' && !sealed)} rowKey={({ id }) => id} caption={t('report.findingsCaption', { agreed: report.agreed, differs: report.differs, undecided: report.undecided })} empty={<p className="quiet">{t('report.noFindings')}</p>} />}
      </ReadState>
      {finding !== undefined && inHand !== null && <ActDialog finding={finding} act={inHand.act} onClose={() => setInHand(null)} />}
      {open && <FindingDialog programmeId={report.programmeId} pilotId={report.pilotId} onClose={() => setOpen(false)} onSaved={() => setOpen(false)} />}
    </Section>
  );
}
