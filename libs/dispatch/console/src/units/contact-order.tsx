import { DataTable, Empty, ProblemAlert, Section, useAction, useCan, useText, useToasts, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { moveInOrder } from './move-in-order.js';
import { SET_CONTACT_ORDER, type ContactDuty } from './units.graphql.js';

interface ContactOrderProps {
  readonly unitId: string;
  readonly duties: readonly ContactDuty[];
}

/** Who of a unit is asked first, who stands in; the order can be changed and changed back. */
export function ContactOrder({ unitId, duties }: ContactOrderProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const can = useCan();
  const { offerUndo } = useToasts();
  const { run, busy, problems } = useAction(SET_CONTACT_ORDER);
  const mayOrder = can('order', 'ContactDuty');
  const contacts = useMemo(() => duties.filter((duty) => duty.role === 'UNIT_CONTACT').sort((a, b) => a.position - b.position), [duties]);
  const rows = useMemo(() => [...contacts, ...duties.filter((duty) => duty.role !== 'UNIT_CONTACT')], [contacts, duties]);

  const columns = useMemo<readonly Column<ContactDuty>[]>(() => {
    const move = async (duty: ContactDuty, step: -1 | 1): Promise<void> => {
      const before = contacts.map((one) => one.seatId);
      const after = moveInOrder(before, before.indexOf(duty.seatId), step);
      if ((await run({ unitId, seatIds: [...after] })) === null) return;
      offerUndo(t('contacts.moved'), () => void run({ unitId, seatIds: before }));
    };
    const button = (duty: ContactDuty, step: -1 | 1): ReactNode => {
      const at = contacts.indexOf(duty);
      const label = t(step === -1 ? 'contacts.up' : 'contacts.down');
      return (
        <button
          type="button"
          className="link-button"
          disabled={busy || contacts[at + step] === undefined}
          aria-label={`${label}：${duty.personName}`}
          onClick={() => void move(duty, step)}
        >
          {label}
        </button>
      );
    };
    return [
      { key: 'name', title: t('contacts.name'), heads: true, cell: (duty) => duty.personName },
      { key: 'role', title: t('contacts.role'), cell: (duty) => t(`role.${duty.role}`) },
      { key: 'duty', title: t('contacts.duty'), cell: (duty) => (duty.role === 'UNIT_CONTACT' ? <Duty position={contacts.indexOf(duty) + 1} /> : t('contacts.head')) },
      { key: 'bindings', title: t('contacts.bindings'), numeric: true, cell: (duty) => (duty.bindings === 0 ? t('contacts.unbound') : duty.bindings) },
      {
        key: 'acts',
        title: t('field.acts'),
        acts: true,
        cell: (duty) =>
          mayOrder && duty.role === 'UNIT_CONTACT' && contacts.length > 1 ? (
            <span className="row">
              {button(duty, -1)}
              {button(duty, 1)}
            </span>
          ) : null,
      },
    ];
  }, [t, contacts, busy, mayOrder, run, unitId, offerUndo]);

  return (
    <Section title={t('contacts.title')} actions={can('invite', 'ChatBinding') && <Link to={`/bindings/links?unit=${unitId}`}>{t('contacts.links')}</Link>}>
      <ProblemAlert problems={problems} />
      <DataTable
        name="contacts-"
        caption={t('contacts.caption')}
        columns={columns}
        rows={rows}
        rowKey={(duty) => duty.seatId}
        empty={
          <Empty
            text={t('contacts.empty')}
            action={can('create', 'Invitation') ? <Link to="/people/invite">{t('contacts.invite')}</Link> : undefined}
          />
        }
      />
    </Section>
  );
}

function Duty({ position }: { readonly position: number }): ReactNode {
  const { t } = useText(dispatchTexts);
  if (position === 1) return t('contacts.first');
  return position === 2 ? t('contacts.backup') : t('contacts.further', { n: position });
}
