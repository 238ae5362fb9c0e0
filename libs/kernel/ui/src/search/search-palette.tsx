import { useEffect, useId, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from 'urql';
import { Dialog } from '../feedback/dialog.js';
import { uiTexts } from '../i18n/ui-texts.js';
import { useText } from '../i18n/use-text.js';
import { useCan } from '../use-can.js';
import { rankItems, type PinyinMatcher } from './rank-items.js';
import type { SearchItem, SearchProvider } from './search-item.js';

interface SearchPaletteProps {
  /** Screens, found without asking the server. */
  readonly places: readonly SearchItem[];
  readonly providers: readonly SearchProvider[];
  readonly onClose: () => void;
}

/** Search over everything one may go to, by characters, pinyin or initials; arrows choose, Enter goes. */
export function SearchPalette({ places, providers, onClose }: SearchPaletteProps): ReactNode {
  const { t } = useText(uiTexts);
  const client = useClient();
  const can = useCan();
  const navigate = useNavigate();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [found, setFound] = useState<readonly SearchItem[]>([]);
  const [pinyin, setPinyin] = useState<PinyinMatcher | null>(null);

  useEffect(() => {
    let gone = false;
    void import('pinyin-pro').then(({ match }) => {
      if (!gone) setPinyin(() => (text: string, wanted: string) => match(text, wanted));
    });
    for (const provider of providers) {
      if (provider.can !== undefined && !can(provider.can.action, provider.can.subject)) continue;
      void provider.load(client).then((items) => {
        if (!gone) setFound((now) => [...now, ...items]);
      });
    }
    return () => {
      gone = true;
      setFound([]);
    };
  }, [client, providers, can]);

  const shown = useMemo(() => rankItems([...places, ...found], typed, pinyin), [places, found, typed, pinyin]);
  const chosen = Math.min(at, Math.max(shown.length - 1, 0));
  const go = (item: SearchItem | undefined): void => {
    if (item === undefined) return;
    onClose();
    void navigate(item.to);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((chosen + (event.key === 'ArrowDown' ? 1 : shown.length - 1)) % Math.max(shown.length, 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(shown[chosen]);
    }
  };

  return (
    <Dialog title={t('search.title')} onClose={onClose}>
      <label htmlFor={`${id}-text`} className="visually-hidden">
        {t('search.label')}
      </label>
      <input
        id={`${id}-text`}
        className="control"
        type="text"
        role="combobox"
        autoComplete="off"
        autoFocus
        placeholder={t('search.placeholder')}
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(shown.length > 0 ? { 'aria-activedescendant': `${id}-${chosen}` } : {})}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <ul id={`${id}-list`} className="palette-list" role="listbox" aria-label={t('search.results')}>
        {shown.map((item, index) => (
          <li
            key={`${item.to}${item.title}${item.hint}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className="palette-item"
            onClick={() => go(item)}
            onMouseMove={() => setAt(index)}
          >
            <span>{item.title}</span>
            <span className="quiet">{item.hint}</span>
          </li>
        ))}
      </ul>
      <p className="quiet small" role="status">
        {shown.length === 0 ? t('search.none') : t('search.keys')}
      </p>
    </Dialog>
  );
}
