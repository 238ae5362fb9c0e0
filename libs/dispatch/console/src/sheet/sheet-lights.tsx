import { lightOf, StatusLight } from '@wudan/board-console';
import { Light } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { NoRows } from './no-rows.js';
import { RowActs } from './row-acts.js';
import { RowMarks } from './row-words.js';
import type { ViewProps } from './sheet-view.js';

/** One square a unit: the light and what it says of itself. */
export function SheetLights({ rows, mayRemind, onDo }: ViewProps): ReactNode {
  if (rows.length === 0) return <NoRows />;
  return (
    <ul className="unit-tiles">
      {rows.map((row) => (
        <li key={row.unitId} className={`unit-tile unit-tile-${lightOf(row.light)}`}>
          <h3>{row.unitName}</h3>
          <p className="row">
            <Light state={lightOf(row.light)} />
            <StatusLight status={row.status} />
            {row.percent !== null && <span className="number">{row.percent}%</span>}
          </p>
          <RowMarks row={row} />
          <RowActs row={row} mayRemind={mayRemind} onDo={onDo} />
        </li>
      ))}
    </ul>
  );
}
