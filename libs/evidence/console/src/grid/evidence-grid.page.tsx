import { catalogueTexts, useDownload } from '@wudan/catalogue-console';
import { Button } from 'antd';
import { Empty, Page, PrintButton, ProblemAlert, ReadState, SelectFilter, Signature, TextFilter, Toolbar, useRead, useText, useUrlValue, type InlineFile, type ResultOf } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { CellDialog } from '../cell/cell-dialog.js';
import { PILOT_OF_EVIDENCE } from '../cell/pilot.graphql.js';
import { FiguresPanel } from '../figures/figures-panel.js';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import { FACES } from './cell-face.js';
import { EVIDENCE_GRID, EVIDENCE_LIST_FILE, HOLDERS, type EvidenceGrid } from './evidence.graphql.js';
import { EvidenceTable } from './evidence-table.js';
import { filterRows } from './filter-grid.js';
import { GridFigures } from './grid-figures.js';
import { RequestDialog } from './request-dialog.js';

const fileOf = (data: ResultOf<typeof EVIDENCE_LIST_FILE>): InlineFile => data.evidenceListFile;

/** 佐证材料: which material is asked of whom for which year, and how far it has come. */
export function EvidenceGridPage(): ReactNode {
  const { t } = useText(evidenceTexts);
  const { pilotId = '' } = useParams();
  const pilot = useRead(PILOT_OF_EVIDENCE, { id: pilotId });
  const read = useRead(EVIDENCE_GRID, { pilotId });
  const download = useDownload(EVIDENCE_LIST_FILE, fileOf);
  const [asking, setAsking] = useState(false);
  const grid = read.data?.evidenceGrid;
  return (
    <Page
      title={grid === undefined ? t('grid.title') : t('grid.titleOf', { name: pilot.data?.pilot.objectName ?? grid.unitName })}
      summary={grid === undefined ? undefined : t('grid.summary', { on: grid.dueOn ?? t('none') })}
      actions={
        <>
          <PrintButton />
          <Button loading={download.busy} onClick={() => void download.start({ pilotId })}>
            {t('grid.list')}
          </Button>
          {grid?.can.includes('add_request') === true && (
            <Button type="primary" onClick={() => setAsking(true)}>
              {t('request.open')}
            </Button>
          )}
        </>
      }
    >
      <ProblemAlert problems={download.problems} />
      <ReadState read={read}>{(data) => <Grid grid={data.evidenceGrid} cutoffOn={pilot.data?.pilot.cutoffOn} />}</ReadState>
      {grid !== undefined && <FiguresPanel pilotId={pilotId} unitName={grid.unitName} mayAsk={grid.can.includes('add_request')} />}
      <Signature />
      <p className="no-print">
        <Link to={`/pilots/${pilotId}`}>{t('grid.toPilot')}</Link>
      </p>
      {asking && grid !== undefined && <RequestDialog grid={grid} onClose={() => setAsking(false)} />}
    </Page>
  );
}

interface GridProps {
  readonly grid: EvidenceGrid;
  readonly cutoffOn: string | undefined;
}

function Grid({ grid, cutoffOn }: GridProps): ReactNode {
  const { t } = useText(evidenceTexts);
  const { t: c } = useText(catalogueTexts);
  const [state] = useUrlValue('state');
  const [holder] = useUrlValue('holder');
  const [search] = useUrlValue('q');
  const [open, setOpen] = useUrlValue('cell');
  const rows = filterRows(grid.rows, { state, holder, search });
  const row = open === '' ? undefined : grid.rows.find(({ cells }) => cells.some(({ id }) => id === open));
  const cell = row?.cells.find(({ id }) => id === open);
  if (grid.rows.length === 0) return <Empty text={t('grid.none')} action={<Link to={`/pilots/${grid.pilotId}`}>{t('grid.toPilot')}</Link>} />;
  return (
    <div className="stack">
      <GridFigures grid={grid} />
      <Toolbar label={t('grid.filters')}>
        <TextFilter param="q" label={t('grid.search')} />
        <SelectFilter param="state" label={t('grid.state')} all={t('grid.allStates')} choices={[{ value: 'pending', label: t('grid.pending') }, ...FACES.map((one) => ({ value: one, label: t(`face.${one}`) }))]} />
        <SelectFilter param="holder" label={t('grid.holder')} all={t('grid.allHolders')} choices={HOLDERS.map((one) => ({ value: one, label: c(`holder.${one}`) }))} />
      </Toolbar>
      <p className="quiet no-print" role="status">
        {t('grid.shown', { shown: rows.length, total: grid.rows.length })}　{t('grid.keys')}
      </p>
      {rows.length === 0 ? (
        <Empty text={t('grid.noMatch')} action={<Link to={`/pilots/${grid.pilotId}/evidence`}>{t('grid.clear')}</Link>} />
      ) : (
        <EvidenceTable caption={t('grid.caption', { unit: grid.unitName })} years={grid.years} rows={rows} dueOn={grid.dueOn} onOpen={({ id }) => setOpen(id)} />
      )}
      {row !== undefined && cell !== undefined && (
        <CellDialog key={cell.id} row={row} cell={cell} unitId={grid.unitId} cutoffOn={cutoffOn ?? ''} onClose={() => setOpen('')} />
      )}
    </div>
  );
}
