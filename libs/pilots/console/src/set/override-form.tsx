import { rowsOfRule, ruleOfNode, ruleProblems, RuleRows, catalogueTexts, withRows, type IndicatorNode, type RuleRow } from '@wudan/catalogue-console';
import { Button } from 'antd';
import { AreaField, Form, SelectField, TextField, uiTexts, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import '../pilots.css';
import { lineProblems, linesOf, storedLines, type EvidenceLine } from './evidence-lines.js';
import { EvidenceRows } from './evidence-rows.js';
import { OVERRIDE_FIELDS, withOverride, type OverrideField } from './merge-overrides.js';
import { useCompose, type SetFrame } from './use-compose.js';

interface OverrideFormProps {
  readonly frame: SetFrame;
  readonly node: IndicatorNode;
  readonly onClose: () => void;
}

/** Adjusts one indicator inside its row: what, to what, and why. */
export function OverrideForm({ frame, node, onClose }: OverrideFormProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const { t: ui } = useText(uiTexts);
  const { t: c } = useText(catalogueTexts);
  const { say } = useToasts();
  const fields = useFields({ field: node.ruleType === null ? 'name' : 'points', points: node.points, name: node.name, reason: '' });
  const { compose, busy, problems } = useCompose(frame);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const rule = ruleOfNode(node);
  const [rows, setRows] = useState<readonly RuleRow[]>(() => (rule === null ? [] : rowsOfRule(rule)));
  const [evidence, setEvidence] = useState<readonly EvidenceLine[]>(() => linesOf(node));
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => part.current?.querySelector<HTMLElement>('select')?.focus(), []);
  const field = OVERRIDE_FIELDS.find((one) => one === fields.values.field) ?? 'points';
  const valueOf = (chosen: OverrideField): string | null => {
    if (chosen === 'rule') return rule === null ? null : JSON.stringify(withRows(rule, rows));
    if (chosen === 'evidence') return JSON.stringify(storedLines(evidence));
    return chosen === 'removed' ? null : fields.values[chosen].trim();
  };
  const submit = async (): Promise<void> => {
    const found = fields.blanks([...(field === 'points' || field === 'name' ? [[field, t(`overrideField.${field}`)] as const] : []), ['reason', t('set.reason')]]);
    if (field === 'rule' && rule !== null) found.push(...ruleProblems(rule.type, rows, (n) => c('rule.missing', { n })));
    if (field === 'evidence') found.push(...lineProblems(evidence, (n) => t('evidence.missing', { n }), (n) => t('evidence.twice', { n })));
    setWrong(found);
    if (found.length > 0) return;
    const added = { code: node.code, field, value: valueOf(field), reason: fields.values.reason.trim() };
    if (!(await compose(withOverride(frame.set.overrides, added)))) return;
    say(t('set.adjusted', { name: node.name }));
    onClose();
  };
  const choices = OVERRIDE_FIELDS.filter((one) => rule !== null || one === 'name' || one === 'removed').map((one) => ({ value: one, label: t(`overrideField.${one}`) }));
  return (
    <div
      ref={part}
      className="override-form no-print"
      role="group"
      aria-label={t('set.adjustOf', { name: node.name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Form problems={wrong.length > 0 ? wrong : problems} onSubmit={() => void submit()} wide>
        <div className="form-row">
          <SelectField {...fields.bind('field')} label={t('set.what')} choices={choices} />
          {field === 'points' && <TextField {...fields.bind('points')} label={t('overrideField.points')} inputMode="numeric" required />}
          {field === 'name' && <TextField {...fields.bind('name')} label={t('overrideField.name')} required />}
        </div>
        {field === 'rule' && rule !== null && <RuleRows type={rule.type} rows={rows} onChange={setRows} />}
        {field === 'evidence' && <EvidenceRows lines={evidence} onChange={setEvidence} />}
        <AreaField {...fields.bind('reason')} label={t('set.reason')} required rows={2} />
        <div className="row">
          <Button type="primary" size="small" htmlType="submit" loading={busy}>
            {ui('action.save')}
          </Button>
          <Button size="small" onClick={onClose}>
            {ui('action.cancel')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
