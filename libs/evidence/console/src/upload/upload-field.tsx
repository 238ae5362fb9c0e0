import { Button } from 'antd';
import { FileField, useText } from '@wudan/kernel-ui';
import { useState, type DragEvent, type ReactNode } from 'react';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import '../evidence.css';
import { sizeText } from './size-text.js';
import type { useUpload } from './use-upload.js';

const ACCEPT = '.pdf,.ofd,.doc,.docx,.wps,.xls,.xlsx,.et,.ppt,.pptx,.jpg,.jpeg,.png,.txt,.csv,.zip';
const PERCENT = 100;

interface UploadFieldProps {
  readonly upload: ReturnType<typeof useUpload>;
  readonly onChoose?: (file: File) => void;
  readonly label?: string;
  readonly required?: boolean;
}

/** Takes one file, by choosing or dropping, and shows how far it has come. */
export function UploadField({ upload, onChoose, label, required = true }: UploadFieldProps): ReactNode {
  const { t } = useText(evidenceTexts);
  const [over, setOver] = useState(false);
  const take = (file: File | null | undefined): void => {
    if (!file) return;
    onChoose?.(file);
    upload.start(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={over ? 'upload-field over' : 'upload-field'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileField name="file" label={label ?? t('upload.file')} hint={t('upload.hint')} required={required} accept={ACCEPT} onChoose={take} />
      <Progress upload={upload} />
    </div>
  );
}

function Progress({ upload }: { readonly upload: UploadFieldProps['upload'] }): ReactNode {
  const { t } = useText(evidenceTexts);
  const { step, file, bytes } = upload;
  if (file === null || step === 'none') return null;
  const percent = file.size === 0 ? PERCENT : Math.floor((bytes / file.size) * PERCENT);
  const word = { hashing: t('upload.hashing', { percent }), sending: t('upload.sending', { percent }), done: t('upload.done'), failed: t('upload.failed'), refused: t('upload.notTaken') }[step];
  return (
    <div className="stack tight">
      <p role="status">
        {file.name}（{sizeText(file.size)}）　{word}
      </p>
      {(step === 'hashing' || step === 'sending') && <progress max={PERCENT} value={percent} aria-label={word} />}
      {upload.sha256 !== '' && <p className="code quiet">SHA-256 {upload.sha256}</p>}
      {step === 'failed' && (
        <div>
          <Button size="small" onClick={upload.again}>
            {t('upload.again')}
          </Button>
        </div>
      )}
    </div>
  );
}
