import { Button } from 'antd';
import { Page, PrintButton, ReadState, ReasonDialog, Signature, useAction, useRead, useText, useToasts } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { CadenceDialog } from './cadence-dialog.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { CopyDialog } from './copy-dialog.js';
import { pilotsTexts } from './i18n/pilots-texts.js';
import { ProgrammeDetail } from './programme-detail.js';
import { ACTIVATE_PROGRAMME, CLOSE_PROGRAMME, PROGRAMME, REMOVE_PROGRAMME, type Programme } from './programmes.graphql.js';

/** One programme on one printable page. */
export function ProgrammePage(): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  const { id = '' } = useParams();
  const read = useRead(PROGRAMME, { id });
  const programme = read.data?.programme;
  return (
    <Page
      title={programme?.name ?? t('list.title')}
      summary={
        programme === undefined
          ? undefined
          : `${tOr(`state.${programme.state}`, programme.state)}　${t('period', { from: programme.startsOn, to: programme.endsOn })}`
      }
      actions={programme === undefined ? undefined : <ProgrammeActions programme={programme} />}
    >
      <ReadState read={read}>{(data) => <ProgrammeDetail programme={data.programme} />}</ReadState>
      <Signature />
      <p className="no-print">
        <Link to="/programmes">{t('page.back')}</Link>
      </p>
    </Page>
  );
}

type Open = 'none' | 'activate' | 'cadence' | 'copy' | 'close' | 'remove';

function ProgrammeActions({ programme }: { readonly programme: Programme }): ReactNode {
  const { t } = useText(pilotsTexts);
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>('none');
  const onClose = (): void => setOpen('none');
  const may = (action: string): boolean => programme.can.includes(action);
  return (
    <>
      <Link to={`/programmes/${programme.id}/pilots`}>{t('page.pilots')}</Link>
      <Link to={`/programmes/${programme.id}/plan`}>{t('page.plan')}</Link>
      <PrintButton />
      {may('copy') && <Button onClick={() => setOpen('copy')}>{t('page.copy')}</Button>}
      {may('set_cadence') && <Button onClick={() => setOpen('cadence')}>{t('page.cadence')}</Button>}
      {may('edit') && <Button onClick={() => void navigate(`/programmes/${programme.id}/edit`)}>{t('page.edit')}</Button>}
      {may('remove') && (
        <Button danger onClick={() => setOpen('remove')}>
          {t('page.remove')}
        </Button>
      )}
      {may('close') && (
        <Button danger onClick={() => setOpen('close')}>
          {t('page.close')}
        </Button>
      )}
      {may('activate') && (
        <Button type="primary" onClick={() => setOpen('activate')}>
          {t('page.activate')}
        </Button>
      )}
      {open === 'activate' && <ActivateDialog programme={programme} onClose={onClose} />}
      {open === 'cadence' && <CadenceDialog programme={programme} onClose={onClose} />}
      {open === 'copy' && <CopyDialog sources={[programme]} onClose={onClose} />}
      {open === 'close' && <CloseDialog programme={programme} onClose={onClose} />}
      {open === 'remove' && <RemoveDialog programme={programme} onClose={onClose} />}
    </>
  );
}

interface DialogProps {
  readonly programme: Programme;
  readonly onClose: () => void;
}

function ActivateDialog({ programme, onClose }: DialogProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const { say } = useToasts();
  const activate = useAction(ACTIVATE_PROGRAMME);
  const confirm = async (): Promise<void> => {
    if ((await activate.run({ id: programme.id })) === null) return;
    say(t('wizard.activated', { name: programme.name }));
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('activate.title', { name: programme.name })}
      text={t('activate.text', { units: programme.units.length, counties: programme.counties.length })}
      confirm={t('page.activate')}
      busy={activate.busy}
      problems={activate.problems}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}

function CloseDialog({ programme, onClose }: DialogProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const { say } = useToasts();
  const close = useAction(CLOSE_PROGRAMME);
  const confirm = async (reason: string): Promise<void> => {
    if ((await close.run({ id: programme.id, reason })) === null) return;
    say(t('close.done', { name: programme.name }));
    onClose();
  };
  return (
    <ReasonDialog
      title={t('close.title', { name: programme.name })}
      explanation={t('close.text')}
      confirm={t('page.close')}
      busy={close.busy}
      problems={close.problems}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    />
  );
}

function RemoveDialog({ programme, onClose }: DialogProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const { say } = useToasts();
  const navigate = useNavigate();
  const remove = useAction(REMOVE_PROGRAMME);
  const confirm = async (): Promise<void> => {
    if ((await remove.run({ id: programme.id })) === null) return;
    say(t('remove.done', { name: programme.name }));
    void navigate('/programmes');
  };
  return (
    <ConfirmDialog
      title={t('remove.title', { name: programme.name })}
      text={t('remove.text')}
      confirm={t('page.remove')}
      danger
      busy={remove.busy}
      problems={remove.problems}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
