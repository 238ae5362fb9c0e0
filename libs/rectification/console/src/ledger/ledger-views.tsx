import { Button } from 'antd';
import { CheckField, Dialog, Form, TextField, uiTexts, useAction, useFields, useText, useToasts } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { REMOVE_VIEW, SAVE_VIEW, type RectLedger } from '../ledger.graphql.js';
import { filterOfView, sameFilter, type LedgerFilter } from './ledger-filter.js';

interface LedgerViewsProps {
  readonly ledger: RectLedger;
  readonly filter: LedgerFilter;
  readonly onNarrow: (filter: LedgerFilter) => void;
}

/** Filters under a name. One can be kept for oneself or for the whole office. */
export function LedgerViews({ ledger, filter, onNarrow }: LedgerViewsProps): ReactNode {
  const { t } = useText(rectificationTexts);
  const { say } = useToasts();
  const [naming, setNaming] = useState(false);
  const remove = useAction(REMOVE_VIEW);
  const may = ledger.can.includes('save_view');
  const shown = ledger.views.find((view) => sameFilter(filterOfView(view.filter), filter));
  const drop = async (id: string, name: string): Promise<void> => {
    if ((await remove.run({ id })) !== null) say(t('view.removed', { name }));
  };
  return (
    <div className="row no-print" role="group" aria-label={t('view.label')}>
      <span className="quiet">{t('view.label')}</span>
      <Button size="small" aria-pressed={Object.keys(filter).length === 0} onClick={() => onNarrow({})}>
        {t('view.all')}
      </Button>
      {ledger.views.map((view) => (
        <Button key={view.id} size="small" aria-pressed={view === shown} type={view === shown ? 'primary' : 'default'} onClick={() => onNarrow(filterOfView(view.filter))}>
          {view.shared ? t('view.shared', { name: view.name }) : view.name}
        </Button>
      ))}
      {may && shown === undefined && Object.keys(filter).length > 0 && (
        <Button size="small" onClick={() => setNaming(true)}>
          {t('view.save')}
        </Button>
      )}
      {shown?.can.includes('remove') === true && (
        <button type="button" className="link-button" disabled={remove.busy} onClick={() => void drop(shown.id, shown.name)}>
          {t('view.remove', { name: shown.name })}
        </button>
      )}
      {remove.problems.map((problem) => (
        <p key={problem.code} className="field-error small" role="alert">
          {problem.message}
        </p>
      ))}
      {naming && <ViewDialog programmeId={ledger.programmeId} filter={filter} onClose={() => setNaming(false)} />}
    </div>
  );
}

interface ViewDialogProps {
  readonly programmeId: string;
  readonly filter: LedgerFilter;
  readonly onClose: () => void;
}

function ViewDialog({ programmeId, filter, onClose }: ViewDialogProps): ReactNode {
  const { t } = useText(rectificationTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ name: '' });
  const [shared, setShared] = useState(false);
  const [asked, setAsked] = useState(false);
  const save = useAction(SAVE_VIEW);
  const blanks = fields.blanks([['name', t('view.name')]]);
  const submit = async (): Promise<void> => {
    setAsked(true);
    if (blanks.length > 0) return;
    const name = fields.values.name.trim();
    if ((await save.run({ input: { programmeId, name, filter: JSON.stringify(filter), shared } })) === null) return;
    say(t('view.saved', { name }));
    onClose();
  };
  return (
    <Dialog title={t('view.save')} onClose={onClose}>
      <Form problems={asked && blanks.length > 0 ? blanks : save.problems} onSubmit={() => void submit()}>
        <TextField {...fields.bind('name')} label={t('view.name')} required maxLength={30} />
        <CheckField label={t('view.share')} checked={shared} onChange={setShared} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={save.busy}>
            {ui('action.save')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
