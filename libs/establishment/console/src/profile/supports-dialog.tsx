import { Button } from 'antd';
import { CheckField, Dialog, Form, TextField, uiTexts, useAction, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { SAVE_SUPPORTS, type Profile } from '../establishment.graphql.js';
import { establishmentTexts } from '../i18n/establishment-texts.js';
import './profile.css';

interface SupportText {
  readonly name: string;
  readonly socialCreditCode: string;
  readonly approved: string;
  readonly actual: string;
  readonly counted: boolean;
}

/** The list of attached institutions that do support work, saved at once. */
export function SupportsDialog({ profile, onClose }: { readonly profile: Profile; readonly onClose: () => void }): ReactNode {
  const { t } = useText(establishmentTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const [supports, setSupports] = useState<readonly SupportText[]>(
    profile.supports.map(({ name, socialCreditCode, approved, actual, counted }) => ({ name, socialCreditCode: socialCreditCode ?? '', approved: String(approved), actual: String(actual), counted })),
  );
  const save = useAction(SAVE_SUPPORTS);
  const [faults, setFaults] = useState<readonly Problem[]>([]);
  const change = (at: number, part: Partial<SupportText>): void => setSupports(supports.map((support, index) => (index === at ? { ...support, ...part } : support)));
  const submit = async (): Promise<void> => {
    const found = supports.flatMap((support, at): Problem[] => [
      ...(support.name.trim() === '' ? [{ code: 'FIELD_MISSING', kind: 'INVALID', field: `supports.${at}.name`, message: ui('field.missing', { label: t('field.name') }) }] : []),
      ...(['approved', 'actual'] as const)
        .filter((key) => !/^\d{1,5}$/.test(support[key].trim()))
        .map((key) => ({ code: 'NUMBER', kind: 'INVALID', field: `supports.${at}.${key}`, message: t('snapshot.number', { label: t(`field.${key}`) }) })),
    ]);
    setFaults(found);
    if (found.length > 0) return;
    const input = {
      unitId: profile.unitId,
      supports: supports.map(({ name, socialCreditCode, approved, actual, counted }) => ({ name, socialCreditCode: socialCreditCode.trim() || null, approved: Number(approved), actual: Number(actual), counted })),
    };
    if ((await save.run({ input })) === null) return;
    say(t('supports.done'));
    onClose();
  };
  return (
    <Dialog title={t('supports.title')} onClose={onClose} wide>
      <Form problems={faults.length > 0 ? faults : save.problems} onSubmit={() => void submit()} wide>
        {supports.map((support, at) => (
          <div key={at} className="profile-row" role="group" aria-label={support.name || t('supports.row', { n: at + 1 })}>
            <TextField name={`supports.${at}.name`} label={t('field.name')} required value={support.name} onChange={(name) => change(at, { name })} />
            <TextField name={`supports.${at}.socialCreditCode`} label={t('field.creditCode')} value={support.socialCreditCode} onChange={(socialCreditCode) => change(at, { socialCreditCode })} />
            <TextField name={`supports.${at}.approved`} label={t('field.approved')} inputMode="numeric" required value={support.approved} onChange={(approved) => change(at, { approved })} />
            <TextField name={`supports.${at}.actual`} label={t('field.actual')} inputMode="numeric" required value={support.actual} onChange={(actual) => change(at, { actual })} />
            <CheckField label={t('profile.counted')} checked={support.counted} onChange={(counted) => change(at, { counted })} />
            <Button aria-label={t('row.removeOf', { name: support.name || t('supports.row', { n: at + 1 }) })} onClick={() => setSupports(supports.filter((_, index) => index !== at))}>
              {t('row.remove')}
            </Button>
          </div>
        ))}
        <div>
          <Button onClick={() => setSupports([...supports, { name: '', socialCreditCode: '', approved: '0', actual: '0', counted: true }])}>{t('supports.add')}</Button>
        </div>
        <div className="row">
          <Button type="primary" htmlType="submit" loading={save.busy}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
