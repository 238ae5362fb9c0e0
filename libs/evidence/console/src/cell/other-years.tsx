import { CheckField, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import type { EvidenceCell } from '../grid/evidence.graphql.js';
import { evidenceTexts } from '../i18n/evidence-texts.js';

interface OtherYearsProps {
  readonly cells: readonly EvidenceCell[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** One document for several years of the same material. */
export function OtherYears({ cells, chosen, onChange }: OtherYearsProps): ReactNode {
  const { t } = useText(evidenceTexts);
  if (cells.length === 0) return null;
  return (
    <fieldset className="choices">
      <legend className="small">{t('file.otherYears')}</legend>
      <div className="row">
        {cells.map((cell) => (
          <CheckField
            key={cell.id}
            label={cell.year}
            checked={chosen.has(cell.id)}
            onChange={(on) => onChange(new Set(on ? [...chosen, cell.id] : [...chosen].filter((id) => id !== cell.id)))}
          />
        ))}
      </div>
    </fieldset>
  );
}
