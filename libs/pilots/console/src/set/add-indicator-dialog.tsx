import { catalogueTexts, ruleProblems, RuleRows, withRows, type RuleRow } from '@wudan/catalogue-console';
import { Button } from 'antd';
import { AreaField, Dialog, Form, SelectField, TextField, uiTexts, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { lineProblems, NEW_LINE, type EvidenceLine } from './evidence-lines.js';
import { EvidenceRows } from './evidence-rows.js';
import { withOverride } from './merge-overrides.js';
import { branchesOf, documentOf, EMPTY_RULES, formulasOf, nextCode, RULE_TYPES, ruleTypeOf } from './new-indicator.js';
import { useCompose, type SetFrame } from './use-compose.js';

/** Adds an indicator of this one unit to its set: where, with which points, by which rule, shown by what, and why. */
export function AddIndicatorDialog({ frame, onClose }: { readonly frame: SetFrame; readonly onClose: () => void }): ReactNode {
  const { t } = useText(pilotsTexts);
  const { t: ui } = useText(uiTexts);
  const { t: c } = useText(catalogueTexts);
  const { say } = useToasts();
  const { nodes, overrides } = frame.set;
  const branches = branchesOf(nodes);
  const formulas = formulasOf(nodes);
  const fields = useFields({ parent: '', code: '', name: '', points: '', aspect: 'execution', ruleType: 'deduction', formulaId: '', sources: '', reason: '' });
  const [rows, setRows] = useState<readonly RuleRow[]>([{}]);
  const [evidence, setEvidence] = useState<readonly EvidenceLine[]>([NEW_LINE]);
  const { compose, busy, problems } = useCompose(frame);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const { values } = fields;
  const parent = branches.find(({ code }) => code === values.parent);
  const suggested = parent === undefined ? '' : nextCode(nodes, parent.code);
  const submit = async (): Promise<void> => {
    const found = fields.blanks([
      ['parent', t('added.parent')],
      ['name', t('overrideField.name')],
      ['points', t('overrideField.points')],
      ['sources', t('added.sources')],
      ...(values.ruleType === 'ratio' ? [['formulaId', t('added.formula')] as const] : []),
      ['reason', t('set.reason')],
    ]);
    found.push(...ruleProblems(values.ruleType, rows, (n) => c('rule.missing', { n })), ...lineProblems(evidence, (n) => t('evidence.missing', { n }), (n) => t('evidence.twice', { n })));
    setWrong(found);
    if (found.length > 0 || parent === undefined) return;
    const code = values.code.trim() || suggested;
    const node = documentOf({ ...values, code, evidence }, parent, withRows(EMPTY_RULES[ruleTypeOf(values.ruleType)], rows));
    if (!(await compose(withOverride(overrides, { code, field: 'added', value: JSON.stringify(node), reason: values.reason.trim() })))) return;
    say(t('added.done', { name: values.name.trim() }));
    onClose();
  };
  const ruleChoices = RULE_TYPES.filter((one) => one !== 'ratio' || formulas.length > 0).map((one) => ({ value: one, label: c(`ruleType.${one}`) }));
  return (
    <Dialog title={t('added.title')} onClose={onClose} wide>
      <Form problems={wrong.length > 0 ? wrong : problems} onSubmit={() => void submit()} wide>
        <p className="quiet">{t('added.text')}</p>
        <div className="form-row">
          <SelectField {...fields.bind('parent')} label={t('added.parent')} required blank={t('openPilots.choose')} choices={branches.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))} />
          <TextField {...fields.bind('code')} label={c('node.code')} hint={t('added.codeHint', { code: suggested || t('none') })} />
          <TextField {...fields.bind('name')} label={t('overrideField.name')} required />
          <TextField {...fields.bind('points')} label={t('overrideField.points')} inputMode="numeric" required />
          <SelectField {...fields.bind('aspect')} label={c('node.aspect')} choices={[{ value: 'execution', label: c('aspect.execution') }, { value: 'benefit', label: c('aspect.benefit') }]} />
        </div>
        <div className="form-row">
          <SelectField
            {...fields.bind('ruleType')}
            label={c('node.rule')}
            choices={ruleChoices}
            onChange={(type) => {
              fields.bind('ruleType').onChange(type);
              setRows([{}]);
            }}
          />
          {values.ruleType === 'ratio' && <SelectField {...fields.bind('formulaId')} label={t('added.formula')} required blank={t('openPilots.choose')} choices={formulas.map(({ id, text }) => ({ value: id, label: text }))} />}
          <TextField {...fields.bind('sources')} label={t('added.sources')} hint={t('added.sourcesHint')} required />
        </div>
        <RuleRows type={values.ruleType} rows={rows} onChange={setRows} />
        <EvidenceRows lines={evidence} onChange={setEvidence} />
        <AreaField {...fields.bind('reason')} label={t('set.reason')} required rows={2} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={busy}>
            {ui('action.save')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
