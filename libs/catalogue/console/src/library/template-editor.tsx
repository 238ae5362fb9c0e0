import { Button } from 'antd';
import { ProblemAlert, uiTexts, useAction, useDraft, useFields, useText, useToasts } from '@wudan/kernel-ui';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { catalogueTexts } from '../i18n/catalogue-texts.js';
import { FaultList } from '../nodes/fault-list.js';
import { IndicatorTable } from '../nodes/indicator-table.js';
import type { IndicatorNode } from '../nodes/nodes.graphql.js';
import { shownPoints } from '../nodes/points-gap.js';
import { TotalsBar } from '../nodes/totals-bar.js';
import { RuleDialog } from '../rule/rule-dialog.js';
import { branchSums, edited, ruleOf, sumsByKind, type Edits, type NodeEdit } from './document-edits.js';
import { SAVE_TEMPLATE, type Template } from './templates.graphql.js';
import { wantedOf } from './wanted-of.js';

const EMPTY = { edits: '{}' };

/**
 * Edits the names, points and rules of a draft in its table. Enter and ↓ go to the next points, ↑ back; the sums follow while one
 * types. What is typed stays on this machine until it is saved; faults never keep a draft from being saved.
 */
export function TemplateEditor({ template, onClose }: { readonly template: Template; readonly onClose: () => void }): ReactNode {
  const { t } = useText(catalogueTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const { summary, nodes } = template;
  const fields = useFields(EMPTY);
  const draft = useDraft(`template:${summary.id}:${summary.lock}`, fields, EMPTY);
  const save = useAction(SAVE_TEMPLATE);
  const part = useRef<HTMLDivElement>(null);
  const [ruleOfCode, setRuleOfCode] = useState<string | null>(null);
  const edits = useMemo(() => JSON.parse(fields.values.edits) as Edits, [fields.values.edits]);
  const change = (code: string, edit: NodeEdit): void => fields.set('edits', JSON.stringify({ ...edits, [code]: { ...edits[code], ...edit } }));
  const sums = useMemo(() => ({ kinds: sumsByKind(nodes, edits), branches: branchSums(nodes.map((node) => ({ ...node, points: edits[node.code]?.points ?? node.points }))) }), [nodes, edits]);
  const faulty = useMemo(() => new Set(template.faults.flatMap(({ node }) => (node === null ? [] : [node]))), [template.faults]);
  const submit = async (): Promise<void> => {
    const data = await save.run({ input: { id: summary.id, version: summary.lock, document: edited(template.document, edits) } });
    if (data === null) return;
    draft.done();
    fields.setAll(EMPTY);
    say(t('editor.saved', { n: data.saveTemplate.faults.length }));
  };
  const move = (event: KeyboardEvent<HTMLInputElement>): void => {
    const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const inputs = [...(part.current?.querySelectorAll<HTMLInputElement>('.points-input') ?? [])];
    const next = inputs[inputs.indexOf(event.currentTarget) + step];
    next?.focus();
    next?.select();
  };
  const ruled = nodes.find(({ code }) => code === ruleOfCode);
  const rule = ruled === undefined ? null : (edits[ruled.code]?.rule ?? ruleOf(template.document, ruled.code));
  return (
    <div ref={part} className="stack">
      {draft.chip}
      <ProblemAlert problems={save.problems} />
      <div className="editor-bar">
        <TotalsBar totals={{ ...template.totals, ...sums.kinds }} {...wantedOf(summary)} />
        <div className="row">
          <Button type="primary" loading={save.busy} onClick={() => void submit()}>
            {ui('action.save')}
          </Button>
          <Button onClick={onClose}>{t('editor.close')}</Button>
          <span className="quiet small">{t('editor.keys')}</span>
        </div>
      </div>
      <FaultList faults={template.faults} />
      <IndicatorTable
        caption={t('library.treeCaption', { name: summary.name, version: summary.version })}
        nodes={nodes}
        faulty={faulty}
        changed={new Set(Object.keys(edits))}
        naming={(node) => (
          <input className="control" aria-label={t('editor.nameOf', { code: node.code })} value={edits[node.code]?.name ?? node.name} onChange={(event) => change(node.code, { name: event.target.value })} />
        )}
        points={(node) =>
          node.ruleType === null ? (
            shownPoints(sums.branches.get(node.code) ?? node.points)
          ) : (
            <input
              className="control points-input"
              inputMode="decimal"
              aria-label={t('editor.pointsOf', { code: node.code, name: node.name })}
              value={edits[node.code]?.points ?? node.points}
              onChange={(event) => change(node.code, { points: event.target.value })}
              onKeyDown={move}
            />
          )
        }
        acts={(node: IndicatorNode) =>
          node.ruleType === null ? null : (
            <Button size="small" aria-label={t('editor.ruleOf', { code: node.code, name: node.name })} onClick={() => setRuleOfCode(node.code)}>
              {t('editor.rule')}
            </Button>
          )
        }
      />
      {ruled !== undefined && rule !== null && (
        <RuleDialog
          title={t('editor.ruleOf', { code: ruled.code, name: ruled.name })}
          rule={rule}
          onClose={() => setRuleOfCode(null)}
          onSave={(next) => {
            change(ruled.code, { rule: next });
            setRuleOfCode(null);
          }}
        />
      )}
    </div>
  );
}
