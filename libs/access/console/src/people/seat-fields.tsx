import { SelectField, useConnection, useText, type Fields } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { accessTexts } from '../i18n/access-texts.js';
import { needsUnit, useRoleChoices } from '../roles.js';
import { SEAT_UNITS } from './people.graphql.js';

export interface SeatValues extends Readonly<Record<string, string>> {
  readonly role: string;
  readonly unitId: string;
}

/** Role, and for a seat of an assessed unit the unit. */
export function SeatFields<Values extends SeatValues>({ fields }: { readonly fields: Fields<Values> }): ReactNode {
  const { t } = useText(accessTexts);
  const roles = useRoleChoices();
  return (
    <>
      <SelectField {...fields.bind('role')} label={t('field.role')} required blank={t('invite.roleBlank')} choices={roles} />
      {needsUnit(fields.values.role) && <UnitField fields={fields} />}
    </>
  );
}

function UnitField<Values extends SeatValues>({ fields }: { readonly fields: Fields<Values> }): ReactNode {
  const { t } = useText(accessTexts);
  const units = useConnection(SEAT_UNITS, {}, (data) => data.units);
  return (
    <SelectField
      {...fields.bind('unitId')}
      label={t('field.unit')}
      hint={t('invite.unitHint')}
      required
      blank={t('invite.unitBlank')}
      choices={units.rows.map((unit) => ({ value: unit.id, label: `${unit.name}（${unit.code}）` }))}
    />
  );
}
