import { CheckField, Loading, useText } from '@wudan/kernel-ui';
import { useId, useState, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';

interface CheckListProps {
  readonly legend: string;
  readonly items: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: ReadonlySet<string>;
  readonly loading: boolean;
  readonly onToggle: (id: string, chosen: boolean) => void;
  readonly empty: ReactNode;
}

/** Above this many entries a search stands over the list. */
const SEARCH_FROM = 8;

/** Many of a list, by ticking; what is ticked stays in sight whatever is searched for. */
export function CheckList({ legend, items, chosen, loading, onToggle, empty }: CheckListProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const id = useId();
  const [search, setSearch] = useState('');
  if (items.length === 0) return loading ? <Loading /> : empty;
  const words = search.trim();
  return (
    <fieldset className="pilot-list">
      <legend>{legend}</legend>
      {items.length >= SEARCH_FROM && (
        <div className="field">
          <label htmlFor={id}>{t('list.search')}</label>
          <input id={id} type="search" className="control" value={search} onChange={(event) => setSearch(event.target.value)} />
        </div>
      )}
      <div className="pilot-checks">
        {items
          .filter((item) => words === '' || chosen.has(item.id) || item.label.includes(words))
          .map((item) => (
            <CheckField key={item.id} label={item.label} checked={chosen.has(item.id)} onChange={(ticked) => onToggle(item.id, ticked)} />
          ))}
      </div>
      <p className="quiet small" role="status">
        {t('list.chosen', { n: chosen.size, total: items.length })}
      </p>
    </fieldset>
  );
}
