import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import { faceOf, GLYPHS, TONES } from './cell-face.js';
import type { EvidenceCell } from './evidence.graphql.js';

/** How a cell stands: shape, word and colour, with the number of pieces and their trust. */
export function CellWord({ cell }: { readonly cell: EvidenceCell }): ReactNode {
  const { t } = useText(evidenceTexts);
  const face = faceOf(cell);
  return (
    <span className={`cell-word cell-${TONES[face]}`}>
      <span aria-hidden="true">{GLYPHS[face]} </span>
      {t(`face.${face}`)}
      {cell.items.length > 1 && <span className="small">{t('grid.pieces', { n: cell.items.length })}</span>}
      {cell.grade !== null && <span className="small">{t('grid.grade', { grade: cell.grade })}</span>}
    </span>
  );
}
