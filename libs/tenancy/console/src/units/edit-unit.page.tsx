import { Page, ReadState, useAction, useDraft, useFields, useRead, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { tenancyTexts } from '../i18n/tenancy-texts.js';
import { UnitForm, type UnitValues } from './unit-form.js';
import { UNIT, unitKindOf, UPDATE_UNIT, type Unit } from './units.graphql.js';

export function EditUnitPage(): ReactNode {
  const { t } = useText(tenancyTexts);
  const { id = '' } = useParams();
  const read = useRead(UNIT, { id });
  return (
    <Page title={t('unitForm.editTitle', { name: read.data?.unit.name ?? '' })}>
      <ReadState read={read}>{({ unit }) => <EditUnit unit={unit} />}</ReadState>
    </Page>
  );
}

function inputOf(id: string, values: UnitValues) {
  const kind = unitKindOf(values.kind);
  return {
    id,
    name: values.name.trim(),
    shortName: values.shortName.trim(),
    ...(kind === undefined ? {} : { kind }),
    field: values.field.trim() || null,
    attachedToId: values.attachedToId || null,
    socialCreditCode: values.socialCreditCode.trim() || null,
  };
}

function EditUnit({ unit }: { readonly unit: Unit }): ReactNode {
  const { t } = useText(tenancyTexts);
  const { offerUndo } = useToasts();
  const navigate = useNavigate();
  const [initial] = useState<UnitValues>({
    code: unit.code,
    name: unit.name,
    shortName: unit.shortName,
    kind: unit.kind,
    field: unit.field ?? '',
    attachedToId: unit.attachedTo?.id ?? '',
    socialCreditCode: unit.socialCreditCode ?? '',
    validFrom: unit.validFrom,
  });
  const fields = useFields(initial);
  const draft = useDraft(`unit:${unit.id}`, fields, initial);
  const update = useAction(UPDATE_UNIT);
  const [missing, setMissing] = useState<readonly Problem[]>([]);

  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['name', t('field.name')],
      ['shortName', t('field.shortName')],
      ['kind', t('field.kind')],
    ]);
    setMissing(blanks);
    if (blanks.length > 0) return;
    const data = await update.run({ input: inputOf(unit.id, fields.values) });
    if (data === null) return;
    draft.done();
    offerUndo(t('unitForm.saved', { name: data.updateUnit.name }), () => {
      void update.run({ input: inputOf(unit.id, initial) });
    });
    void navigate(`/units/${unit.id}`);
  };

  return (
    <UnitForm
      label={t('unitForm.editTitle', { name: unit.name })}
      fields={fields}
      problems={missing.length > 0 ? missing : update.problems}
      busy={update.busy}
      isNew={false}
      selfId={unit.id}
      draftChip={draft.chip}
      onSubmit={() => void submit()}
      onCancel={() => void navigate(`/units/${unit.id}`)}
    />
  );
}
