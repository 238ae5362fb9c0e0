import { formatInstant, ReadState, useRead, useText } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { EVIDENCE_HISTORY } from '../grid/evidence.graphql.js';
import { evidenceTexts } from '../i18n/evidence-texts.js';

/** Everything that happened to a cell, read when it is opened. */
export function CellHistory({ cellId }: { readonly cellId: string }): ReactNode {
  const { t } = useText(evidenceTexts);
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('cell.history')}</summary>
      {open && <Steps cellId={cellId} />}
    </details>
  );
}

function Steps({ cellId }: { readonly cellId: string }): ReactNode {
  const { t, tOr } = useText(evidenceTexts);
  const read = useRead(EVIDENCE_HISTORY, { cellId });
  return (
    <ReadState read={read}>
      {({ evidenceHistory }) => (
        <ol className="lines">
          {evidenceHistory.map((step) => (
            <li key={step.id}>
              {t('cell.step', { by: step.byName, at: formatInstant(step.at), action: tOr(`step.${step.action}`, step.action) })}
              {step.reason !== '' && <span className="quiet">　{step.reason}</span>}
            </li>
          ))}
        </ol>
      )}
    </ReadState>
  );
}
