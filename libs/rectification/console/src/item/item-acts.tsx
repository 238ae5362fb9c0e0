import { Button } from 'antd';
import { Dialog, useText, useToasts } from '@wudan/kernel-ui';
import type { ComponentType, ReactNode } from 'react';
import { Link } from 'react-router';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import type { RectItem } from '../rectification.graphql.js';
import { AlikeDialog } from './alike-dialog.js';
import { CloseOutDialog } from './close-out-dialog.js';
import { DecideCloseDialog } from './decide-close-dialog.js';
import { DecideExtensionDialog } from './decide-extension-dialog.js';
import { ExtensionDialog } from './extension-dialog.js';
import type { ItemDialogProps } from './item-form.js';
import { PlanItemDialog } from './plan-item-dialog.js';
import { ProgressDialog } from './progress-dialog.js';
import { ReadingDialog } from './reading-dialog.js';
import { RecheckDialog } from './recheck-dialog.js';

/** Acts in the order in which a person looks for them. Closing and sending back are one dialog with two buttons. */
export const ITEM_ACTS = ['plan', 'report', 'request_extension', 'request_close', 'close', 'decide_extension', 'record_reading', 'recheck', 'ask_alike'] as const;
export type ItemAct = (typeof ITEM_ACTS)[number];

const DIALOGS: Readonly<Record<ItemAct, ComponentType<ItemDialogProps>>> = {
  plan: PlanItemDialog,
  report: ProgressDialog,
  request_extension: ExtensionDialog,
  request_close: CloseOutDialog,
  close: DecideCloseDialog,
  decide_extension: DecideExtensionDialog,
  record_reading: ReadingDialog,
  recheck: RecheckDialog,
  ask_alike: AlikeDialog,
};

export const actsOf = ({ can }: Pick<RectItem, 'can'>): readonly ItemAct[] => ITEM_ACTS.filter((act) => can.includes(act));

interface ActDialogProps {
  readonly item: RectItem;
  readonly act: ItemAct;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** The dialog of one act. */
export function ActDialog({ item, act, onClose, onChanged }: ActDialogProps): ReactNode {
  const { say } = useToasts();
  const Body = DIALOGS[act];
  return (
    <Body
      item={item}
      onClose={onClose}
      onDone={(said) => {
        say(said);
        onClose();
        onChanged();
      }}
    />
  );
}

/** Everything that can be done with one row of the ledger, to choose from by keyboard. */
export function ActMenu({ item, onChoose, onClose }: { readonly item: RectItem; readonly onChoose: (act: ItemAct) => void; readonly onClose: () => void }): ReactNode {
  const { t } = useText(rectificationTexts);
  const acts = actsOf(item);
  return (
    <Dialog title={t('menu.title', { no: item.no })} onClose={onClose}>
      <p>{item.title}</p>
      <ul className="lines">
        {acts.map((act) => (
          <li key={act}>
            <Button onClick={() => onChoose(act)}>{t(`act.${act}`)}</Button>
          </li>
        ))}
        {item.can.includes('review_plan') && (
          <li>
            <Link to={`/pilots/${item.pilotId}/rectification`}>{t('act.review_plan')}</Link>
          </li>
        )}
        <li>
          <Link to={`/rectification/items/${item.id}`}>{t('menu.open')}</Link>
        </li>
      </ul>
    </Dialog>
  );
}
