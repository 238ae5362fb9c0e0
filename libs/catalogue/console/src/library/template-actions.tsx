import { Button } from 'antd';
import {
  AreaField,
  Dialog,
  FileField,
  Form,
  ProblemAlert,
  readFile,
  ReasonDialog,
  TextField,
  uiTexts,
  useAction,
  useFields,
  useText,
  useToasts,
  type InlineFile,
  type Problem,
  type ResultOf,
} from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useDownload } from '../files/use-download.js';
import { catalogueTexts } from '../i18n/catalogue-texts.js';
import { nextVersion } from './next-version.js';
import { ADOPT_TEMPLATE, COPY_TEMPLATE, IMPORT_TEMPLATE_FILE, PUBLISH_TEMPLATE, REMOVE_TEMPLATE, TEMPLATE_FILE, WITHDRAW_TEMPLATE, type TemplateSummary } from './templates.graphql.js';

interface TemplateActionsProps {
  readonly summary: TemplateSummary;
  /** How many faults keep it from being published. */
  readonly faults: number;
  readonly onEdit: () => void;
}

type Open = 'none' | 'copy' | 'publish' | 'withdraw' | 'adopt' | 'remove' | 'import';

const fileOf = (data: ResultOf<typeof TEMPLATE_FILE>): InlineFile => data.templateFile;

/** What the present person may do with a version. */
export function TemplateActions({ summary, faults, onEdit }: TemplateActionsProps): ReactNode {
  const { t } = useText(catalogueTexts);
  const [open, setOpen] = useState<Open>('none');
  const download = useDownload(TEMPLATE_FILE, fileOf);
  const may = (action: string): boolean => summary.can.includes(action);
  const dialog = { summary, onClose: () => setOpen('none') };
  return (
    <>
      {may('export') && (
        <Button loading={download.busy} onClick={() => void download.start({ id: summary.id })}>
          {t('act.export')}
        </Button>
      )}
      {may('edit') && <Button onClick={() => setOpen('import')}>{t('act.import')}</Button>}
      {may('copy') && <Button onClick={() => setOpen('copy')}>{t('act.copy')}</Button>}
      {may('remove') && (
        <Button danger onClick={() => setOpen('remove')}>
          {t('act.remove')}
        </Button>
      )}
      {may('withdraw') && (
        <Button danger onClick={() => setOpen('withdraw')}>
          {t('act.withdraw')}
        </Button>
      )}
      {may('edit') && <Button onClick={onEdit}>{t('act.edit')}</Button>}
      {may('adopt') && (
        <Button type="primary" onClick={() => setOpen('adopt')}>
          {t('act.adopt')}
        </Button>
      )}
      {may('publish') && (
        <Button type="primary" disabled={faults > 0} onClick={() => setOpen('publish')}>
          {t('act.publish')}
        </Button>
      )}
      <ProblemAlert problems={download.problems} />
      {open === 'copy' && <CopyDialog {...dialog} />}
      {open === 'publish' && <PublishDialog {...dialog} />}
      {open === 'withdraw' && <WithdrawDialog {...dialog} />}
      {open === 'adopt' && <AdoptDialog {...dialog} />}
      {open === 'remove' && <RemoveDialog {...dialog} />}
      {open === 'import' && <ImportDialog {...dialog} />}
    </>
  );
}

interface DialogProps {
  readonly summary: TemplateSummary;
  readonly onClose: () => void;
}

function Buttons({ confirm, busy, danger = false, onClose }: { readonly confirm: string; readonly busy: boolean; readonly danger?: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useText(uiTexts);
  return (
    <div className="row">
      <Button type="primary" htmlType="submit" danger={danger} loading={busy}>
        {confirm}
      </Button>
      <Button onClick={onClose}>{t('action.cancel')}</Button>
    </div>
  );
}

function CopyDialog({ summary, onClose }: DialogProps): ReactNode {
  const { t } = useText(catalogueTexts);
  const { say } = useToasts();
  const navigate = useNavigate();
  const fields = useFields({ name: t('copy.nameOf', { name: summary.name }) });
  const copy = useAction(COPY_TEMPLATE);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([['name', t('library.name')]]);
    setWrong(blanks);
    if (blanks.length > 0) return;
    const data = await copy.run({ id: summary.id, name: fields.values.name.trim() });
    if (data === null) return;
    say(t('copy.done', { name: data.copyTemplate.summary.name }));
    void navigate(`/library/${data.copyTemplate.summary.id}?edit=1`);
  };
  return (
    <Dialog title={t('copy.title', { name: summary.name })} onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : copy.problems} onSubmit={() => void submit()}>
        <p>{t('copy.text')}</p>
        <TextField {...fields.bind('name')} label={t('library.name')} required />
        <Buttons confirm={t('act.copy')} busy={copy.busy} onClose={onClose} />
      </Form>
    </Dialog>
  );
}

function PublishDialog({ summary, onClose }: DialogProps): ReactNode {
  const { t } = useText(catalogueTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ version: nextVersion(summary.version), note: '' });
  const publish = useAction(PUBLISH_TEMPLATE);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['version', t('library.version')],
      ['note', t('library.note')],
    ]);
    setWrong(blanks);
    if (blanks.length > 0 || (await publish.run({ id: summary.id, version: fields.values.version.trim(), note: fields.values.note.trim() })) === null) return;
    say(t('publish.done', { name: summary.name }));
    onClose();
  };
  return (
    <Dialog title={t('publish.title', { name: summary.name })} onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : publish.problems} onSubmit={() => void submit()}>
        <p>{t('publish.text')}</p>
        <TextField {...fields.bind('version')} label={t('library.version')} hint={t('publish.versionHint')} required />
        <AreaField {...fields.bind('note')} label={t('library.note')} hint={ui('reason.hint')} required rows={3} />
        <Buttons confirm={t('act.publish')} busy={publish.busy} danger onClose={onClose} />
      </Form>
    </Dialog>
  );
}

function WithdrawDialog({ summary, onClose }: DialogProps): ReactNode {
  const { t } = useText(catalogueTexts);
  const { say } = useToasts();
  const withdraw = useAction(WITHDRAW_TEMPLATE);
  const confirm = async (reason: string): Promise<void> => {
    if ((await withdraw.run({ id: summary.id, reason })) === null) return;
    say(t('withdraw.done', { name: summary.name }));
    onClose();
  };
  return (
    <ReasonDialog
      title={t('withdraw.title', { name: summary.name })}
      explanation={t('withdraw.text')}
      confirm={t('act.withdraw')}
      busy={withdraw.busy}
      problems={withdraw.problems}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    />
  );
}

function AdoptDialog({ summary, onClose }: DialogProps): ReactNode {
  const { t } = useText(catalogueTexts);
  const { say } = useToasts();
  const navigate = useNavigate();
  const adopt = useAction(ADOPT_TEMPLATE);
  const submit = async (): Promise<void> => {
    const data = await adopt.run({ id: summary.id });
    if (data === null) return;
    say(t('adopt.done', { name: summary.name }));
    void navigate(`/library/${data.adoptTemplate.summary.id}`);
  };
  return (
    <Dialog title={t('adopt.title', { name: summary.name })} onClose={onClose}>
      <Form problems={adopt.problems} onSubmit={() => void submit()}>
        <p>{t('adopt.text')}</p>
        <Buttons confirm={t('act.adopt')} busy={adopt.busy} onClose={onClose} />
      </Form>
    </Dialog>
  );
}

function RemoveDialog({ summary, onClose }: DialogProps): ReactNode {
  const { t } = useText(catalogueTexts);
  const { say } = useToasts();
  const navigate = useNavigate();
  const remove = useAction(REMOVE_TEMPLATE);
  const submit = async (): Promise<void> => {
    if ((await remove.run({ id: summary.id })) === null) return;
    say(t('remove.done', { name: summary.name }));
    void navigate('/library');
  };
  return (
    <Dialog title={t('remove.title', { name: summary.name })} onClose={onClose}>
      <Form problems={remove.problems} onSubmit={() => void submit()}>
        <p>{t('remove.text')}</p>
        <Buttons confirm={t('act.remove')} busy={remove.busy} danger onClose={onClose} />
      </Form>
    </Dialog>
  );
}

function ImportDialog({ summary, onClose }: DialogProps): ReactNode {
  const { t } = useText(catalogueTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const [file, setFile] = useState<File | null>(null);
  const bring = useAction(IMPORT_TEMPLATE_FILE);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    setWrong(file === null ? [{ code: 'FILE_MISSING', kind: 'INVALID', field: 'file', message: ui('field.missing', { label: t('import.file') }) }] : []);
    if (file === null) return;
    const data = await bring.run({ input: { id: summary.id, file: await readFile(file) } });
    if (data === null) return;
    say(t('import.done', { n: data.importTemplate.faults.length }));
    onClose();
  };
  return (
    <Dialog title={t('import.title', { name: summary.name })} onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : bring.problems} onSubmit={() => void submit()}>
        <p>{t('import.text')}</p>
        <FileField name="file" label={t('import.file')} required accept=".xlsx" onChoose={setFile} />
        <Buttons confirm={t('act.import')} busy={bring.busy} onClose={onClose} />
      </Form>
    </Dialog>
  );
}
