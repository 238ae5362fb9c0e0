import { Button } from 'antd';
import { Dialog, Form, uiTexts, useAction, useText, useToasts } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { FlowChanges } from './flow-changes.js';
import { ADOPT_FLOW, type ReceivedFlow } from './flows.graphql.js';

interface AdoptDialogProps {
  readonly flow: ReceivedFlow;
  /** Takes it as the basis of an own version instead; absent for those who may not write flows. */
  readonly onAdapt: (() => void) | null;
  readonly onClose: () => void;
}

/** 采用: makes a flow from above the office's own as it stands, with everything that will be otherwise than now. */
export function AdoptDialog({ flow, onAdapt, onClose }: AdoptDialogProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const adopt = useAction(ADOPT_FLOW);
  const kept = flow.artefacts.filter(({ keep }) => keep === 'keep');
  const submit = async (): Promise<void> => {
    if ((await adopt.run({ id: flow.id })) === null) return;
    say(t('received.adopted', { name: flow.name }));
    onClose();
  };
  return (
    <Dialog title={t('received.adoptOf', { name: flow.name })} onClose={onClose} wide>
      <Form problems={adopt.problems} onSubmit={() => void submit()} wide>
        <p>{t('received.text', { office: flow.fromName, n: flow.version, note: flow.note })}</p>
        {kept.length > 0 && <p>{kept.map(({ label, keptBy }) => t('received.keeps', { name: label, office: keptBy ?? flow.fromName })).join('')}</p>}
        {flow.comparedWith === null ? (
          <p className="quiet">{t('received.first', { stages: flow.stages.map(({ label }) => label).join(t('list.comma')) })}</p>
        ) : (
          <FlowChanges name="adopt-" caption={t('received.changes', { with: flow.comparedWith })} changes={flow.changes} />
        )}
        <div className="row">
          {flow.can.includes('adopt') && (
            <Button type="primary" htmlType="submit" loading={adopt.busy}>
              {t('received.adopt')}
            </Button>
          )}
          {onAdapt !== null && <Button onClick={onAdapt}>{t('received.adapt')}</Button>}
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
