import { catalogueTexts } from '@wudan/catalogue-console';
import { Button } from 'antd';
import { Dialog, Facts, Notice, ProblemAlert, useAction, useText, useToasts } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { CellWord } from '../grid/cell-word.js';
import { REVIEW_EVIDENCE, type EvidenceCell, type EvidenceItem, type EvidenceRow } from '../grid/evidence.graphql.js';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import { CellHistory } from './cell-history.js';
import { CountersignForm } from './countersign-form.js';
import { FileForm } from './file-form.js';
import { ItemLines, type ItemAct } from './item-lines.js';
import { LossForm } from './loss-form.js';
import { ReasonForms, type ReasonMode } from './reason-forms.js';
import { ReplaceForm } from './replace-form.js';
import { ReuseForm } from './reuse-form.js';
import { SightForm } from './sight-form.js';

interface CellDialogProps {
  readonly row: EvidenceRow;
  readonly cell: EvidenceCell;
  readonly unitId: string;
  readonly cutoffOn: string;
  readonly onClose: () => void;
}

type Mode = 'view' | 'file' | 'reuse' | 'loss' | 'sight' | 'countersign' | 'replace' | ReasonMode;

/** One cell of the grid: what is there, what was said about it, and everything the present person may do with it. */
export function CellDialog({ row, cell, unitId, cutoffOn, onClose }: CellDialogProps): ReactNode {
  const { t } = useText(evidenceTexts);
  const [mode, setMode] = useState<Mode>('view');
  const [item, setItem] = useState<EvidenceItem | null>(null);
  const back = (): void => setMode('view');
  const cellForms = { row, cell, unitId, cutoffOn, onDone: back };
  return (
    <Dialog title={t('cell.title', { code: row.leafCode, material: row.material, year: cell.year })} onClose={onClose} wide>
      <div className="stack">
        {mode === 'view' && (
          <View
            row={row}
            cell={cell}
            onMode={setMode}
            onItem={(act, chosen) => {
              setItem(chosen);
              setMode(act);
            }}
          />
        )}
        {mode === 'file' && <FileForm {...cellForms} />}
        {mode === 'reuse' && <ReuseForm {...cellForms} />}
        {mode === 'loss' && <LossForm {...cellForms} />}
        {mode === 'sight' && <SightForm {...cellForms} />}
        {mode === 'replace' && item !== null && <ReplaceForm item={item} unitId={unitId} onDone={back} />}
        {mode === 'countersign' && <CountersignForm {...cellForms} />}
        {(mode === 'return' || mode === 'reopen' || mode === 'not_applicable' || mode === 'withdraw') && <ReasonForms mode={mode} item={item} {...cellForms} />}
      </div>
    </Dialog>
  );
}

interface ViewProps {
  readonly row: EvidenceRow;
  readonly cell: EvidenceCell;
  readonly onMode: (mode: Mode) => void;
  readonly onItem: (act: ItemAct, item: EvidenceItem) => void;
}

function View({ row, cell, onMode, onItem }: ViewProps): ReactNode {
  const { t } = useText(evidenceTexts);
  const { tOr } = useText(catalogueTexts);
  return (
    <>
      <Facts
        items={[
          [t('grid.state'), <CellWord key="state" cell={cell} />],
          [t('grid.leaf'), `${row.leafCode} ${row.leafName}`],
          [t('grid.holder'), `${tOr(`holder.${row.holder}`, row.holder)}${row.required ? '' : t('grid.optional')}`],
          [t('cell.period'), tOr(`periodCode.${row.periodCode}`, row.periodCode)],
          ...(cell.ceilingPct === null ? [] : [[t('cell.ceiling'), t('cell.ceilingOf', { percent: percentText(cell.ceilingPct) })] as const]),
          ...(row.note === '' ? [] : [[t('request.note'), row.note] as const]),
          ...(cell.lossByName === null ? [] : [[t('cell.lossBy'), lossText(cell)] as const]),
          ...(cell.note === null || cell.note === '' ? [] : [[t('cell.note'), cell.note] as const]),
        ]}
      />
      {cell.returnReason !== null && cell.review === 'returned' && <Notice tone="bad">{t('cell.returned', { reason: cell.returnReason })}</Notice>}
      {row.sensitive && <Notice tone="warn">{t('cell.sensitive')}</Notice>}
      {cell.items.length === 0 ? <p className="quiet">{t('cell.noItems')}</p> : <ItemLines items={cell.items} onItem={onItem} />}
      <Acts row={row} cell={cell} onMode={onMode} />
      <CellHistory cellId={cell.id} />
    </>
  );
}

/** Who declared the loss and who bears witness. */
function lossText(cell: EvidenceCell): string {
  return [cell.lossByName ?? '', ...cell.lossWitnesses.map(({ name, post }) => `${name}（${post}）`)].join('、');
}

const PERCENT = 100;

/** A fraction with two decimals as whole percent. */
function percentText(fraction: string): string {
  return String(Math.round(Number(fraction) * PERCENT));
}

function Acts({ row, cell, onMode }: Omit<ViewProps, 'onItem'>): ReactNode {
  const { t } = useText(evidenceTexts);
  const { say } = useToasts();
  const review = useAction(REVIEW_EVIDENCE);
  const may = (action: string): boolean => cell.can.includes(action);
  const accept = async (): Promise<void> => {
    if ((await review.run({ input: { cellId: cell.id, accept: true } })) !== null) say(t('cell.accepted', { material: row.material, year: cell.year }));
  };
  const acceptable = cell.state !== 'open' && cell.review !== 'accepted' && cell.lossState !== 'declared';
  return (
    <>
      <ProblemAlert problems={review.problems} />
      <div className="row">
        {may('answer') && (
          <>
            <Button type="primary" onClick={() => onMode('file')}>
              {t('cell.upload')}
            </Button>
            <Button onClick={() => onMode('reuse')}>{t('cell.reuse')}</Button>
          </>
        )}
        {may('declare_loss') && <Button onClick={() => onMode('loss')}>{t('cell.loss')}</Button>}
        {may('not_applicable') && <Button onClick={() => onMode('not_applicable')}>{t('cell.notApplicable')}</Button>}
        {may('sight') && <Button onClick={() => onMode('sight')}>{t('cell.sight')}</Button>}
        {may('countersign') && (
          <Button type="primary" onClick={() => onMode('countersign')}>
            {t('cell.countersign')}
          </Button>
        )}
        {may('review') && acceptable && (
          <Button type="primary" loading={review.busy} onClick={() => void accept()}>
            {t('cell.accept')}
          </Button>
        )}
        {may('review') && acceptable && <Button onClick={() => onMode('return')}>{t('cell.return')}</Button>}
        {may('reopen') && <Button onClick={() => onMode('reopen')}>{t('cell.reopen')}</Button>}
      </div>
    </>
  );
}
