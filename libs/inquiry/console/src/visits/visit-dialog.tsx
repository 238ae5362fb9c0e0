import { Button } from 'antd';
import { Dialog, Facts, formatInstant, ProblemAlert, ReasonDialog, uiTexts, useAction, useText, useToasts } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { inquiryTexts } from '../i18n/inquiry-texts.js';
import { CONFIRM_VISIT, VOID_VISIT, type Visit } from './visits.graphql.js';

interface VisitDialogProps {
  readonly visit: Visit;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** One visit to read, confirm or void. */
export function VisitDialog({ visit, onEdit, onClose }: VisitDialogProps): ReactNode {
  const { t, tOr } = useText(inquiryTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const confirm = useAction(CONFIRM_VISIT);
  const dismiss = useAction(VOID_VISIT);
  const [voiding, setVoiding] = useState(false);
  const approve = async (): Promise<void> => {
    if ((await confirm.run({ id: visit.id, version: visit.version })) === null) return;
    say(t('visit.confirmed'));
    onClose();
  };
  const strike = async (reason: string): Promise<void> => {
    if ((await dismiss.run({ id: visit.id, reason })) === null) return;
    say(t('visit.voided'));
    onClose();
  };
  if (voiding) {
    return <ReasonDialog title={t('visit.void')} explanation={t('visit.voidText')} confirm={t('visit.void')} busy={dismiss.busy} problems={dismiss.problems} onConfirm={(reason) => void strike(reason)} onClose={onClose} />;
  }
  return (
    <Dialog title={t('visit.of', { kind: tOr(`visitKind.${visit.kind}`, visit.kind), topic: visit.topic })} wide onClose={onClose}>
      <div className="stack">
        <ProblemAlert problems={confirm.problems} />
        <Facts
          items={[
            [t('visit.onDate'), visit.onDate],
            [t('visit.place'), visit.place],
            [t('visit.confidentiality'), tOr(`confidentiality.${visit.confidentiality}`, visit.confidentiality)],
            [t('visit.participants'), <Lines key="people" lines={visit.participants.map(({ side, name, post }) => `${tOr(`side.${side}`, side)}　${name}${post === '' ? '' : `（${post}）`}`)} />],
            [t('visit.materials'), visit.materials.length === 0 ? t('none') : <Lines key="materials" lines={visit.materials.map(({ title, docNumber, pages, note }) => [title, docNumber, pages === null ? null : t('visit.pages', { pages }), note].filter((part) => part !== null && part !== '').join('　'))} />],
            [t('visit.leaves'), visit.leaves.length === 0 ? t('none') : <Lines key="leaves" lines={visit.leaves.map(({ code, name, note }) => `${code} ${name}${note === '' ? '' : `：${note}`}`)} />],
            [t('visit.minutes'), <Lines key="minutes" lines={visit.minutes.split('\n')} />],
            [t('visit.recordedBy'), `${visit.recordedBy}　${formatInstant(visit.recordedAt)}`],
            ...(visit.confirmedAt === null ? [] : ([[t('visit.confirmedBy'), `${visit.confirmedBy ?? ''}　${formatInstant(visit.confirmedAt)}`]] as const)),
            ...(visit.voidReason === null ? [] : ([[t('visit.voidReason'), visit.voidReason]] as const)),
          ]}
        />
        <div className="row">
          {visit.can.includes('confirm') && (
            <Button type="primary" loading={confirm.busy} onClick={() => void approve()}>
              {t('visit.confirm')}
            </Button>
          )}
          {visit.can.includes('edit') && <Button onClick={onEdit}>{t('visit.edit')}</Button>}
          {visit.can.includes('void') && (
            <Button danger onClick={() => setVoiding(true)}>
              {t('visit.void')}
            </Button>
          )}
          <Button onClick={onClose}>{ui('action.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return (
    <>
      {lines.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </>
  );
}
