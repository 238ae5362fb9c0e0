import { Button } from 'antd';
import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Dialog, Form, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { codesIn } from '../codes-in.js';
import { SAVE_MAPPING, type Template } from '../exchange.graphql.js';
import { exchangeTexts } from '../i18n/exchange-texts.js';

interface MappingDialogProps {
  readonly template: Template;
  readonly onClose: () => void;
}

const headingsIn = (text: string): string[] => text.split(/[、，,；;\n]+/u).map((part) => part.trim()).filter((part) => part !== '');

/** How a provider's headings are read and which leaves its table speaks to, from a day on. */
export function MappingDialog({ template, onClose }: MappingDialogProps): ReactNode {
  const { t } = useText(exchangeTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const today = localDateOf(systemClock.now());
  const fields = useFields<Record<string, string>>({
    ...Object.fromEntries(template.columns.map(({ aliases }, index) => [`aliases.${index}`, aliases.join('、')])),
    leaves: template.leaves.join('、'),
    validFrom: today,
  });
  const save = useAction(SAVE_MAPPING);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([['validFrom', t('templates.validFrom')]]);
    setMissing(blanks);
    if (blanks.length > 0) return;
    const aliases = template.columns.map(({ key }, index) => ({ key, aliases: headingsIn(fields.values[`aliases.${index}`] ?? '') }));
    const input = { templateCode: template.code, version: template.version, validFrom: fields.values['validFrom'] ?? today, aliases, leaves: codesIn(fields.values['leaves'] ?? '') };
    if ((await save.run({ input })) === null) return;
    say(t('templates.done'));
    onClose();
  };
  return (
    <Dialog title={t('templates.editOf', { name: template.name })} onClose={onClose} wide>
      <Form problems={missing.length > 0 ? missing : save.problems} onSubmit={() => void submit()}>
        {template.columns.map(({ key, heading }, index) => (
          <TextField key={key} {...fields.bind(`aliases.${index}`)} label={heading} hint={t('templates.aliasesHint')} autoComplete="off" />
        ))}
        <div className="form-row">
          <TextField {...fields.bind('leaves')} label={t('templates.leavesField')} hint={t('results.codesHint')} autoComplete="off" />
          <TextField {...fields.bind('validFrom')} label={t('templates.validFrom')} type="date" required min={today} />
        </div>
        <div className="row">
          <Button type="primary" htmlType="submit" loading={save.busy}>
            {t('results.save')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
