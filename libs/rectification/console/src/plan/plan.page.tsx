import { useDownload } from '@wudan/catalogue-console';
import { Button } from 'antd';
import { DataTable, Empty, Facts, formatInstant, Notice, Page, PrintButton, ProblemAlert, ReadState, Section, Signature, useCan, useRead, useText, type InlineFile, type ResultOf } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { ActDialog } from '../item/item-acts.js';
import { RECT_PLAN, RECT_PLAN_FILE, type RectPlan } from '../rectification.graphql.js';
import '../rectification.css';
import { usePlanColumns } from './plan-columns.js';
import { ReviewPlanDialog } from './review-plan-dialog.js';
import { SubmitPlanDialog } from './submit-plan-dialog.js';

const fileOf = (data: ResultOf<typeof RECT_PLAN_FILE>): InlineFile => data.rectPlanFile;

/** 整改方案 of a unit: written by the unit, agreed by the office. */
export function RectPlanPage(): ReactNode {
  const { t, tOr } = useText(rectificationTexts);
  const { pilotId = '' } = useParams();
  const can = useCan();
  const read = useRead(RECT_PLAN, { pilotId });
  const file = useDownload(RECT_PLAN_FILE, fileOf);
  const [open, setOpen] = useState<'none' | 'submit' | 'review'>('none');
  const plan = read.data?.rectPlan;
  const may = (action: string): boolean => plan?.can.includes(action) === true;
  return (
    <Page
      title={plan === undefined ? t('plan.title') : t('plan.titleOf', { unit: plan.unitName })}
      summary={plan === undefined ? undefined : t('plan.summary', { state: tOr(`plan.state.${plan.state}`, plan.state), on: plan.dueOn, n: plan.items.length })}
      actions={
        <>
          <PrintButton />
          {may('print') && (
            <Button loading={file.busy} onClick={() => void file.start({ pilotId })}>
              {t('plan.download')}
            </Button>
          )}
          {may('review') && (
            <Button type="primary" onClick={() => setOpen('review')}>
              {t('plan.review')}
            </Button>
          )}
          {may('submit') && (
            <Button type="primary" onClick={() => setOpen('submit')}>
              {t('plan.submit')}
            </Button>
          )}
        </>
      }
    >
      <ProblemAlert problems={file.problems} />
      <ReadState read={read}>{(data) => <PlanBody plan={data.rectPlan} onChanged={read.reload} />}</ReadState>
      <Signature />
      <p className="row no-print">
        <Link to={`/pilots/${pilotId}`}>{t('plan.toPilot')}</Link>
        <Link to={can('read', 'RectLedger') ? '/rectification' : '/rectification/mine'}>{t('item.toLedger')}</Link>
      </p>
      {plan !== undefined && open === 'submit' && <SubmitPlanDialog plan={plan} onClose={() => setOpen('none')} />}
      {plan !== undefined && open === 'review' && <ReviewPlanDialog plan={plan} onClose={() => setOpen('none')} />}
    </Page>
  );
}

function PlanBody({ plan, onChanged }: { readonly plan: RectPlan; readonly onChanged: () => void }): ReactNode {
  const { t, tOr } = useText(rectificationTexts);
  const [planning, setPlanning] = useState('');
  const columns = usePlanColumns(setPlanning);
  const item = plan.items.find(({ id }) => id === planning);
  return (
    <div className="stack">
      {plan.state === 'returned' && <Notice tone="bad">{t('plan.returned', { note: plan.note })}</Notice>}
      <Facts
        items={[
          [t('plan.letter'), t('plan.letterOf', { number: plan.docNumber, on: plan.letterOn })],
          [t('plan.dueOn'), plan.dueOn],
          [t('field.state'), tOr(`plan.state.${plan.state}`, plan.state)],
          [t('plan.submittedBy'), plan.submittedAt === null ? t('none') : t('plan.submittedAt', { by: plan.submittedBy ?? '', at: formatInstant(plan.submittedAt) })],
        ]}
      />
      <Section title={t('plan.items')}>
        <DataTable columns={columns} rows={plan.items} rowKey={({ id }) => id} caption={t('plan.caption', { n: plan.items.length })} empty={<Empty text={t('plan.none')} />} />
      </Section>
      {item !== undefined && <ActDialog item={item} act="plan" onClose={() => setPlanning('')} onChanged={onChanged} />}
    </div>
  );
}
