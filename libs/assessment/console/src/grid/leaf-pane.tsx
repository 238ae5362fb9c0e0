import { Button } from 'antd';
import { useText } from '@wudan/kernel-ui';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { ScoringGrid, ScoringRow } from '../assessment.graphql.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { ClaimEditor } from './claim-editor.js';
import { FigureCard } from './figure-card.js';
import { ItemDialogs } from './item-dialogs.js';
import { shortPoints } from './points.js';
import { editOf, type RowEdit } from './row-edit.js';
import { ScoreHistory } from './score-history.js';

/** Where assessment.css puts the pane beside the table. */
const BESIDE = '(min-width: 64em)';

interface LeafPaneProps {
  readonly grid: ScoringGrid;
  readonly row: ScoringRow;
  readonly editable: boolean;
  readonly onPut: (code: string, edit: RowEdit) => void;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** What stands behind one leaf: its rule, what the rule asks, the figure with its sources, the evidence, its history. */
export function LeafPane({ grid, row, editable, onPut, onClose, onChanged }: LeafPaneProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [history, setHistory] = useState(false);
  useEffect(() => {
    setHistory(false);
    // Beside the table the pane is in sight already; on a narrow screen it stands above the rows.
    heading.current?.focus({ preventScroll: window.matchMedia(BESIDE).matches });
  }, [row.code]);
  const may = (action: string): boolean => grid.can.includes(action);
  const { evidence } = row;

  return (
    <aside
      className="leaf-pane no-print"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="section-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {row.code} {row.name}
        </h2>
        <button type="button" className="link-button" onClick={onClose}>
          {t('pane.close')}
        </button>
      </div>
      <div className="stack">
        <section className="stack tight" aria-label={t('pane.rule')}>
          <h3>{t('pane.ruleOf', { points: shortPoints(row.points), aspect: t(row.aspect === 'execution' ? 'aspect.execution' : 'aspect.benefit') })}</h3>
          <ul className="lines small">
            {row.ruleText.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {row.ceilingPct !== null && <p className="notice warn small">{t('pane.ceiling', { pct: row.ceilingPct })}</p>}
          {row.returned && row.returnReason !== null && <p className="notice bad small">{t('pane.returned', { reason: row.returnReason })}</p>}
        </section>
        {row.figure !== null && <FigureCard figure={row.figure} unitId={grid.unitId} mayReport={editable} onRecorded={onChanged} />}
        {editable && <ClaimEditor key={row.code} row={row} onPut={(edit) => onPut(row.code, edit)} />}
        {editable && <NotApplicable key={`na-${row.code}`} row={row} onPut={(edit) => onPut(row.code, edit)} />}
        {row.naReason !== null && !editable && <p>{t('na.said', { reason: row.naReason })}</p>}
        <section className="stack tight">
          <h3>{t('pane.evidence')}</h3>
          <p>{evidence.cells === 0 ? t('evidence.nothing') : t('evidence.detail', { cells: evidence.cells, filled: evidence.filled, accepted: evidence.accepted, returned: evidence.returned })}</p>
          {evidence.pending > 0 && <p className="notice warn small">{t('evidence.pending', { n: evidence.pending })}</p>}
          <Link to={`/pilots/${grid.pilotId}/evidence?leaf=${encodeURIComponent(row.code)}`}>{t('evidence.open')}</Link>
        </section>
        {!grid.hidden && (
          <section className="stack tight">
            <div>
              <Button size="small" aria-expanded={history} onClick={() => setHistory(!history)}>
                {t('history.title')}
              </Button>
            </div>
            {history && <ScoreHistory key={`${row.code}:${row.version}`} pilotId={grid.pilotId} code={row.code} />}
          </section>
        )}
        {(may('return_item') || may('decide_na')) && !grid.hidden && <ItemDialogs grid={grid} row={row} onDone={onChanged} />}
      </div>
    </aside>
  );
}

/** The unit says that a leaf does not apply to it; until the assessor accepts that it counts zero. */
function NotApplicable({ row, onPut }: { readonly row: ScoringRow; readonly onPut: (edit: RowEdit) => void }): ReactNode {
  const { t } = useText(assessmentTexts);
  const id = useId();
  const [typed, setTyped] = useState(row.naReason ?? '');
  useEffect(() => setTyped(row.naReason ?? ''), [row.naReason]);
  const claimed = row.naReason !== null;
  return (
    <details open={claimed}>
      <summary>{t('na.summary')}</summary>
      <div className="field">
        <label htmlFor={id}>{t('na.label')}</label>
        <textarea id={id} className="control" rows={2} value={typed} onChange={(event) => setTyped(event.target.value)} />
        <p className="quiet small">{t('na.hint')}</p>
      </div>
      <div className="row">
        <Button size="small" disabled={typed.trim().length < 2 || typed.trim() === row.naReason} onClick={() => onPut({ ...editOf(row), score: null, naReason: typed.trim() })}>
          {t('na.ask')}
        </Button>
        {claimed && (
          <Button size="small" onClick={() => onPut({ ...editOf(row), naReason: null })}>
            {t('na.takeBack')}
          </Button>
        )}
      </div>
    </details>
  );
}
