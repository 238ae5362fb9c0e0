import { Button } from 'antd';
import { Form, SelectField, TextField, uiTexts, useConnection, useText, type Fields, type Problem } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { tenancyTexts } from '../i18n/tenancy-texts.js';
import { UNIT_CHOICES, UNIT_KINDS } from './units.graphql.js';

export interface UnitValues extends Readonly<Record<string, string>> {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly field: string;
  readonly attachedToId: string;
  readonly socialCreditCode: string;
  readonly validFrom: string;
}

interface UnitFormProps {
  readonly label: string;
  readonly fields: Fields<UnitValues>;
  readonly problems: readonly Problem[];
  readonly busy: boolean;
  /** A new unit also takes its code and its first day, which never change later. */
  readonly isNew: boolean;
  /** The unit itself, which cannot be attached to itself. */
  readonly selfId?: string;
  readonly draftChip: ReactNode;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

/** Fields of a unit, for adding and for editing. */
export function UnitForm(props: UnitFormProps): ReactNode {
  const { fields, isNew } = props;
  const { t } = useText(tenancyTexts);
  const { t: ui } = useText(uiTexts);
  const choices = useConnection(UNIT_CHOICES, {}, (data) => data.units);
  return (
    <Form problems={props.problems} onSubmit={props.onSubmit} label={props.label}>
      {props.draftChip}
      {isNew && <TextField {...fields.bind('code')} label={t('field.code')} hint={t('unitForm.codeHint')} required />}
      <TextField {...fields.bind('name')} label={t('field.name')} required />
      <TextField {...fields.bind('shortName')} label={t('field.shortName')} required />
      <SelectField
        {...fields.bind('kind')}
        label={t('field.kind')}
        required
        blank={t('unitForm.kindBlank')}
        choices={UNIT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextField {...fields.bind('field')} label={t('field.domain')} />
      <SelectField
        {...fields.bind('attachedToId')}
        label={t('field.attachedTo')}
        hint={t('unitForm.attachedHint')}
        blank={t('unitForm.attachedBlank')}
        choices={choices.rows
          .filter((unit) => unit.id !== props.selfId)
          .map((unit) => ({ value: unit.id, label: `${unit.name}（${unit.code}）` }))}
      />
      <TextField
        {...fields.bind('socialCreditCode')}
        label={t('field.creditCode')}
        hint={t('unitForm.creditHint')}
        maxLength={18}
      />
      {isNew && <TextField {...fields.bind('validFrom')} label={t('field.validFrom')} hint={t('unitForm.fromHint')} type="date" />}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={props.busy}>
          {isNew ? t('unitForm.create') : ui('action.save')}
        </Button>
        <Button onClick={props.onCancel}>{ui('action.cancel')}</Button>
      </div>
    </Form>
  );
}
