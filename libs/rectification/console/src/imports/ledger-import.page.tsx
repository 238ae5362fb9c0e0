import { useProgramme } from '@wudan/assessment-console';
import { Button } from 'antd';
import { FileField, Form, Loading, Notice, Page, ProblemAlert, readFile, Section, useAction, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { COMMIT_LEDGER, PREVIEW_LEDGER, type LedgerPreview } from '../ledger.graphql.js';
import { ChangesTable } from './changes-table.js';

/** Takes an edited ledger back: shows exactly what would change, keeps what became newer meanwhile, then writes. */
export function LedgerImportPage(): ReactNode {
  const { t } = useText(rectificationTexts);
  const programme = useProgramme();
  const [preview, setPreview] = useState<LedgerPreview | null>(null);
  return (
    <Page title={t('import.title')} summary={t('import.summary')}>
      <ProblemAlert problems={programme.problems} />
      {programme.id === undefined ? programme.loading && <Loading /> : preview === null ? <SourceForm programmeId={programme.id} onPreview={setPreview} /> : <Preview programmeId={programme.id} preview={preview} onAgain={() => setPreview(null)} />}
      <p className="no-print">
        <Link to={`/rectification?programme=${programme.id ?? ''}`}>{t('item.toLedger')}</Link>
      </p>
    </Page>
  );
}

function SourceForm({ programmeId, onPreview }: { readonly programmeId: string; readonly onPreview: (preview: LedgerPreview) => void }): ReactNode {
  const { t } = useText(rectificationTexts);
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const look = useAction(PREVIEW_LEDGER);
  const submit = async (): Promise<void> => {
    setWrong(file === null ? [{ code: 'FILE_MISSING', kind: 'INVALID', field: 'file', message: t('import.fileMissing') }] : []);
    if (file === null) return;
    const data = await look.run({ input: { programmeId, file: await readFile(file) } });
    if (data !== null) onPreview(data.previewLedger);
  };
  return (
    <Form problems={wrong.length > 0 ? wrong : look.problems} onSubmit={() => void submit()} label={t('import.title')}>
      <p>{t('import.text')}</p>
      <FileField name="file" label={t('import.file')} hint={t('import.fileHint')} required accept=".xlsx" onChoose={setFile} />
      <div>
        <Button type="primary" htmlType="submit" loading={look.busy}>
          {t('import.look')}
        </Button>
      </div>
    </Form>
  );
}

interface PreviewProps {
  readonly programmeId: string;
  readonly preview: LedgerPreview;
  readonly onAgain: () => void;
}

function Preview({ programmeId, preview, onAgain }: PreviewProps): ReactNode {
  const { t } = useText(rectificationTexts);
  const { say } = useToasts();
  const navigate = useNavigate();
  const commit = useAction(COMMIT_LEDGER);
  const { changed, conflicts, errors, unchanged } = preview;
  const write = async (): Promise<void> => {
    if ((await commit.run({ importId: preview.importId })) === null) return;
    say(t('import.done', { n: changed }));
    await navigate(`/rectification?programme=${programmeId}`);
  };
  return (
    <Section title={t('import.preview')} actions={<Button onClick={onAgain}>{t('import.again')}</Button>}>
      <p role="status">{t('import.counts', { changed, conflicts, errors, unchanged })}</p>
      {errors > 0 && <Notice tone="bad">{t('import.hasErrors')}</Notice>}
      {conflicts > 0 && <Notice tone="warn">{t('import.hasConflicts')}</Notice>}
      <ChangesTable rows={preview.rows} />
      <ProblemAlert problems={commit.problems} />
      <div className="row">
        {errors === 0 && changed > 0 ? (
          <Button type="primary" loading={commit.busy} onClick={() => void write()}>
            {t('import.commit', { n: changed })}
          </Button>
        ) : (
          <p>{t('import.nothing')}</p>
        )}
      </div>
    </Section>
  );
}
