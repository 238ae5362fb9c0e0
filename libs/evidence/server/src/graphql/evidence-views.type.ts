import type { CellView, GridView, ItemView } from '../domain/grid.js';
import type { ItemDetailView } from '../use-cases/read-evidence.js';
import type { EvidenceCellType, EvidenceDetailType, EvidenceGridType, EvidenceItemType } from './evidence.type.js';

/** A piece as the API shows it. */
export const itemType = (item: ItemView): EvidenceItemType => ({
  ...item,
  submittedBy: item.byName,
  state: item.state === 'current' ? 'ready' : item.state,
  verdicts: [...item.verdicts],
  sighting:
    item.sightPlace === null
      ? null
      : { docNumber: item.docNumber ?? '', pages: item.pages ?? 0, place: item.sightPlace, firstAssessor: item.sightFirst ?? '', secondAssessor: item.sightSecond ?? '', onDate: item.sightOn ?? '' },
  can: [...item.can],
});

const cellType = (cell: CellView): EvidenceCellType => ({ ...cell, items: cell.items.map(itemType), lossWitnesses: [...cell.lossWitnesses], can: [...cell.can] });

export const gridType = (grid: GridView): EvidenceGridType => ({
  ...grid,
  years: [...grid.years],
  rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map(cellType) })),
  can: [...grid.can],
});

export const detailType = ({ item, versions, cells }: ItemDetailView): EvidenceDetailType => ({ item: itemType(item), versions: versions.map(itemType), cells: [...cells] });
