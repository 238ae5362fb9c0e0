import { CheckField, useText, type Choice } from '@wudan/kernel-ui';
import { useId, useState, type ReactNode } from 'react';
import { findingsTexts } from '../i18n/findings-texts.js';
import { chosenOf, withChoice } from './chosen.js';

interface PickListProps {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is said when there is nothing to choose from. */
  readonly none: string;
}

/** A long list to tick things in, with a search; what is ticked already stays in sight. */
export function PickList({ legend, choices, value, onChange, none }: PickListProps): ReactNode {
  const { t } = useText(findingsTexts);
  const id = useId();
  const [search, setSearch] = useState('');
  const chosen = chosenOf(value);
  const words = search.trim().toLowerCase();
  const shown = choices.filter((choice) => chosen.includes(choice.value) || words === '' || choice.label.toLowerCase().includes(words));
  return (
    <fieldset className="finding-picks">
      <legend>{t('pick.legend', { legend, n: chosen.length })}</legend>
      {choices.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <>
          <div className="field">
            <label htmlFor={id}>{t('pick.search', { legend })}</label>
            <input id={id} type="search" className="control" value={search} onChange={(event) => setSearch(event.target.value)} />
          </div>
          <div className="finding-pick-list" tabIndex={0} role="group" aria-label={legend}>
            {shown.length === 0 && <p className="quiet">{t('pick.noMatch')}</p>}
            {shown.map((choice) => (
              <CheckField key={choice.value} label={choice.label} checked={chosen.includes(choice.value)} onChange={(on) => onChange(withChoice(value, choice.value, on))} />
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}
