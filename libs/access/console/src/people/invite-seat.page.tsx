import { Button } from 'antd';
import {
  Form,
  Notice,
  Page,
  PrintButton,
  QrCards,
  TextField,
  useAction,
  useDraft,
  useFields,
  useText,
  type Problem,
} from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { accessTexts } from '../i18n/access-texts.js';
import { invitationCard } from '../invitations/invitation-card.js';
import { needsUnit, roleOf } from '../roles.js';
import { useViewer } from '../session/session-context.js';
import { INVITE_SEAT, type IssuedInvitation } from './people.graphql.js';
import { SeatFields } from './seat-fields.js';

const BLANK = { role: '', unitId: '', personName: '', phone: '' };

/** Invites one person to one seat; shows link and code once. */
export function InviteSeatPage(): ReactNode {
  const { t } = useText(accessTexts);
  const [issued, setIssued] = useState<IssuedInvitation | null>(null);
  if (issued !== null) return <Issued issued={issued} onAnother={() => setIssued(null)} />;
  return (
    <Page title={t('invite.title')} summary={t('invite.summary')}>
      <InviteForm onIssued={setIssued} />
    </Page>
  );
}

function InviteForm({ onIssued }: { readonly onIssued: (issued: IssuedInvitation) => void }): ReactNode {
  const { t } = useText(accessTexts);
  const viewer = useViewer();
  const fields = useFields(BLANK);
  const draft = useDraft(`invite:${viewer.seat.id}`, fields, BLANK);
  const invite = useAction(INVITE_SEAT);
  const [missing, setMissing] = useState<readonly Problem[]>([]);

  const submit = async (): Promise<void> => {
    const { unitId, personName, phone } = fields.values;
    const role = roleOf(fields.values.role);
    const blanks = fields.blanks([
      ['role', t('field.role')],
      ...(needsUnit(fields.values.role) ? [['unitId', t('field.unit')] as const] : []),
      ['personName', t('field.personName')],
    ]);
    setMissing(blanks);
    if (blanks.length > 0 || role === undefined) return;
    const data = await invite.run({
      input: { role, personName: personName.trim(), phone: phone.trim() || null, unitId: needsUnit(role) ? unitId : null },
    });
    if (data === null) return;
    draft.done();
    onIssued(data.inviteSeat);
  };

  return (
    <Form problems={missing.length > 0 ? missing : invite.problems} onSubmit={() => void submit()} label={t('invite.title')}>
      {draft.chip}
      <SeatFields fields={fields} />
      <TextField {...fields.bind('personName')} label={t('field.personName')} required autoComplete="off" />
      <TextField {...fields.bind('phone')} label={t('field.phone')} type="tel" autoComplete="off" />
      <div>
        <Button type="primary" htmlType="submit" loading={invite.busy}>
          {t('invite.submit')}
        </Button>
      </div>
    </Form>
  );
}

function Issued({ issued, onAnother }: { readonly issued: IssuedInvitation; readonly onAnother: () => void }): ReactNode {
  const text = useText(accessTexts);
  const { t } = text;
  const viewer = useViewer();
  const navigate = useNavigate();
  return (
    <Page
      title={t('invite.issued')}
      actions={
        <>
          <PrintButton />
          <Button onClick={onAnother}>{t('invite.another')}</Button>
          <Button onClick={() => void navigate('/invitations')}>{t('invite.toList')}</Button>
        </>
      }
    >
      <div className="no-print">
        <Notice tone="warn" live>
          {t('invite.issuedText')}
        </Notice>
      </div>
      <QrCards instruction={t('sheet.scan')} cards={[invitationCard(issued, viewer.seat.officeName, text)]} />
    </Page>
  );
}
