import { Button } from 'antd';
import { Dialog, FileField, Form, readFile, uiTexts, useAction, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { verificationTexts } from '../i18n/verification-texts.js';
import { READ_WORK_PAPER } from '../verification.graphql.js';

/** Takes the filled-in work paper back. */
export function PaperDialog({ sampleId, onClose }: { readonly sampleId: string; readonly onClose: () => void }): ReactNode {
  const { t } = useText(verificationTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const take = useAction(READ_WORK_PAPER);
  const submit = async (): Promise<void> => {
    setMissing(file === null ? [{ code: 'FILE_MISSING', kind: 'INVALID', field: 'fileBase64', message: t('draw.fileMissing') }] : []);
    if (file === null) return;
    const read = await readFile(file);
    const done = await take.run({ input: { sampleId, fileName: read.name, fileBase64: read.base64 } });
    if (done === null) return;
    say(t('paper.taken', { n: done.readWorkPaper.entered }));
    onClose();
  };
  return (
    <Dialog title={t('paper.upload')} onClose={onClose}>
      <Form problems={missing.length > 0 ? missing : take.problems} onSubmit={() => void submit()}>
        <p className="quiet">{t('paper.uploadText')}</p>
        <FileField name="fileBase64" label={t('paper.file')} required accept=".xlsx" onChoose={setFile} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={take.busy}>
            {t('paper.confirm')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
