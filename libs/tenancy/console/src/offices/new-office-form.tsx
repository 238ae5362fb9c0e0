import { Button } from 'antd';
import { Form, SelectField, TextField, useAction, useDraft, useFields, useRead, useText, type Problem } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { tenancyTexts } from '../i18n/tenancy-texts.js';
import { CREATE_OFFICE, REGIONS_UNDER, type CreatedOffice, type OfficeNode } from './offices.graphql.js';

const ADMINISTRATORS = ['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'] as const;
const LEVELS = ['national', 'province', 'city', 'county'] as const;

interface NewOfficeFormProps {
  readonly parents: readonly OfficeNode[];
  readonly parentId: string;
  readonly onCreated: (created: CreatedOffice) => void;
}

/** Field names follow the server's paths, so that its errors land at the right administrator. */
const NAME_FIELDS = ['administrators.0.personName', 'administrators.1.personName', 'administrators.2.personName'] as const;
const PHONE_FIELDS = ['administrators.0.phone', 'administrators.1.phone', 'administrators.2.phone'] as const;

function blankValues(parentId: string) {
  return {
    parentId,
    regionCode: '',
    level: '',
    name: '',
    shortName: '',
    'administrators.0.personName': '',
    'administrators.0.phone': '',
    'administrators.1.personName': '',
    'administrators.1.phone': '',
    'administrators.2.personName': '',
    'administrators.2.phone': '',
  };
}

export function NewOfficeForm({ parents, parentId, onCreated }: NewOfficeFormProps): ReactNode {
  const { t, tOr } = useText(tenancyTexts);
  const initial = useMemo(() => blankValues(parentId), [parentId]);
  const fields = useFields(initial);
  const draft = useDraft(`office:new:${parentId}`, fields, initial);
  const create = useAction(CREATE_OFFICE);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const { values } = fields;
  const parent = parents.find((node) => node.id === values.parentId);
  const regions = useRead(REGIONS_UNDER, { under: parent?.regionCode ?? '' }, parent === undefined);
  const choices = (regions.data?.regions ?? []).filter((region) => region.validTo === null);
  const levels = [...new Set([...LEVELS, ...choices.map((region) => region.level)])];

  const chooseRegion = (code: string): void => {
    const region = choices.find((one) => one.code === code);
    fields.setAll({
      ...values,
      regionCode: code,
      level: region?.level ?? values.level,
      name: region === undefined ? values.name : `中共${region.name}委机构编制委员会办公室`,
      shortName: region === undefined ? values.shortName : `${region.name}委编办`,
    });
  };

  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['parentId', t('field.parent')],
      ['regionCode', t('field.region')],
      ['level', t('field.level')],
      ['name', t('field.name')],
      ['shortName', t('field.shortName')],
      ...NAME_FIELDS.map((name, at) => [name, `${t(`role.${ADMINISTRATORS[at] ?? 'SYSTEM_ADMINISTRATOR'}`)}：${t('field.personName')}`] as const),
    ]);
    setMissing(blanks);
    if (blanks.length > 0) return;
    const data = await create.run({
      input: {
        parentId: values.parentId,
        regionCode: values.regionCode,
        level: values.level,
        name: values.name.trim(),
        shortName: values.shortName.trim(),
        administrators: ADMINISTRATORS.map((role, at) => ({
          role,
          personName: values[NAME_FIELDS[at] ?? 'administrators.0.personName'].trim(),
          phone: values[PHONE_FIELDS[at] ?? 'administrators.0.phone'].trim() || null,
        })),
      },
    });
    if (data === null) return;
    draft.done();
    onCreated(data.createOffice);
  };

  return (
    <Form problems={missing.length > 0 ? missing : create.problems} onSubmit={() => void submit()} label={t('newOffice.title')}>
      {draft.chip}
      <h2>{t('newOffice.office')}</h2>
      <SelectField
        {...fields.bind('parentId')}
        label={t('field.parent')}
        required
        choices={parents.map((node) => ({ value: node.id, label: node.name }))}
      />
      <SelectField
        name="regionCode"
        value={values.regionCode}
        onChange={chooseRegion}
        label={t('field.region')}
        hint={t('newOffice.regionHint')}
        required
        blank={t('newOffice.regionBlank')}
        choices={choices.map((region) => ({ value: region.code, label: `${region.name}（${region.code}）` }))}
      />
      <SelectField
        {...fields.bind('level')}
        label={t('field.level')}
        required
        blank=""
        choices={levels.map((level) => ({ value: level, label: tOr(`level.${level}`, level) }))}
      />
      <TextField {...fields.bind('name')} label={t('field.name')} required />
      <TextField {...fields.bind('shortName')} label={t('field.shortName')} required />
      <h2>{t('newOffice.administrators')}</h2>
      {ADMINISTRATORS.map((role, at) => (
        <fieldset key={role}>
          <legend>{t(`role.${role}`)}</legend>
          <div className="form-row">
            <TextField {...fields.bind(NAME_FIELDS[at] ?? 'administrators.0.personName')} label={t('field.personName')} required />
            <TextField {...fields.bind(PHONE_FIELDS[at] ?? 'administrators.0.phone')} label={t('field.phone')} type="tel" />
          </div>
        </fieldset>
      ))}
      <div>
        <Button type="primary" htmlType="submit" loading={create.busy}>
          {t('newOffice.submit')}
        </Button>
      </div>
    </Form>
  );
}
