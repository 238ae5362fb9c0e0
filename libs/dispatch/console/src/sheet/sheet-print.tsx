import { useStageWord, useStatusWord } from '@wudan/board-console';
import { useViewer } from '@wudan/access-console';
import { formatInstant, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { useRoundName } from '../rounds/use-round-name.js';
import { CountyRows } from './county-rows.js';
import { Reporter } from './row-words.js';
import type { Sheet, SheetRow } from './sheet.graphql.js';

interface SheetPrintProps {
  readonly sheet: Sheet;
  readonly rows: readonly SheetRow[];
  /** True when filters keep rows off the paper, which then says so. */
  readonly filtered: boolean;
}

/** 周调度表 as a form on paper: headings repeat on every page, a person signs and another checks. */
export function SheetPrint({ sheet, rows, filtered }: SheetPrintProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const roundName = useRoundName();
  const viewer = useViewer();
  const { round } = sheet;
  const heads = ['unit', 'round', 'cutoff', 'stage', 'status', 'done', 'difficulty', 'coordination', 'nextSteps', 'reporter'] as const;
  return (
    <div className="print-only dispatch-form">
      <h2 className="form-title">{t('print.title')}</h2>
      <div className="form-head">
        <p>{t('print.office', { office: viewer.seat.officeName })}</p>
        <p>{t('print.round', { programme: round.programmeName, round: roundName(round) })}</p>
        <p>{t('print.counts', { asked: round.asked, answered: round.answered, late: round.late, silent: round.silent })}</p>
      </div>
      {filtered && <p>{t('print.filtered', { shown: rows.length, total: sheet.rows.length })}</p>}
      <table className="table">
        <caption className="visually-hidden">{t('print.title')}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`print.${head}Head`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PrintRow key={row.unitId} row={row} sheet={sheet} />
          ))}
        </tbody>
      </table>
      {sheet.counties.length > 0 && <CountyRows counties={sheet.counties} />}
      <div className="form-sign">
        <p>{t('print.filledBy')}</p>
        <p>{t('print.checkedBy')}</p>
        <p>{t('print.seal')}</p>
      </div>
    </div>
  );
}

function PrintRow({ row, sheet }: { readonly row: SheetRow; readonly sheet: Sheet }): ReactNode {
  const { t } = useText(dispatchTexts);
  const stageWord = useStageWord();
  const statusWord = useStatusWord();
  const { number, asksOn, cutoffAt } = sheet.round;
  const percent = row.percent === null ? '' : ` ${row.percent}%`;
  return (
    <tr>
      <th scope="row">{row.unitName}</th>
      <td>{number === null ? asksOn : t('print.number', { n: number })}</td>
      <td>{formatInstant(cutoffAt)}</td>
      <td>{stageWord(row.stage)}</td>
      <td>{`${statusWord(row.status)}${percent}${row.late ? t('print.late') : ''}`}</td>
      <td>{row.done}</td>
      <td>{row.difficulty}</td>
      <td>{row.coordination}</td>
      <td>{row.nextSteps}</td>
      <td>
        <Reporter row={row} />
      </td>
    </tr>
  );
}
