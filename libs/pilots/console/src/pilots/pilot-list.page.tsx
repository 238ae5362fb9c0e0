import { CATEGORIES, catalogueTexts } from '@wudan/catalogue-console';
import { Button } from 'antd';
import { DataTable, Empty, Page, PrintButton, ReadState, SelectFilter, Signature, TextFilter, Toolbar, useCan, useRead, useText, useUrlValue, type Column } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import '../pilots.css';
import { PROGRAMME, type Programme } from '../programmes.graphql.js';
import { OpenPilotsDialog } from './open-pilots-dialog.js';
import { PILOTS, SET_STATES, STAGES, type Pilot } from './pilots.graphql.js';
import { ReceiptWords } from './receipt-words.js';
import { SetLight } from './set-light.js';

/** 试点单位: how far each has come, what its set is, whether it has signed for it. */
export function PilotListPage(): ReactNode {
  const { t } = useText(pilotsTexts);
  const { id = '' } = useParams();
  const programme = useRead(PROGRAMME, { id });
  const pilots = useRead(PILOTS, { programmeId: id });
  return (
    <Page
      title={t('pilots.title')}
      summary={programme.data?.programme.name}
      actions={
        <>
          <Link to={`/programmes/${id}/plan`}>{t('plan.title')}</Link>
          <PrintButton />
          {programme.data !== undefined && <OpenButton programme={programme.data.programme} pilots={pilots.data?.pilots ?? []} />}
        </>
      }
    >
      <ReadState read={pilots}>{(data) => <List pilots={data.pilots} programmeId={id} />}</ReadState>
      <Signature />
      <p className="no-print">
        <Link to={`/programmes/${id}`}>{t('pilots.toProgramme')}</Link>
      </p>
    </Page>
  );
}

/** Offered while a unit of the programme has no pilot yet. */
function OpenButton({ programme, pilots }: { readonly programme: Programme; readonly pilots: readonly Pilot[] }): ReactNode {
  const { t } = useText(pilotsTexts);
  const can = useCan();
  const [open, setOpen] = useState(false);
  if (!can('open', 'Pilot') || programme.state === 'closed') return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('openPilots.open')}
      </Button>
      {open && <OpenPilotsDialog programme={programme} pilots={pilots} onClose={() => setOpen(false)} />}
    </>
  );
}

function List({ pilots, programmeId }: { readonly pilots: readonly Pilot[]; readonly programmeId: string }): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  const { t: c } = useText(catalogueTexts);
  const [search] = useUrlValue('q');
  const [stage] = useUrlValue('stage');
  const [category] = useUrlValue('category');
  const [state] = useUrlValue('set');
  const columns = useColumns();
  const rows = pilots.filter(
    (pilot) =>
      (search === '' || `${pilot.unitName}${pilot.objectName}`.includes(search)) &&
      (stage === '' || pilot.stage === stage) &&
      (category === '' || pilot.category === category) &&
      (state === '' || pilot.set?.state === state),
  );
  return (
    <>
      <Toolbar label={t('pilots.filters')}>
        <TextFilter param="q" label={t('list.search')} />
        <SelectFilter param="stage" label={t('pilots.stage')} all={t('pilots.allStages')} choices={STAGES.map((one) => ({ value: one, label: tOr(`stage.${one}`, one) }))} />
        <SelectFilter param="category" label={t('pilots.category')} all={t('pilots.allCategories')} choices={CATEGORIES.map((one) => ({ value: one, label: c(`category.${one}`) }))} />
        <SelectFilter param="set" label={t('pilots.set')} all={t('pilots.allSets')} choices={SET_STATES.map((one) => ({ value: one, label: t(`setState.${one}`) }))} />
      </Toolbar>
      <DataTable
        caption={t('pilots.caption')}
        columns={columns}
        rows={rows}
        rowKey={(pilot) => pilot.id}
        empty={
          pilots.length > 0 ? (
            <Empty text={t('pilots.noMatch')} action={<Link to={`/programmes/${programmeId}/pilots`}>{t('list.clear')}</Link>} />
          ) : (
            <Empty text={t('pilots.none')} action={<Link to={`/programmes/${programmeId}`}>{t('pilots.toProgramme')}</Link>} />
          )
        }
      />
    </>
  );
}

function useColumns(): readonly Column<Pilot>[] {
  const { t, tOr } = useText(pilotsTexts);
  const { tOr: c } = useText(catalogueTexts);
  return useMemo<readonly Column<Pilot>[]>(
    () => [
      {
        key: 'unit',
        title: t('pilots.object'),
        heads: true,
        cell: (pilot) => (
          <>
            <Link to={`/pilots/${pilot.id}`}>{pilot.objectName}</Link>
            {pilot.objectKind !== 'unit' && (
              <p className="quiet small">
                {tOr(`objectKind.${pilot.objectKind}`, pilot.objectKind)}　{pilot.unitName}
              </p>
            )}
          </>
        ),
        sortBy: (pilot) => pilot.objectName,
      },
      { key: 'category', title: t('pilots.category'), cell: (pilot) => c(`category.${pilot.category}`, pilot.category), sortBy: (pilot) => pilot.category },
      { key: 'flow', title: t('pilots.flow'), cell: (pilot) => tOr(`flow.${pilot.flow}`, pilot.flow), sortBy: (pilot) => pilot.flow },
      { key: 'stage', title: t('pilots.stage'), cell: (pilot) => <StageCell pilot={pilot} />, sortBy: (pilot) => STAGES.findIndex((stage) => stage === pilot.stage) },
      {
        key: 'set',
        title: t('pilots.set'),
        cell: (pilot) => (pilot.set === null ? t('none') : <SetLight state={pilot.set.state} />),
        sortBy: (pilot) => SET_STATES.findIndex((state) => state === pilot.set?.state),
      },
      { key: 'receipt', title: t('pilots.receipt'), cell: (pilot) => <ReceiptWords receipt={pilot.receipt} />, sortBy: (pilot) => pilot.receipt?.dueAt ?? null },
      { key: 'selfDue', title: t('pilot.selfDueOn'), cell: (pilot) => pilot.selfDueOn ?? t('none'), sortBy: (pilot) => pilot.selfDueOn },
      {
        key: 'acts',
        title: t('pilots.acts'),
        acts: true,
        cell: (pilot) => (
          <span className="row">
            <Link to={`/pilots/${pilot.id}/set`}>{t('pilots.toSet')}</Link>
            {pilot.receipt !== null && <Link to={`/pilots/${pilot.id}/evidence`}>{t('pilots.toEvidence')}</Link>}
          </span>
        ),
      },
    ],
    [t, tOr, c],
  );
}

function StageCell({ pilot }: { readonly pilot: Pilot }): ReactNode {
  const { t } = useText(pilotsTexts);
  const now = pilot.stages.find(({ stage }) => stage === pilot.stage);
  const late = now !== undefined && now.days !== null && now.plannedDays !== null && now.days > now.plannedDays;
  return (
    <>
      {now?.label ?? pilot.stage}
      {now !== undefined && now.days !== null && (
        <p className={late ? 'small pilot-late' : 'quiet small'}>
          {t('pilot.days', { n: now.days })}
          {now.plannedDays === null ? '' : t('pilot.planned', { n: now.plannedDays })}
          {late ? t('pilot.late') : ''}
        </p>
      )}
    </>
  );
}
