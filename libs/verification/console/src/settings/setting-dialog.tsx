import { Button } from 'antd';
import { localDateOf, systemClock } from '@wudan/kernel-core';
import { CheckField, Dialog, Form, SelectField, TextField, uiTexts, useAction, useFields, useRead, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { verificationTexts } from '../i18n/verification-texts.js';
import '../verification.css';
import { SAVE_SETTING, UNITS_OF_GROUP, type Setting } from '../verification.graphql.js';

export const SETTING_KINDS = ['threshold', 'peer_group', 'benchmark', 'stream_norm'] as const;
export type SettingKind = (typeof SETTING_KINDS)[number];
const STREAMS = ['items_handled', 'documents_handled', 'meetings_held', 'hotline_tickets', 'attended_person_days'] as const;

interface SettingDialogProps {
  readonly kind: SettingKind;
  /** Null for a new one. */
  readonly setting: Setting | null;
  readonly onClose: () => void;
}

/** A new version of a setting, from a day on. */
export function SettingDialog({ kind, setting, onClose }: SettingDialogProps): ReactNode {
  const { t } = useText(verificationTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const today = localDateOf(systemClock.now());
  const isGroup = kind === 'peer_group';
  const fields = useFields({ key: setting?.key ?? (kind === 'stream_norm' ? STREAMS[0] : ''), value: setting?.value ?? '', source: setting?.shipped === false ? setting.source : '', validFrom: today });
  const [unitIds, setUnitIds] = useState<readonly string[]>(setting?.unitIds ?? []);
  const units = useRead(UNITS_OF_GROUP, {}, !isGroup);
  const save = useAction(SAVE_SETTING);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const found = fields.blanks([['key', t('setting.label')], ...(isGroup ? [] : ([['value', t('setting.value')]] as const)), ['source', t('setting.source')], ['validFrom', t('setting.validFrom')]]);
    setMissing(found);
    if (found.length > 0) return;
    const { key, value, source, validFrom } = fields.values;
    if ((await save.run({ input: { kind, key, value: isGroup ? String(unitIds.length) : value, source, validFrom, unitIds: [...unitIds] } })) === null) return;
    say(t('setting.saved'));
    onClose();
  };
  return (
    <Dialog title={setting === null ? t(`settingAdd.${kind}`) : t('setting.editOf', { name: setting.label })} onClose={onClose}>
      <Form problems={missing.length > 0 ? missing : save.problems} onSubmit={() => void submit()}>
        {setting === null && kind === 'stream_norm' && <SelectField {...fields.bind('key')} label={t('setting.label')} choices={STREAMS.map((stream) => ({ value: stream, label: t(`stream.${stream}`) }))} />}
        {setting === null && kind !== 'stream_norm' && <TextField {...fields.bind('key')} label={isGroup ? t('setting.group') : t('setting.code')} hint={isGroup ? t('setting.groupHint') : t('setting.codeHint')} required />}
        {isGroup ? (
          <fieldset className="unit-choices">
            <legend>{t('setting.units')}</legend>
            {(units.data?.units.edges ?? []).map(({ node }) => (
              <CheckField key={node.id} label={node.name} checked={unitIds.includes(node.id)} onChange={(on) => setUnitIds(on ? [...unitIds, node.id] : unitIds.filter((id) => id !== node.id))} />
            ))}
          </fieldset>
        ) : (
          <TextField {...fields.bind('value')} label={t('setting.value')} required />
        )}
        <TextField {...fields.bind('source')} label={t('setting.source')} hint={t('setting.sourceHint')} required />
        <TextField {...fields.bind('validFrom')} label={t('setting.validFrom')} type="date" min={today} required />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={save.busy}>
            {t('setting.confirm')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
