import { formatInstant, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { EvidenceItem } from '../grid/evidence.graphql.js';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import { sizeText } from '../upload/size-text.js';

/** What may be done to a piece where it stands. */
export type ItemAct = 'replace' | 'withdraw';
const ACTS: readonly ItemAct[] = ['replace', 'withdraw'];

interface ItemLinesProps {
  readonly items: readonly EvidenceItem[];
  readonly onItem?: (act: ItemAct, item: EvidenceItem) => void;
}

/** Where the bytes of a piece are fetched from. */
export function downloadPath(itemId: string): string {
  return `/files/evidence/${itemId}`;
}

/** The pieces in a cell: what they say of themselves, who gave them when, what the linter noticed. */
export function ItemLines({ items, onItem }: ItemLinesProps): ReactNode {
  const { t } = useText(evidenceTexts);
  return (
    <ul className="lines">
      {items.map((item) => (
        <li key={item.id} className="stack tight">
          <span className="row">
            <Link to={`/evidence/${item.id}`}>{item.title}</Link>
            {item.can.includes('download') && (
              <a href={downloadPath(item.id)} download={item.fileName ?? ''}>
                {t('item.download')}
              </a>
            )}
            {onItem !== undefined &&
              ACTS.filter((act) => item.can.includes(act)).map((act) => (
                <button key={act} type="button" className="link-button" aria-label={t(`item.${act}Of`, { title: item.title })} onClick={() => onItem(act, item)}>
                  {t(`item.${act}`)}
                </button>
              ))}
          </span>
          <span className="quiet small">
            {item.docNumber ?? ''} {item.fileName ?? ''} {item.size === null ? '' : sizeText(Number(item.size))}
            {t('item.line', { by: item.submittedBy, at: formatInstant(item.receivedAt), grade: item.grade })}
            {item.citedIn > 1 ? t('item.cited', { n: item.citedIn }) : ''}
          </span>
          <Verdicts item={item} />
        </li>
      ))}
    </ul>
  );
}

/** What the automatic look noticed; a person decides what it means. */
export function Verdicts({ item }: { readonly item: EvidenceItem }): ReactNode {
  const { t } = useText(evidenceTexts);
  if (item.verdicts.length === 0) return null;
  return (
    <ul className="verdicts small">
      {item.verdicts.map((verdict) => (
        <li key={`${verdict.rule}${verdict.text}`} className={verdict.severity === 'weak' ? 'cell-late' : 'cell-due'}>
          <span aria-hidden="true">▲ </span>
          {t(verdict.severity === 'weak' ? 'item.weak' : 'item.warn')}：{verdict.text}
        </li>
      ))}
    </ul>
  );
}
