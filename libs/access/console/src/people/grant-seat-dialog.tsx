import { Button } from 'antd';
import { Dialog, Form, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { accessTexts } from '../i18n/access-texts.js';
import { needsUnit, roleOf } from '../roles.js';
import { GRANT_SEAT, type SeatRow } from './people.graphql.js';
import { SeatFields } from './seat-fields.js';

interface GrantSeatDialogProps {
  readonly seat: SeatRow;
  readonly onClose: () => void;
}

/** Gives a person who already has a seat here a further one. */
export function GrantSeatDialog({ seat, onClose }: GrantSeatDialogProps): ReactNode {
  const { t } = useText(accessTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ role: '', unitId: '' });
  const grant = useAction(GRANT_SEAT);
  const [missing, setMissing] = useState<readonly Problem[]>([]);

  const submit = async (): Promise<void> => {
    const { unitId } = fields.values;
    const role = roleOf(fields.values.role);
    const blanks = fields.blanks([
      ['role', t('field.role')],
      ...(needsUnit(fields.values.role) ? [['unitId', t('field.unit')] as const] : []),
    ]);
    setMissing(blanks);
    if (blanks.length > 0 || role === undefined) return;
    const input = { fromSeatId: seat.id, role, unitId: needsUnit(role) ? unitId : null };
    if ((await grant.run({ input })) === null) return;
    say(t('people.grantDone', { name: seat.personName, role: t(`role.${role}`) }));
    onClose();
  };

  return (
    <Dialog title={t('people.grantTitle', { name: seat.personName })} onClose={onClose}>
      <Form problems={missing.length > 0 ? missing : grant.problems} onSubmit={() => void submit()}>
        <p>{t('people.grantText')}</p>
        <SeatFields fields={fields} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={grant.busy}>
            {t('people.grant')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
