import { Button } from 'antd';
import { DataTable, Empty, Page, PrintButton, ReadState, Section, useCan, useRead, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { verificationTexts } from '../i18n/verification-texts.js';
import { SETTINGS, type Setting } from '../verification.graphql.js';
import { SettingDialog, SETTING_KINDS, type SettingKind } from './setting-dialog.js';

type Open = { readonly kind: SettingKind; readonly setting: Setting | null } | null;

/** Limits, like units, benchmarks and norms by which figures are checked. */
export function SettingsPage(): ReactNode {
  const { t } = useText(verificationTexts);
  const read = useRead(SETTINGS, {});
  return (
    <Page title={t('settings.title')} summary={t('settings.summary')} actions={<PrintButton />}>
      <ReadState read={read}>{(data) => <Body settings={data.verificationSettings} />}</ReadState>
    </Page>
  );
}

function Body({ settings }: { readonly settings: readonly Setting[] }): ReactNode {
  const { t } = useText(verificationTexts);
  const mayEdit = useCan()('edit_settings', 'Verification');
  const [open, setOpen] = useState<Open>(null);
  return (
    <div className="stack">
      {SETTING_KINDS.map((kind) => (
        <Section key={kind} title={t(`settingKind.${kind}`)} actions={mayEdit && kind !== 'threshold' ? <Button onClick={() => setOpen({ kind, setting: null })}>{t(`settingAdd.${kind}`)}</Button> : undefined}>
          <SettingRows kind={kind} settings={settings.filter((setting) => setting.kind === kind)} onEdit={mayEdit ? (setting) => setOpen({ kind, setting }) : null} />
        </Section>
      ))}
      {open !== null && <SettingDialog kind={open.kind} setting={open.setting} onClose={() => setOpen(null)} />}
    </div>
  );
}

interface RowsProps {
  readonly kind: SettingKind;
  readonly settings: readonly Setting[];
  readonly onEdit: ((setting: Setting) => void) | null;
}

function SettingRows({ kind, settings, onEdit }: RowsProps): ReactNode {
  const { t } = useText(verificationTexts);
  const columns = useMemo<readonly Column<Setting>[]>(
    () => [
      { key: 'label', title: t('setting.label'), heads: true, cell: (setting) => setting.label },
      { key: 'value', title: kind === 'peer_group' ? t('setting.units') : t('setting.value'), cell: (setting) => (kind === 'peer_group' ? setting.unitNames.join(t('comma')) : setting.value) },
      { key: 'source', title: t('setting.source'), cell: (setting) => setting.source },
      { key: 'from', title: t('setting.validFrom'), cell: (setting) => setting.validFrom ?? t('setting.shipped') },
      { key: 'by', title: t('setting.by'), cell: (setting) => setting.by ?? t('none') },
      ...(onEdit === null ? [] : [{ key: 'edit', title: t('setting.edit'), acts: true, cell: (setting: Setting) => <Button onClick={() => onEdit(setting)} aria-label={t('setting.editOf', { name: setting.label })}>{t('setting.edit')}</Button> }]),
    ],
    [t, kind, onEdit],
  );
  return <DataTable name={`${kind}-`} caption={t(`settingKind.${kind}`)} columns={columns} rows={settings} rowKey={(setting) => setting.key} empty={<Empty text={t(`settingNone.${kind}`)} />} />;
}
