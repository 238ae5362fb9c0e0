import { Button } from 'antd';
import { formatInstant, ReasonDialog, useAction, useText, useToasts } from '@wudan/kernel-ui';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { FigureCard } from '../grid/figure-card.js';
import { shortPoints, shownPoints } from '../grid/points.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import type { OfficeMark } from './mark-edit.js';
import { OfficeHistory } from './office-history.js';
import { REOPEN_LEAF, type OfficeGrid, type OfficeRow } from './office.graphql.js';

/** Where assessment.css puts the pane beside the table. */
const BESIDE = '(min-width: 64em)';

interface OfficePaneProps {
  readonly grid: OfficeGrid;
  readonly row: OfficeRow;
  readonly onAsk: (code: string) => void;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** What stands behind one leaf: its rule, what the unit says, every mark, the figure with its sources, the evidence, its history. */
export function OfficePane({ grid, row, onAsk, onClose, onChanged }: OfficePaneProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [history, setHistory] = useState(false);
  useEffect(() => {
    setHistory(false);
    // Beside the table the pane is in sight already; on a narrow screen it stands above the rows.
    heading.current?.focus({ preventScroll: window.matchMedia(BESIDE).matches });
  }, [row.code]);
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
          {row.computed !== null && <p>{t('office.computed', { points: shortPoints(row.computed) })}</p>}
          {row.reopened && <p className="notice warn small">{t('office.reopened', { reason: row.reopenReason ?? '' })}</p>}
          {row.naReason !== null && <p>{t('na.said', { reason: row.naReason })}</p>}
        </section>
        <section className="stack tight">
          <h3>{t('office.marks')}</h3>
          <ul className="lines small">
            <Mark name={t('office.column.self')} mark={row.self} />
            <Mark name={t('office.column.desk')} mark={row.desk} />
            <Mark name={t('office.column.onSite')} mark={row.onSite} />
            <Mark name={t('office.column.second')} mark={row.second} />
          </ul>
          {row.variance !== null && <p>{t('office.variance', { variance: shownPoints(row.variance), limit: shownPoints(grid.policy.varianceLimit) })}</p>}
        </section>
        {row.figure !== null && <FigureCard figure={row.figure} unitId={grid.unitId} mayReport={false} onRecorded={onChanged} />}
        <section className="stack tight">
          <h3>{t('pane.evidence')}</h3>
          <p>{evidence.cells === 0 ? t('evidence.nothing') : t('evidence.detail', { cells: evidence.cells, filled: evidence.filled, accepted: evidence.accepted, returned: evidence.returned })}</p>
          {evidence.pending > 0 && <p className="notice warn small">{t('evidence.pending', { n: evidence.pending })}</p>}
          <div className="row">
            <Link to={`/pilots/${grid.pilotId}/evidence?leaf=${encodeURIComponent(row.code)}&q=${encodeURIComponent(row.code)}`}>{t('evidence.open')}</Link>
            <Button size="small" onClick={() => onAsk(row.code)}>
              {t('ask.open')}
            </Button>
          </div>
        </section>
        <section className="stack tight">
          <div>
            <Button size="small" aria-expanded={history} onClick={() => setHistory(!history)}>
              {t('history.title')}
            </Button>
          </div>
          {history && <OfficeHistory key={`${row.code}:${row.version}`} pilotId={grid.pilotId} code={row.code} />}
        </section>
        {grid.can.includes('reopen_leaf') && !row.reopened && <Reopen pilotId={grid.pilotId} code={row.code} onDone={onChanged} />}
      </div>
    </aside>
  );
}

/** One mark with its words, its hand and its hour. */
function Mark({ name, mark }: { readonly name: string; readonly mark: OfficeMark | null }): ReactNode {
  const { t } = useText(assessmentTexts);
  if (mark === null) return null;
  return (
    <li>
      {name} <strong>{shownPoints(mark.score) || t('none')}</strong> <span className="quiet">{t('history.by', { by: mark.by, at: formatInstant(mark.at) })}</span>
      {mark.statement !== '' && <span className="leaf-lines"> {mark.statement}</span>}
    </li>
  );
}

/** Opens one row again while the rest stays as it is. */
export function Reopen({ pilotId, code, onDone }: { readonly pilotId: string; readonly code: string; readonly onDone: () => void }): ReactNode {
  const { t } = useText(assessmentTexts);
  const { say } = useToasts();
  const [open, setOpen] = useState(false);
  const reopen = useAction(REOPEN_LEAF);
  const confirm = async (reason: string): Promise<void> => {
    if ((await reopen.run({ pilotId, code, reason })) === null) return;
    say(t('reopen.done', { code }));
    setOpen(false);
    onDone();
  };
  return (
    <div>
      <Button size="small" aria-label={t('reopen.of', { code })} onClick={() => setOpen(true)}>
        {t('reopen.act')}
      </Button>
      {open && <ReasonDialog title={t('reopen.of', { code })} explanation={t('reopen.text')} confirm={t('reopen.act')} busy={reopen.busy} problems={reopen.problems} onConfirm={(reason) => void confirm(reason)} onClose={() => setOpen(false)} />}
    </div>
  );
}
