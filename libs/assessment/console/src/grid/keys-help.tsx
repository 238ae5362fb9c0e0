import { Dialog, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { assessmentTexts } from '../i18n/assessment-texts.js';

const UNIT_KEYS = ['next', 'back', 'adopt', 'restore', 'undo', 'pane', 'level', 'help'] as const;
const OFFICE_KEYS = ['next', 'back', 'adoptSelf', 'restore', 'undo', 'ask', 'reason', 'help'] as const;

/** The keys of the score cells on one sheet. */
export function KeysHelp({ office = false, onClose }: { readonly office?: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useText(assessmentTexts);
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('keys.key')}</th>
            <th scope="col">{t('keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {(office ? OFFICE_KEYS : UNIT_KEYS).map((key) => (
            <tr key={key}>
              <td>
                <kbd>{t(`keys.${key}.key`)}</kbd>
              </td>
              <td>{t(`keys.${key}.does`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
