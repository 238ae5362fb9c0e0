import { Button } from 'antd';
import { AreaField, Form, TextField, uiTexts, useAction, useDraft, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { SAVE_WORK_PLAN, type WorkPlan } from './plan.graphql.js';

interface SectionRow {
  readonly heading: string;
  readonly body: string;
}

function rowsOf(text: string): readonly SectionRow[] {
  return JSON.parse(text) as readonly SectionRow[];
}

/** All sections of a plan in their order; what is typed is kept on this machine until it is saved. */
export function PlanEditor({ plan, onClose }: { readonly plan: WorkPlan; readonly onClose: () => void }): ReactNode {
  const { t } = useText(pilotsTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const [initial] = useState(() => ({ sections: JSON.stringify(plan.sections.length === 0 ? [{ heading: '', body: '' }] : plan.sections.map(({ heading, body }) => ({ heading, body }))) }));
  const fields = useFields(initial);
  const draft = useDraft(`work-plan:${plan.programmeId}:${plan.version}`, fields, initial);
  const save = useAction(SAVE_WORK_PLAN);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const rows = rowsOf(fields.values.sections);
  const setRows = (next: readonly SectionRow[]): void => fields.set('sections', JSON.stringify(next));
  const change = (at: number, part: Partial<SectionRow>): void => setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const submit = async (): Promise<void> => {
    const found = rows.flatMap((row, at): Problem[] =>
      row.heading.trim() === '' ? [{ code: 'FIELD_MISSING', kind: 'INVALID', field: `sections.${at}.heading`, message: ui('field.missing', { label: t('plan.heading', { n: at + 1 }) }) }] : [],
    );
    setWrong(found);
    if (found.length > 0) return;
    const sections = rows.map(({ heading, body }) => ({ heading: heading.trim(), body: body.trim() }));
    if ((await save.run({ input: { programmeId: plan.programmeId, version: plan.version, sections } })) === null) return;
    draft.done();
    say(t('plan.saved'));
    onClose();
  };
  return (
    <Form problems={wrong.length > 0 ? wrong : save.problems} onSubmit={() => void submit()} label={t('plan.edit')} wide>
      {draft.chip}
      {rows.map((row, at) => (
        // The place is the identity of a section: sections have no other, and two may have one heading.
        <div key={at} className="stack tight plan-section" role="group" aria-label={t('plan.heading', { n: at + 1 })}>
          <TextField name={`sections.${at}.heading`} label={t('plan.heading', { n: at + 1 })} required value={row.heading} onChange={(heading) => change(at, { heading })} />
          <AreaField name={`sections.${at}.body`} label={t('plan.body')} rows={6} value={row.body} onChange={(body) => change(at, { body })} />
          <div>
            <Button size="small" aria-label={t('row.removeOf', { name: row.heading || t('plan.heading', { n: at + 1 }) })} onClick={() => setRows(rows.filter((_, index) => index !== at))}>
              {t('row.remove')}
            </Button>
          </div>
        </div>
      ))}
      <div className="row">
        <Button onClick={() => setRows([...rows, { heading: '', body: '' }])}>{t('plan.add')}</Button>
        <Button type="primary" htmlType="submit" loading={save.busy}>
          {ui('action.save')}
        </Button>
        <Button onClick={onClose}>{ui('action.cancel')}</Button>
      </div>
    </Form>
  );
}
