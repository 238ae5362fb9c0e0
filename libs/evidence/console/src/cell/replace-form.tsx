import { Button } from 'antd';
import { AreaField, Form, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { REPLACE_EVIDENCE, type EvidenceItem } from '../grid/evidence.graphql.js';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import { UploadField } from '../upload/upload-field.js';
import { useUpload } from '../upload/use-upload.js';

interface ReplaceFormProps {
  readonly item: EvidenceItem;
  readonly unitId: string;
  readonly onDone: () => void;
}

/** A newer file of the same document, with the reason; the older version stays readable. */
export function ReplaceForm({ item, unitId, onDone }: ReplaceFormProps): ReactNode {
  const { t } = useText(evidenceTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ reason: '' });
  const upload = useUpload(unitId);
  const replace = useAction(REPLACE_EVIDENCE);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const found: Problem[] = fields.blanks([['reason', ui('reason.label')]]);
    const { uploadId } = upload;
    if (uploadId === null) found.push({ code: 'FILE_MISSING', kind: 'INVALID', field: 'file', message: t(upload.file === null ? 'upload.missing' : 'upload.wait') });
    setWrong(found);
    if (found.length > 0 || uploadId === null) return;
    if ((await replace.run({ input: { itemId: item.id, uploadId, reason: fields.values.reason.trim() } })) === null) return;
    say(t('replace.done', { title: item.title }));
    onDone();
  };
  return (
    <Form problems={[...upload.problems, ...(wrong.length > 0 ? wrong : replace.problems)]} onSubmit={() => void submit()} wide>
      <p>{t('replace.text', { title: item.title, n: item.citedIn })}</p>
      <UploadField upload={upload} />
      <AreaField {...fields.bind('reason')} label={ui('reason.label')} hint={ui('reason.hint')} required rows={2} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={replace.busy}>
          {t('replace.submit')}
        </Button>
        <Button onClick={onDone}>{ui('action.cancel')}</Button>
      </div>
    </Form>
  );
}
