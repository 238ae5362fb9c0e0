import { Button } from 'antd';
import { Dialog, Form, SelectField, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { pilotsTexts } from './i18n/pilots-texts.js';
import { COPY_PROGRAMME } from './programmes.graphql.js';
import { nextYear } from './next-year.js';

interface Source {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

interface CopyDialogProps {
  /** What may be copied, at least one. */
  readonly sources: readonly Source[];
  readonly onClose: () => void;
}

/** Makes a draft out of another programme and opens it for the finishing touches. */
export function CopyDialog({ sources, onClose }: CopyDialogProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const navigate = useNavigate();
  const first = sources[0];
  const fields = useFields({ id: first?.id ?? '', ...(first === undefined ? { name: '', startsOn: '', endsOn: '' } : nextYear(first)) });
  const copy = useAction(COPY_PROGRAMME);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([['name', t('field.name')], ['startsOn', t('field.startsOn')], ['endsOn', t('field.endsOn')]]);
    setMissing(blanks);
    if (blanks.length > 0) return;
    const data = await copy.run(fields.values);
    if (data === null) return;
    say(t('copy.done', { name: data.copyProgramme.name }));
    void navigate(`/programmes/${data.copyProgramme.id}/edit`);
  };
  const choose = (id: string): void => {
    const source = sources.find((one) => one.id === id);
    if (source) fields.setAll({ id, ...nextYear(source) });
  };
  return (
    <Dialog title={t('copy.title')} onClose={onClose}>
      <Form problems={missing.length > 0 ? missing : copy.problems} onSubmit={() => void submit()}>
        <p>{t('copy.text')}</p>
        {sources.length > 1 && (
          <SelectField name="id" label={t('copy.source')} value={fields.values.id} onChange={choose} choices={sources.map(({ id, name }) => ({ value: id, label: name }))} />
        )}
        <TextField {...fields.bind('name')} label={t('field.name')} required />
        <div className="form-row">
          <TextField {...fields.bind('startsOn')} label={t('field.startsOn')} type="date" required />
          <TextField {...fields.bind('endsOn')} label={t('field.endsOn')} type="date" required />
        </div>
        <div className="row">
          <Button type="primary" htmlType="submit" loading={copy.busy}>
            {t('copy.submit')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
