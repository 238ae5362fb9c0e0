import { useState, type ReactNode } from 'react';
import { Dialog } from '../feedback/dialog.js';
import { CheckField } from '../form/fields.js';
import { uiTexts } from '../i18n/ui-texts.js';
import { useText } from '../i18n/use-text.js';
import { shortcutsOn, switchShortcuts } from './shortcuts.js';

interface KeysSheetProps {
  /** Screens that have a letter, in the order of the navigation. */
  readonly places: readonly { readonly letter: string; readonly title: string }[];
  readonly onClose: () => void;
}

/** All keys of the console on one sheet, and the switch that turns them off. */
export function KeysSheet({ places, onClose }: KeysSheetProps): ReactNode {
  const { t } = useText(uiTexts);
  const [on, setOn] = useState(shortcutsOn);
  const lines: readonly (readonly [ReactNode, string])[] = [
    [<kbd key="search">/</kbd>, t('keys.search')],
    [<kbd key="sheet">?</kbd>, t('keys.sheet')],
    [<kbd key="close">Esc</kbd>, t('keys.close')],
    ...places.map(
      ({ letter, title }) =>
        [
          <span key={letter}>
            <kbd>g</kbd> <kbd>{letter}</kbd>
          </span>,
          title,
        ] as const,
    ),
  ];
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <div className="stack">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('keys.key')}</th>
              <th scope="col">{t('keys.does')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(([keys, does]) => (
              <tr key={does}>
                <td>{keys}</td>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <CheckField
          label={t('keys.on')}
          checked={on}
          onChange={(next) => {
            switchShortcuts(next);
            setOn(next);
          }}
        />
      </div>
    </Dialog>
  );
}
