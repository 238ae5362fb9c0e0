import { MY_PILOTS } from '@wudan/pilots-console';
import { Loading, useRead, useText, type LiveCardProps } from '@wudan/kernel-ui';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { faceOf } from '../grid/cell-face.js';
import { EVIDENCE_GRID } from '../grid/evidence.graphql.js';
import { evidenceTexts } from '../i18n/evidence-texts.js';

/** 待补佐证, for the people of a unit: what is still asked of them, what was sent back. */
export function EvidenceCard({ onQuiet }: LiveCardProps): ReactNode {
  const { t } = useText(evidenceTexts);
  const pilots = useRead(MY_PILOTS, {});
  const pilot = pilots.data?.myPilots.find(({ stage }) => stage !== 'closed');
  const read = useRead(EVIDENCE_GRID, { pilotId: pilot?.id ?? '' }, pilot === undefined);
  const grid = read.data?.evidenceGrid;
  const faces = grid?.rows.filter(({ holder }) => holder === 'unit').flatMap(({ cells }) => cells.map(faceOf)) ?? [];
  const open = faces.filter((face) => face === 'open').length;
  const returned = faces.filter((face) => face === 'returned').length;
  const failed = pilots.problems.length > 0 || read.problems.length > 0;
  const none = failed || (pilots.data !== undefined && pilot === undefined) || (grid !== undefined && open + returned === 0);
  useEffect(() => {
    if (none) onQuiet();
  }, [none, onQuiet]);
  if (grid === undefined || none) return <Loading />;
  return (
    <>
      <p>{t('today.figures', { open, returned })}</p>
      {grid.dueOn !== null && <p>{t('today.due', { on: grid.dueOn })}</p>}
      <p>
        <Link to={`/pilots/${grid.pilotId}/evidence?state=${returned > 0 ? 'returned' : 'open'}&holder=unit`}>{t('today.action')}</Link>
      </p>
    </>
  );
}
