import { Button } from 'antd';
import {
  Facts,
  Form,
  Page,
  ReadState,
  Section,
  SelectField,
  TextField,
  uiTexts,
  useAction,
  useFields,
  useRead,
  useText,
  useToasts,
  type EnumOf,
} from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { tenancyTexts } from '../i18n/tenancy-texts.js';
import { OFFICE, SET_OFFICE_SETTINGS, UPDATE_OFFICE, type Office } from './offices.graphql.js';

const PROFILES = ['DJBH3', 'ASVS'] as const satisfies readonly EnumOf<'PasswordProfile'>[];
const LOCALES = ['zh-CN', 'en'] as const;

/** Name and settings of one's own office. */
export function OfficeSettingsPage(): ReactNode {
  const { t } = useText(tenancyTexts);
  const read = useRead(OFFICE, {});
  return (
    <Page title={t('office.title')}>
      <ReadState read={read}>
        {({ office }) => (
          <>
            <Section title={t('office.facts')}>
              <Facts
                items={[
                  [t('field.name'), office.name],
                  [t('field.shortName'), office.shortName],
                  [t('field.level'), office.levelName],
                  [t('field.region'), `${office.regionName}（${office.regionCode}）`],
                  [t('field.parent'), office.parentName ?? t('office.none')],
                  [t('field.validFrom'), office.validFrom],
                ]}
              />
            </Section>
            {office.can.includes('rename') && (
              <Section title={t('office.rename')}>
                <RenameForm key={`${office.name}${office.shortName}`} office={office} />
              </Section>
            )}
            {office.settings !== null && (
              <Section title={t('office.settings')}>
                {office.can.includes('configure') ? (
                  <SettingsForm settings={office.settings} />
                ) : (
                  <Facts
                    items={[
                      [t('office.passwordProfile'), t(`profile.${office.settings.passwordProfile}`)],
                      [t('office.idleMinutes'), office.settings.idleMinutes],
                      [t('office.uploadLimit'), office.settings.uploadLimitMb],
                      [t('office.timeZone'), office.settings.timeZone],
                    ]}
                  />
                )}
              </Section>
            )}
          </>
        )}
      </ReadState>
    </Page>
  );
}

function RenameForm({ office }: { readonly office: Office }): ReactNode {
  const { t } = useText(tenancyTexts);
  const { offerUndo } = useToasts();
  const fields = useFields({ name: office.name, shortName: office.shortName });
  const rename = useAction(UPDATE_OFFICE);
  const before = { name: office.name, shortName: office.shortName };
  const submit = async (): Promise<void> => {
    if ((await rename.run({ input: fields.values })) === null) return;
    offerUndo(t('office.renamed'), () => void rename.run({ input: before }));
  };
  return (
    <Form problems={rename.problems} onSubmit={() => void submit()} label={t('office.rename')}>
      <TextField {...fields.bind('name')} label={t('field.name')} required />
      <TextField {...fields.bind('shortName')} label={t('field.shortName')} required />
      <div>
        <Button type="primary" htmlType="submit" loading={rename.busy}>
          {t('office.rename')}
        </Button>
      </div>
    </Form>
  );
}

function SettingsForm({ settings }: { readonly settings: NonNullable<Office['settings']> }): ReactNode {
  const { t } = useText(tenancyTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({
    passwordProfile: settings.passwordProfile as string,
    idleMinutes: String(settings.idleMinutes),
    uploadLimitMb: String(settings.uploadLimitMb),
    locale: settings.locale,
  });
  const save = useAction(SET_OFFICE_SETTINGS);
  const submit = async (): Promise<void> => {
    const { passwordProfile, idleMinutes, uploadLimitMb, locale } = fields.values;
    const data = await save.run({
      input: {
        passwordProfile: PROFILES.find((profile) => profile === passwordProfile) ?? settings.passwordProfile,
        idleMinutes: Number(idleMinutes),
        uploadLimitMb: Number(uploadLimitMb),
        locale,
      },
    });
    if (data !== null) say(t('office.saved'));
  };
  return (
    <Form problems={save.problems} onSubmit={() => void submit()} label={t('office.settings')}>
      <SelectField
        {...fields.bind('passwordProfile')}
        label={t('office.passwordProfile')}
        hint={t('office.passwordProfileHint')}
        choices={PROFILES.map((profile) => ({ value: profile, label: t(`profile.${profile}`) }))}
      />
      <div className="form-row">
        <TextField {...fields.bind('idleMinutes')} label={t('office.idleMinutes')} type="number" min={5} max={30} />
        <TextField {...fields.bind('uploadLimitMb')} label={t('office.uploadLimit')} type="number" min={1} max={2048} />
      </div>
      <SelectField
        {...fields.bind('locale')}
        label={t('office.locale')}
        choices={LOCALES.map((locale) => ({ value: locale, label: t(`locale.${locale}`) }))}
      />
      <div>
        <Button type="primary" htmlType="submit" loading={save.busy}>
          {ui('action.save')}
        </Button>
      </div>
    </Form>
  );
}
