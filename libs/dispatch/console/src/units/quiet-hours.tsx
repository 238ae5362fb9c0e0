import { Button } from 'antd';
import { Form, ReadState, Section, TextField, useAction, useFields, useRead, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { CHAT_PREFERENCE, SET_CHAT_PREFERENCE, type ChatPreference } from './units.graphql.js';

/** When the present seat wants no prompts; they are kept back and come afterwards. */
export function QuietHours(): ReactNode {
  const { t } = useText(dispatchTexts);
  const read = useRead(CHAT_PREFERENCE, {});
  return (
    <div className="no-print">
      <Section title={t('quiet.title')}>
        <ReadState read={read}>{({ chatPreference }) => <QuietForm preference={chatPreference} />}</ReadState>
      </Section>
    </div>
  );
}

interface Times extends Readonly<Record<string, string>> {
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly lunchFrom: string;
  readonly lunchTo: string;
}

function QuietForm({ preference }: { readonly preference: ChatPreference }): ReactNode {
  const { t } = useText(dispatchTexts);
  const { offerUndo } = useToasts();
  const [initial] = useState<Times>({
    quietFrom: preference.quietFrom,
    quietTo: preference.quietTo,
    lunchFrom: preference.lunchFrom ?? '',
    lunchTo: preference.lunchTo ?? '',
  });
  const fields = useFields<Times>(initial);
  const set = useAction(SET_CHAT_PREFERENCE);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const inputOf = (times: Times) => ({ ...times, lunchFrom: times.lunchFrom || null, lunchTo: times.lunchTo || null });
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['quietFrom', t('quiet.from')],
      ['quietTo', t('quiet.to')],
    ]);
    setWrong(blanks);
    if (blanks.length > 0 || (await set.run({ input: inputOf(fields.values) })) === null) return;
    offerUndo(t('quiet.saved'), () => {
      fields.setAll(initial);
      void set.run({ input: inputOf(initial) });
    });
  };
  return (
    <Form problems={wrong.length > 0 ? wrong : set.problems} onSubmit={() => void submit()} label={t('quiet.title')}>
      <p className="quiet">{t('quiet.text')}</p>
      <div className="form-row">
        <TextField {...fields.bind('quietFrom')} label={t('quiet.from')} type="time" required />
        <TextField {...fields.bind('quietTo')} label={t('quiet.to')} type="time" required />
        <TextField {...fields.bind('lunchFrom')} label={t('quiet.lunchFrom')} type="time" />
        <TextField {...fields.bind('lunchTo')} label={t('quiet.lunchTo')} type="time" />
      </div>
      <div>
        <Button htmlType="submit" loading={set.busy}>
          {t('quiet.save')}
        </Button>
      </div>
    </Form>
  );
}
