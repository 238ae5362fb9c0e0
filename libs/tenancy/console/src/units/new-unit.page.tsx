import { Page, useAction, useDraft, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { tenancyTexts } from '../i18n/tenancy-texts.js';
import { UnitForm, type UnitValues } from './unit-form.js';
import { CREATE_UNIT, unitKindOf } from './units.graphql.js';

const BLANK: UnitValues = {
  code: '',
  name: '',
  shortName: '',
  kind: '',
  field: '',
  attachedToId: '',
  socialCreditCode: '',
  validFrom: '',
};

export function NewUnitPage(): ReactNode {
  const { t } = useText(tenancyTexts);
  const { say } = useToasts();
  const navigate = useNavigate();
  const fields = useFields(BLANK);
  const draft = useDraft('unit:new', fields, BLANK);
  const create = useAction(CREATE_UNIT);
  const [missing, setMissing] = useState<readonly Problem[]>([]);

  const submit = async (): Promise<void> => {
    const { values } = fields;
    const blanks = fields.blanks([
      ['code', t('field.code')],
      ['name', t('field.name')],
      ['shortName', t('field.shortName')],
      ['kind', t('field.kind')],
    ]);
    setMissing(blanks);
    const kind = unitKindOf(values.kind);
    if (blanks.length > 0 || kind === undefined) return;
    const data = await create.run({
      input: {
        code: values.code.trim(),
        name: values.name.trim(),
        shortName: values.shortName.trim(),
        kind,
        field: values.field.trim() || null,
        attachedToId: values.attachedToId || null,
        socialCreditCode: values.socialCreditCode.trim() || null,
        validFrom: values.validFrom || null,
      },
    });
    if (data === null) return;
    draft.done();
    say(t('unitForm.created', { name: data.createUnit.name }));
    void navigate(`/units/${data.createUnit.id}`);
  };

  return (
    <Page title={t('unitForm.newTitle')}>
      <UnitForm
        label={t('unitForm.newTitle')}
        fields={fields}
        problems={missing.length > 0 ? missing : create.problems}
        busy={create.busy}
        isNew
        draftChip={draft.chip}
        onSubmit={() => void submit()}
        onCancel={() => void navigate('/units')}
      />
    </Page>
  );
}
