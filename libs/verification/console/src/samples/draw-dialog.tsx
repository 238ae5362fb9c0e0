import { Button } from 'antd';
import { AreaField, Dialog, FileField, Form, readFile, Tabs, TextField, uiTexts, useAction, useFields, useRead, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { verificationTexts } from '../i18n/verification-texts.js';
import { DRAW_SAMPLE, SAMPLE_SIZE } from '../verification.graphql.js';

interface DrawDialogProps {
  readonly pilotId: string;
  readonly onClose: () => void;
  readonly onDrawn: (sampleId: string) => void;
}

/** Gives the list to draw from; seed and size come by themselves unless they are typed. */
export function DrawDialog({ pilotId, onClose, onDrawn }: DrawDialogProps): ReactNode {
  const { t } = useText(verificationTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ subject: '', leafCode: '', seed: '', size: '', sizeReason: '', frameText: '' });
  const [way, setWay] = useState<'upload' | 'paste'>('paste');
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const draw = useAction(DRAW_SAMPLE);
  // Without the row of headings.
  const pasted = Math.max(0, fields.values.frameText.split('\n').filter((line) => line.trim() !== '').length - 1);
  const advice = useRead(SAMPLE_SIZE, { population: pasted }, way !== 'paste' || pasted < 1).data?.sampleSize;
  const submit = async (): Promise<void> => {
    const { subject, leafCode, seed, size, sizeReason, frameText } = fields.values;
    const found: Problem[] = [
      ...fields.blanks([['subject', t('sample.subject')], ...(way === 'paste' ? ([['frameText', t('draw.frame')]] as const) : [])]),
      ...(way === 'upload' && file === null ? [{ code: 'FILE_MISSING', kind: 'INVALID', field: 'fileBase64', message: t('draw.fileMissing') }] : []),
      ...(size !== '' && !/^\d+$/.test(size.trim()) ? [{ code: 'SIZE', kind: 'INVALID', field: 'size', message: t('draw.sizeWrong') }] : []),
    ];
    setMissing(found);
    if (found.length > 0) return;
    const read = way === 'upload' && file !== null ? await readFile(file) : null;
    const source = read === null ? { frameText } : { fileName: read.name, fileBase64: read.base64 };
    const input = { pilotId, subject, leafCode: leafCode.trim() || null, seed: seed.trim() || null, size: size === '' ? null : Number(size), sizeReason: sizeReason.trim() || null, ...source };
    const done = await draw.run({ input });
    if (done === null) return;
    say(t('draw.done'));
    onDrawn(done.drawSample.id);
  };
  return (
    <Dialog title={t('draw.title')} onClose={onClose} wide>
      <Form problems={missing.length > 0 ? missing : draw.problems} onSubmit={() => void submit()} wide>
        <p className="quiet">{t('draw.text')}</p>
        <div className="form-row">
          <TextField {...fields.bind('subject')} label={t('sample.subject')} hint={t('draw.subjectHint')} required />
          <TextField {...fields.bind('leafCode')} label={t('draw.leaf')} hint={t('draw.leafHint')} />
        </div>
        <div className="form-row">
          <TextField {...fields.bind('seed')} label={t('sample.seed')} hint={t('draw.seedHint')} />
          <TextField {...fields.bind('size')} label={t('draw.size')} hint={t('draw.sizeHint')} inputMode="numeric" />
          <TextField {...fields.bind('sizeReason')} label={t('draw.sizeReason')} hint={t('draw.sizeReasonHint')} />
        </div>
        <Tabs label={t('draw.frame')} tabs={[{ key: 'paste', label: t('draw.paste') }, { key: 'upload', label: t('draw.upload') }]} chosen={way} onChoose={setWay}>
          {way === 'paste' ? (
            <>
              <AreaField {...fields.bind('frameText')} label={t('draw.frame')} hint={t('draw.frameHint')} required rows={8} code />
              {pasted > 0 && advice !== undefined && <p className="quiet">{t('draw.advice', { population: pasted, size: advice.size })}</p>}
            </>
          ) : (
            <FileField name="fileBase64" label={t('draw.file')} hint={t('draw.fileHint')} required accept=".xlsx,.csv" onChoose={setFile} />
          )}
        </Tabs>
        <div className="row">
          <Button type="primary" htmlType="submit" loading={draw.busy}>
            {t('draw.confirm')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
