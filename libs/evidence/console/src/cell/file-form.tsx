import { Button } from 'antd';
import { Form, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { FILE_EVIDENCE } from '../grid/evidence.graphql.js';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import { UploadField } from '../upload/upload-field.js';
import { useUpload } from '../upload/use-upload.js';
import type { CellFormProps } from './cell-form.js';
import { ItemFields } from './item-fields.js';
import { blankItem, inputOf, otherCells, titleOf, type ItemValues } from './item-values.js';
import { OtherYears } from './other-years.js';

/** Uploads a document and puts it into the cell, and into other years that it proves too. The file travels while its details are typed. */
export function FileForm({ row, cell, unitId, cutoffOn, onDone }: CellFormProps): ReactNode {
  const { t } = useText(evidenceTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields<ItemValues>(blankItem(cell.year, cutoffOn));
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set());
  const upload = useUpload(unitId);
  const file = useAction(FILE_EVIDENCE);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const found: Problem[] = fields.blanks([
      ['title', t('item.title')],
      ['periodFrom', t('item.periodFrom')],
      ['periodTo', t('item.periodTo')],
    ]);
    if (upload.uploadId === null) found.push({ code: 'FILE_MISSING', kind: 'INVALID', field: 'file', message: t(upload.file === null ? 'upload.missing' : 'upload.wait') });
    setWrong(found);
    if (found.length > 0) return;
    const input = { uploadId: upload.uploadId, cellIds: [cell.id, ...others], ...inputOf(fields.values) };
    if ((await file.run({ input })) === null) return;
    say(t('file.done', { title: fields.values.title.trim() }));
    onDone();
  };
  return (
    <Form problems={[...upload.problems, ...(wrong.length > 0 ? wrong : file.problems)]} onSubmit={() => void submit()} label={t('cell.upload')} wide>
      <UploadField
        upload={upload}
        onChoose={(chosen) => {
          setWrong([]);
          // A title that nobody has touched follows the file.
          const former = upload.file === null ? '' : titleOf(upload.file.name);
          if (['', former].includes(fields.values.title.trim())) fields.set('title', titleOf(chosen.name));
        }}
      />
      <ItemFields fields={fields} />
      <OtherYears cells={otherCells(row, cell)} chosen={others} onChange={setOthers} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={file.busy}>
          {t('file.submit')}
        </Button>
        <Button onClick={onDone}>{ui('action.cancel')}</Button>
      </div>
    </Form>
  );
}
