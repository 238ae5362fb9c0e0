import { Button } from 'antd';
import { Dialog, Form, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
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
  const fields = useFields({ key: flow.ownKey ?? flow.key });
  const adopt = useAction(ADOPT_FLOW);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const kept = flow.artefacts.filter(({ keep }) => keep === 'keep');
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([['key', t('flows.key')]]);
    setWrong(blanks);
    if (blanks.length > 0 || (await adopt.run({ id: flow.id, key: fields.values.key.trim() })) === null) return;
    say(t('received.adopted', { name: flow.name }));
    onClose();
  };
  return (
    <Dialog title={t('received.adoptOf', { name: flow.name })} onClose={onClose} wide>
      <Form problems={wrong.length > 0 ? wrong : adopt.problems} onSubmit={() => void submit()} wide>
        <p>{t('received.text', { office: flow.fromName, n: flow.version, note: flow.note })}</p>
        {kept.length > 0 && <p>{kept.map(({ label, keptBy }) => t('received.keeps', { name: label, office: keptBy ?? flow.fromName })).join('')}</p>}
        {flow.comparedWith === null ? (
          <p className="quiet">{t('received.first', { stages: flow.stages.map(({ label }) => label).join(t('list.comma')) })}</p>
        ) : (
          <FlowChanges name="adopt-" caption={t('received.changes', { with: flow.comparedWith })} changes={flow.changes} />
        )}
        <TextField {...fields.bind('key')} label={t('flows.key')} hint={t(flow.ownKey === null ? 'flows.keyHint' : 'received.keyHint')} required disabled={flow.ownKey !== null} />
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
