import { Button } from 'antd';
import { Dialog, Form, TextField, uiTexts, useAction, useFields, useText, useToasts } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { codesIn } from '../codes-in.js';
import { LINK_RESULT, type ExternalResult } from '../exchange.graphql.js';
import { exchangeTexts } from '../i18n/exchange-texts.js';

interface LinkDialogProps {
  readonly result: ExternalResult;
  readonly onClose: () => void;
}

/** Says which leaves a result speaks to. */
export function LinkDialog({ result, onClose }: LinkDialogProps): ReactNode {
  const { t } = useText(exchangeTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ leafCodes: result.leafCodes.join('、') });
  const link = useAction(LINK_RESULT);
  const submit = async (): Promise<void> => {
    if ((await link.run({ input: { id: result.id, version: result.version, leafCodes: codesIn(fields.values.leafCodes) } })) === null) return;
    say(t('results.done'));
    onClose();
  };
  return (
    <Dialog title={t('results.linkOf', { title: result.title })} onClose={onClose}>
      <Form problems={link.problems} onSubmit={() => void submit()}>
        <TextField {...fields.bind('leafCodes')} label={t('results.codes')} hint={t('results.codesHint')} autoComplete="off" />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={link.busy}>
            {t('results.save')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
