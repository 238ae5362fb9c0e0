import { Button } from 'antd';
import { Dialog, Form, uiTexts, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { catalogueTexts } from '../i18n/catalogue-texts.js';
import { rowsOfRule, withRows, type RuleJson } from './rule-lines.js';
import { ruleProblems } from './rule-problems.js';
import { RuleRows } from './rule-rows.js';

interface RuleDialogProps {
  readonly title: string;
  readonly rule: RuleJson;
  readonly onSave: (rule: RuleJson) => void;
  readonly onClose: () => void;
}

/** Edits the rows of one rule. Whether bands leave gaps or a checklist comes to 100 % is the compiler's to say. */
export function RuleDialog({ title, rule, onSave, onClose }: RuleDialogProps): ReactNode {
  const { t } = useText(catalogueTexts);
  const { t: ui } = useText(uiTexts);
  const [rows, setRows] = useState(() => rowsOfRule(rule));
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = (): void => {
    const found = ruleProblems(rule.type, rows, (n) => t('rule.missing', { n }));
    setWrong(found);
    if (found.length === 0) onSave(withRows(rule, rows));
  };
  return (
    <Dialog title={title} onClose={onClose} wide>
      <Form problems={wrong} onSubmit={submit} wide>
        <p className="quiet">{t('rule.help')}</p>
        <RuleRows type={rule.type} rows={rows} onChange={setRows} />
        <div className="row">
          <Button type="primary" htmlType="submit">
            {t('rule.take')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
