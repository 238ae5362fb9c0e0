import { Notice, useText } from '@wudan/kernel-ui';
import type { MouseEvent, ReactNode } from 'react';
import { catalogueTexts } from '../i18n/catalogue-texts.js';
import { nodeAnchor } from './indicator-table.js';
import type { CompileFault } from './nodes.graphql.js';

/** What keeps a document from being published or issued; each line leads to its row. */
export function FaultList({ faults }: { readonly faults: readonly CompileFault[] }): ReactNode {
  const { t } = useText(catalogueTexts);
  if (faults.length === 0) return <Notice tone="good">{t('faults.none')}</Notice>;
  return (
    <Notice tone="bad">
      <p>{t('faults.some', { n: faults.length })}</p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.code}${fault.node ?? ''}${fault.message}`}>
            {fault.node === null ? (
              fault.message
            ) : (
              <a href={`#${nodeAnchor(fault.node)}`} onClick={(event) => goToRow(event, fault.node ?? '')}>
                {fault.message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Brings a row into view and the focus to its first control, without a new place in the history. */
function goToRow(event: MouseEvent, code: string): void {
  const row = document.getElementById(nodeAnchor(code));
  if (row === null) return;
  event.preventDefault();
  row.scrollIntoView({ block: 'center' });
  row.querySelector<HTMLElement>('input, button, a')?.focus({ preventScroll: true });
}
