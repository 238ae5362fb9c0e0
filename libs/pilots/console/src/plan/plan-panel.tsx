import { Button } from 'antd';
import { DataTable, Empty, Facts, formatInstant, Light, ProblemAlert, ReadState, Section, useRead, useText, type Column, type InlineFile, type LightState, type ResultOf } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import '../pilots.css';
import { DecidePlanDialog } from './decide-plan-dialog.js';
import { PlanEditor } from './plan-editor.js';
import { PLAN_SCAN_FILE, WORK_PLAN, WORK_PLAN_FILE, type WorkPlan } from './plan.graphql.js';
import { useDownload } from '@wudan/catalogue-console';

const LIGHTS: Readonly<Record<string, LightState>> = { draft: 'none', reviewed: 'due', agreed: 'due', issued: 'ok' };
const fileOf = (data: ResultOf<typeof WORK_PLAN_FILE>): InlineFile => data.workPlanFile;
const scanOf = (data: ResultOf<typeof PLAN_SCAN_FILE>): InlineFile => data.planScanFile;

/** 工作方案: its sections, where it stands, who decided what on which day. */
export function PlanPanel({ programmeId }: { readonly programmeId: string }): ReactNode {
  const read = useRead(WORK_PLAN, { programmeId });
  return <ReadState read={read}>{({ workPlan }) => <Plan plan={workPlan} />}</ReadState>;
}

function Plan({ plan }: { readonly plan: WorkPlan }): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  const [open, setOpen] = useState<'none' | 'edit' | 'decide'>('none');
  const download = useDownload(WORK_PLAN_FILE, fileOf);
  const may = (action: string): boolean => plan.can.includes(action);
  const mayDecide = may('review') || may('agree') || may('issue');
  if (open === 'edit') return <PlanEditor plan={plan} onClose={() => setOpen('none')} />;
  return (
    <div className="stack">
      <ProblemAlert problems={download.problems} />
      <div className="row no-print">
        {may('edit') && <Button onClick={() => setOpen('edit')}>{t('plan.edit')}</Button>}
        {mayDecide && <Button onClick={() => setOpen('decide')}>{t('plan.decide')}</Button>}
        {may('export') && (
          <Button loading={download.busy} onClick={() => void download.start({ programmeId: plan.programmeId })}>
            {t('plan.docx')}
          </Button>
        )}
      </div>
      <Facts
        items={[
          [t('field.state'), <Light key="state" state={LIGHTS[plan.state] ?? 'none'} word={tOr(`planState.${plan.state}`, plan.state)} />],
          [t('plan.docNumber'), plan.docNumber ?? t('none')],
          [t('plan.issuedOn'), plan.issuedOn ?? t('none')],
        ]}
      />
      {plan.sections.length === 0 ? (
        <Empty text={t('plan.none')} action={may('edit') ? <Button onClick={() => setOpen('edit')}>{t('plan.edit')}</Button> : undefined} />
      ) : (
        plan.sections.map((section) => (
          <Section key={section.heading} title={section.heading}>
            <p className="pilot-lines">{section.body === '' ? t('plan.blank') : section.body}</p>
          </Section>
        ))
      )}
      <Decisions plan={plan} />
      {open === 'decide' && <DecidePlanDialog plan={plan} onClose={() => setOpen('none')} />}
    </div>
  );
}

type Decision = WorkPlan['decisions'][number];

function Decisions({ plan }: { readonly plan: WorkPlan }): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  const { start, busy, problems } = useDownload(PLAN_SCAN_FILE, scanOf);
  const columns = useMemo<readonly Column<Decision>[]>(
    () => [
      { key: 'step', title: t('decision.step'), heads: true, cell: (row) => tOr(`decisionStep.${row.step}`, row.step) },
      { key: 'form', title: t('decision.form'), cell: (row) => tOr(`decisionForm.${row.form}`, row.form) },
      { key: 'on', title: t('decision.onDate'), cell: (row) => row.onDate, sortBy: (row) => row.onDate },
      { key: 'by', title: t('decision.byName'), cell: (row) => row.byName },
      { key: 'number', title: t('plan.docNumber'), cell: (row) => row.docNumber ?? t('none') },
      { key: 'note', title: t('decision.note'), cell: (row) => row.note },
      {
        key: 'scan',
        title: t('decision.scan'),
        cell: (row) =>
          row.scanName === null ? (
            t('none')
          ) : (
            <button type="button" className="link-button" disabled={busy} onClick={() => void start({ decisionId: row.id })}>
              {row.scanName}
            </button>
          ),
      },
      { key: 'at', title: t('decision.at'), cell: (row) => formatInstant(row.at), sortBy: (row) => row.at },
    ],
    [t, tOr, busy, start],
  );
  return (
    <Section title={t('decision.title')}>
      <ProblemAlert problems={problems} />
      <DataTable name="decision-" caption={t('decision.caption')} columns={columns} rows={plan.decisions} rowKey={(row) => row.id} empty={<p className="quiet">{t('decision.none')}</p>} />
    </Section>
  );
}
