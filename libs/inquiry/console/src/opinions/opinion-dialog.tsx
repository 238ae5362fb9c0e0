import { Button } from 'antd';
import { Dialog, Facts, formatInstant, ProblemAlert, ReasonDialog, uiTexts, useAction, useText, useToasts } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { inquiryTexts } from '../i18n/inquiry-texts.js';
import type { Handout } from '../link-sheet.js';
import { REISSUE_OPINION_LINK, REVOKE_OPINION, type Opinion } from './opinions.graphql.js';

interface OpinionDialogProps {
  readonly opinion: Opinion;
  readonly about: string;
  readonly onLinks: (handout: Handout) => void;
  readonly onClose: () => void;
}

/** One opinion in full; while it is awaited its link can be made anew or taken back. */
export function OpinionDialog({ opinion, about, onLinks, onClose }: OpinionDialogProps): ReactNode {
  const { t, tOr } = useText(inquiryTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const reissue = useAction(REISSUE_OPINION_LINK);
  const revoke = useAction(REVOKE_OPINION);
  const [revoking, setRevoking] = useState(false);
  const renew = async (): Promise<void> => {
    const data = await reissue.run({ id: opinion.id });
    if (data === null) return;
    onClose();
    onLinks({ kind: 'opinion', about, links: data.reissueOpinionLink.links });
  };
  const takeBack = async (reason: string): Promise<void> => {
    if ((await revoke.run({ id: opinion.id, reason })) === null) return;
    say(t('opinion.revoked', { name: opinion.fromName }));
    onClose();
  };
  if (revoking) {
    return <ReasonDialog title={t('opinion.revoke')} explanation={t('opinion.revokeText', { name: opinion.fromName })} confirm={t('opinion.revoke')} busy={revoke.busy} problems={revoke.problems} onConfirm={(reason) => void takeBack(reason)} onClose={onClose} />;
  }
  const none = t('none');
  const signer = [opinion.signerName, opinion.signerPost].filter((part) => part !== null).join('　');
  return (
    <Dialog title={t('opinion.of', { name: opinion.fromName })} onClose={onClose}>
      <div className="stack">
        <ProblemAlert problems={reissue.problems} />
        <Facts
          items={[
            [t('opinion.kind'), tOr(`opinionKind.${opinion.kind}`, opinion.kind)],
            [t('opinion.state'), tOr(`opinionState.${opinion.state}`, opinion.state)],
            [t('opinion.question'), opinion.question || none],
            [t('opinion.rating'), opinion.rating === null ? none : tOr(`rating.${opinion.rating}`, '')],
            [t('opinion.problems'), opinion.problems ?? none],
            [t('opinion.suggestions'), opinion.suggestions ?? none],
            [t('opinion.signer'), signer || (opinion.answeredBy ?? none)],
            [t('opinion.answeredAt'), opinion.answeredAt === null ? none : formatInstant(opinion.answeredAt)],
            [t('opinion.askedBy'), `${opinion.askedBy}　${formatInstant(opinion.askedAt)}`],
            ...(opinion.wrongTries === 0 ? [] : ([[t('opinion.wrongTries'), t('opinion.times', { n: opinion.wrongTries })]] as const)),
            ...(opinion.revokeReason === null ? [] : ([[t('opinion.revokeReason'), opinion.revokeReason]] as const)),
          ]}
        />
        <div className="row">
          {opinion.can.includes('reissue') && (
            <Button type="primary" loading={reissue.busy} onClick={() => void renew()}>
              {t('opinion.reissue')}
            </Button>
          )}
          {opinion.can.includes('revoke') && (
            <Button danger onClick={() => setRevoking(true)}>
              {t('opinion.revoke')}
            </Button>
          )}
          <Button onClick={onClose}>{ui('action.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
