import { Button } from 'antd';
import { localDateOf, systemClock } from '@wudan/kernel-core';
import { AreaField, CheckField, Dialog, Form, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { SAVE_DUTIES, type Profile } from '../establishment.graphql.js';
import { establishmentTexts } from '../i18n/establishment-texts.js';
import './profile.css';

interface DutyText {
  readonly code: string;
  readonly text: string;
  readonly core: boolean;
  readonly sectionName: string;
  readonly posts: string;
}

/** The whole list of duties with who does them, saved at once. */
export function DutiesDialog({ profile, onClose }: { readonly profile: Profile; readonly onClose: () => void }): ReactNode {
  const { t } = useText(establishmentTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const [first] = profile.duties;
  const fields = useFields({ source: first?.source ?? '', validFrom: localDateOf(systemClock.now()) });
  const [duties, setDuties] = useState<readonly DutyText[]>(
    profile.duties.map(({ code, text, core, sectionName, posts }) => ({ code, text, core, sectionName: sectionName ?? '', posts: posts.join('、') })),
  );
  const save = useAction(SAVE_DUTIES);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const change = (at: number, part: Partial<DutyText>): void => setDuties(duties.map((duty, index) => (index === at ? { ...duty, ...part } : duty)));
  const submit = async (): Promise<void> => {
    const blanks = [
      ...fields.blanks([['source', t('field.dutySource')], ['validFrom', t('field.validFrom')]]),
      ...duties.flatMap((duty, at) =>
        (['code', 'text'] as const).filter((key) => duty[key].trim() === '').map((key) => ({ code: 'FIELD_MISSING', kind: 'INVALID', field: `duties.${at}.${key}`, message: ui('field.missing', { label: t(`field.${key}`) }) })),
      ),
    ];
    setMissing(blanks);
    if (blanks.length > 0) return;
    const input = {
      unitId: profile.unitId,
      ...fields.values,
      duties: duties.map(({ sectionName, posts, ...duty }) => ({
        ...duty,
        sectionName: sectionName.trim() || null,
        posts: posts.split(/[、，,；;]/).map((post) => post.trim()).filter((post) => post !== ''),
      })),
    };
    if ((await save.run({ input })) === null) return;
    say(t('duties.done'));
    onClose();
  };
  return (
    <Dialog title={t('duties.title')} onClose={onClose} wide>
      <Form problems={missing.length > 0 ? missing : save.problems} onSubmit={() => void submit()} wide>
        <p className="quiet">{t('duties.text')}</p>
        <div className="form-row">
          <TextField {...fields.bind('source')} label={t('field.dutySource')} required />
          <TextField {...fields.bind('validFrom')} label={t('field.validFrom')} type="date" required />
        </div>
        {duties.map((duty, at) => (
          <div key={at} className="profile-row" role="group" aria-label={t('duties.row', { n: at + 1 })}>
            <TextField name={`duties.${at}.code`} label={t('field.code')} required value={duty.code} onChange={(code) => change(at, { code })} />
            <AreaField name={`duties.${at}.text`} label={t('field.text')} required rows={2} value={duty.text} onChange={(text) => change(at, { text })} />
            <TextField name={`duties.${at}.sectionName`} label={t('field.section')} value={duty.sectionName} onChange={(sectionName) => change(at, { sectionName })} />
            <TextField name={`duties.${at}.posts`} label={t('field.posts')} hint={t('duties.postsHint')} value={duty.posts} onChange={(posts) => change(at, { posts })} />
            <CheckField label={t('profile.core')} checked={duty.core} onChange={(core) => change(at, { core })} />
            <Button aria-label={t('row.removeOf', { name: t('duties.row', { n: at + 1 }) })} onClick={() => setDuties(duties.filter((_, index) => index !== at))}>
              {t('row.remove')}
            </Button>
          </div>
        ))}
        <div>
          <Button onClick={() => setDuties([...duties, { code: String(duties.length + 1), text: '', core: true, sectionName: '', posts: '' }])}>{t('duties.add')}</Button>
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
