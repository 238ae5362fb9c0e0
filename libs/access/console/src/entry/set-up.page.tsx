import { Button } from 'antd';
import { Form, Notice, Page, SelectField, TextField, useAction, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { accessTexts } from '../i18n/access-texts.js';
import { startAt } from '../session/go-to.js';
import { PasswordField } from '../session/password-field.js';
import { SET_UP } from './entry.graphql.js';

const LEVELS = ['national', 'province', 'city', 'county'] as const;

/** First start in production: whoever holds the single-use link makes the first office and becomes its administrator. */
export function SetUpPage(): ReactNode {
  const { t } = useText(accessTexts);
  const [params] = useSearchParams();
  const token = params.get('token') ?? '';
  const setUp = useAction(SET_UP);
  const [own, setOwn] = useState<readonly Problem[]>([]);
  const fields = useFields({
    officeName: '',
    shortName: '',
    regionCode: '',
    level: 'city',
    personName: '',
    account: '',
    password: '',
    again: '',
  });

  if (token === '') {
    return (
      <Page title={t('setUp.title')}>
        <Notice tone="bad">{t('setUp.noToken')}</Notice>
      </Page>
    );
  }
  const submit = async (): Promise<void> => {
    const { again, ...values } = fields.values;
    const blanks = fields.blanks([
      ['officeName', t('field.officeName')],
      ['shortName', t('field.shortName')],
      ['regionCode', t('field.regionCode')],
      ['personName', t('field.personName')],
      ['account', t('field.account')],
      ['password', t('field.password')],
    ]);
    const differ: Problem[] =
      blanks.length === 0 && again !== values.password
        ? [{ code: 'PASSWORDS_DIFFER', kind: 'INVALID', field: 'again', message: t('password.differ') }]
        : [];
    setOwn([...blanks, ...differ]);
    if (blanks.length + differ.length > 0) return;
    if ((await setUp.run({ input: { token, ...values } })) !== null) startAt('/');
  };
  return (
    <Page title={t('setUp.title')} summary={t('setUp.summary')}>
      <Form problems={own.length > 0 ? own : setUp.problems} onSubmit={() => void submit()} label={t('setUp.title')}>
        <h2>{t('setUp.office')}</h2>
        <TextField {...fields.bind('officeName')} label={t('field.officeName')} hint={t('setUp.nameHint')} required />
        <TextField {...fields.bind('shortName')} label={t('field.shortName')} hint={t('setUp.shortHint')} required />
        <div className="form-row">
          <TextField
            {...fields.bind('regionCode')}
            label={t('field.regionCode')}
            hint={t('setUp.regionHint')}
            required
            inputMode="numeric"
            maxLength={6}
          />
          <SelectField
            {...fields.bind('level')}
            label={t('field.level')}
            choices={LEVELS.map((level) => ({ value: level, label: t(`level.${level}`) }))}
          />
        </div>
        <h2>{t('setUp.person')}</h2>
        <TextField {...fields.bind('personName')} label={t('field.personName')} required autoComplete="name" />
        <TextField {...fields.bind('account')} label={t('field.account')} hint={t('join.newHint')} required autoComplete="username" />
        <PasswordField {...fields.bind('password')} label={t('field.password')} isNew />
        <PasswordField {...fields.bind('again')} label={t('field.passwordAgain')} isNew />
        <div>
          <Button type="primary" htmlType="submit" loading={setUp.busy}>
            {t('setUp.submit')}
          </Button>
        </div>
      </Form>
    </Page>
  );
}
