import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Button } from 'antd';
import {
  AreaField,
  DataTable,
  Dialog,
  Empty,
  FileField,
  Form,
  formatInstant,
  ProblemAlert,
  readFile,
  Section,
  TextField,
  uiTexts,
  useAction,
  useCan,
  useFields,
  useRead,
  useText,
  useToasts,
  type Column,
  type InlineFile,
  type Problem,
  type ResultOf,
} from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { ATTACH_GUIDE, GUIDE_FILE, GUIDES, type Guide } from './plan.graphql.js';
import { useDownload } from '@wudan/catalogue-console';

const fileOf = (data: ResultOf<typeof GUIDE_FILE>): InlineFile => data.guideFile;
const KILO = 1024;

/** 操作指引: what units and assessors work by; a newer file of the same title is a new version. */
export function Guides({ programmeId }: { readonly programmeId: string }): ReactNode {
  const { t } = useText(pilotsTexts);
  const can = useCan();
  const read = useRead(GUIDES, { programmeId });
  const { start, busy, problems } = useDownload(GUIDE_FILE, fileOf);
  const [attaching, setAttaching] = useState(false);
  const mayAttach = can('attach', 'Guide');
  const columns = useMemo<readonly Column<Guide>[]>(
    () => [
      { key: 'title', title: t('guide.name'), heads: true, cell: (row) => row.title, sortBy: (row) => row.title },
      { key: 'version', title: t('set.version'), cell: (row) => t('set.versionNo', { n: row.version }), sortBy: (row) => row.version },
      { key: 'on', title: t('guide.effectiveOn'), cell: (row) => row.effectiveOn, sortBy: (row) => row.effectiveOn },
      { key: 'note', title: t('guide.note'), cell: (row) => row.note },
      {
        key: 'file',
        title: t('guide.file'),
        cell: (row) => (
          <>
            {row.fileName}
            <p className="quiet small">{t('guide.size', { n: Math.max(1, Math.round(row.size / KILO)) })}</p>
            <p className="code quiet">{row.sha256}</p>
          </>
        ),
      },
      { key: 'by', title: t('guide.by'), cell: (row) => `${row.byName}　${formatInstant(row.at)}`, sortBy: (row) => row.at },
      {
        key: 'acts',
        title: t('pilots.acts'),
        acts: true,
        cell: (row) => (
          <Button size="small" disabled={busy} aria-label={t('guide.downloadOf', { name: row.fileName })} onClick={() => void start({ id: row.id })}>
            {t('guide.download')}
          </Button>
        ),
      },
    ],
    [t, busy, start],
  );
  const attach = mayAttach ? <Button onClick={() => setAttaching(true)}>{t('guide.attach')}</Button> : undefined;
  return (
    <Section title={t('plan.part.guides')} actions={(read.data?.guides.length ?? 0) > 0 ? attach : undefined}>
      <ProblemAlert problems={problems} />
      <DataTable
        name="guide-"
        caption={t('guide.caption')}
        columns={columns}
        rows={read.data?.guides ?? []}
        rowKey={(row) => row.id}
        loading={read.loading}
        problems={read.problems}
        empty={<Empty text={t('guide.none')} action={attach} />}
      />
      {attaching && <AttachGuideDialog programmeId={programmeId} onClose={() => setAttaching(false)} />}
    </Section>
  );
}

function AttachGuideDialog({ programmeId, onClose }: { readonly programmeId: string; readonly onClose: () => void }): ReactNode {
  const { t } = useText(pilotsTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ title: '', effectiveOn: localDateOf(systemClock.now()), note: '' });
  const [file, setFile] = useState<File | null>(null);
  const attach = useAction(ATTACH_GUIDE);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const found = fields.blanks([
      ['title', t('guide.name')],
      ['effectiveOn', t('guide.effectiveOn')],
    ]);
    if (file === null) found.push({ code: 'FILE_MISSING', kind: 'INVALID', field: 'file', message: ui('field.missing', { label: t('guide.file') }) });
    setWrong(found);
    if (found.length > 0 || file === null) return;
    const { title, effectiveOn, note } = fields.values;
    if ((await attach.run({ input: { programmeId, title: title.trim(), effectiveOn, note: note.trim(), file: await readFile(file) } })) === null) return;
    say(t('guide.done', { name: title.trim() }));
    onClose();
  };
  return (
    <Dialog title={t('guide.attach')} onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : attach.problems} onSubmit={() => void submit()}>
        <TextField {...fields.bind('title')} label={t('guide.name')} hint={t('guide.nameHint')} required />
        <TextField {...fields.bind('effectiveOn')} label={t('guide.effectiveOn')} type="date" required />
        <FileField name="file" label={t('guide.file')} required accept=".docx,.doc,.pdf,.xlsx,.xls,.pptx" onChoose={setFile} />
        <AreaField {...fields.bind('note')} label={t('guide.note')} rows={2} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={attach.busy}>
            {t('guide.attach')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
