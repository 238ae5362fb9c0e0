import { rowsOfRule, ruleOfNode, ruleProblems, RuleRows, catalogueTexts, withRows, type IndicatorNode, type RuleRow } from '@wudan/catalogue-console';
import { Button } from 'antd';
import { AreaField, Form, SelectField, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import type { Pilot } from '../pilots/pilots.graphql.js';
import { OVERRIDE_FIELDS, withOverride, type OverrideField } from './merge-overrides.js';
import { COMPOSE_SET, type IndicatorSet } from './set.graphql.js';

interface OverrideFormProps {
  readonly pilot: Pilot;
  readonly set: IndicatorSet;
  readonly node: IndicatorNode;
  readonly onClose: () => void;
}

/** Adjusts one indicator inside its row: what, to what, and why. */
export function OverrideForm({ pilot, set, node, onClose }: OverrideFormProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const { t: ui } = useText(uiTexts);
  const { t: c } = useText(catalogueTexts);
  const { say } = useToasts();
  const fields = useFields({ field: 'points', points: node.points, name: node.name, reason: '' });
  const compose = useAction(COMPOSE_SET);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const rule = ruleOfNode(node);
  const [rows, setRows] = useState<readonly RuleRow[]>(() => (rule === null ? [] : rowsOfRule(rule)));
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => part.current?.querySelector<HTMLElement>('select')?.focus(), []);
  const field = OVERRIDE_FIELDS.find((one) => one === fields.values.field) ?? 'points';
  const valueOf = (chosen: OverrideField): string | null => {
    if (chosen === 'rule') return rule === null ? null : JSON.stringify(withRows(rule, rows));
    return chosen === 'removed' ? null : fields.values[chosen].trim();
  };
  const submit = async (): Promise<void> => {
    const found = fields.blanks([...(field === 'points' || field === 'name' ? [[field, t(`overrideField.${field}`)] as const] : []), ['reason', t('set.reason')]]);
    if (field === 'rule' && rule !== null) found.push(...ruleProblems(rule.type, rows, (n) => c('rule.missing', { n })));
    setWrong(found);
    if (found.length > 0) return;
    const added = { code: node.code, field, value: valueOf(field), reason: fields.values.reason.trim() };
    const { templateId, packId } = set.summary;
    const data = await compose.run({ input: { pilotId: pilot.id, version: pilot.version, templateId, packId, overrides: withOverride(set.overrides, added) } });
    if (data === null) return;
    say(t('set.adjusted', { name: node.name }));
    onClose();
  };
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
      <Form problems={wrong.length > 0 ? wrong : compose.problems} onSubmit={() => void submit()}>
        <SelectField {...fields.bind('field')} label={t('set.what')} choices={OVERRIDE_FIELDS.filter((one) => one !== 'rule' || rule !== null).map((one) => ({ value: one, label: t(`overrideField.${one}`) }))} />
        {field === 'points' && <TextField {...fields.bind('points')} label={t('overrideField.points')} inputMode="numeric" required />}
        {field === 'name' && <TextField {...fields.bind('name')} label={t('overrideField.name')} required />}
        {field === 'rule' && rule !== null && <RuleRows type={rule.type} rows={rows} onChange={setRows} />}
        <AreaField {...fields.bind('reason')} label={t('set.reason')} required rows={2} />
        <div className="row">
          <Button type="primary" size="small" htmlType="submit" loading={compose.busy}>
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
