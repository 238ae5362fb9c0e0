import { lightOf, STATUSES, StatusLight } from '@wudan/board-console';
import { Light, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { RowActs } from './row-acts.js';
import { RowMarks } from './row-words.js';
import type { ViewProps } from './sheet-view.js';
import type { SheetRow } from './sheet.graphql.js';

/** The same rows in four columns by what each unit says of itself. */
export function SheetKanban({ rows, ...acts }: ViewProps): ReactNode {
  const { t } = useText(dispatchTexts);
  return (
    <div className="kanban">
      {STATUSES.map((status) => {
        const here = rows.filter((row) => row.status === status);
        return (
          <section key={status} className="kanban-column" aria-labelledby={`kanban-${status}`}>
            <h3 id={`kanban-${status}`}>
              <StatusLight status={status} /> {t('kanban.count', { n: here.length })}
            </h3>
            {here.length === 0 ? (
              <p className="quiet small">{t('kanban.none')}</p>
            ) : (
              <ul className="kanban-cards">
                {here.map((row) => (
                  <KanbanCard key={row.unitId} row={row} {...acts} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

function KanbanCard({ row, ...acts }: Omit<ViewProps, 'rows'> & { readonly row: SheetRow }): ReactNode {
  const { t } = useText(dispatchTexts);
  return (
    <li className="kanban-card">
      <h4>{row.unitName}</h4>
      <p className="row">
        <Light state={lightOf(row.light)} />
        {row.percent !== null && <span className="number">{row.percent}%</span>}
      </p>
      {row.difficulty !== null && row.difficulty !== '' && <p className="small">{t('kanban.difficulty', { text: row.difficulty })}</p>}
      <RowMarks row={row} />
      <RowActs row={row} {...acts} />
    </li>
  );
}
