import { hasShapeOf, ruleSentences, type EvidenceDemand, type IndicatorDocument, type NodeDocument, type ScoringRule, type SetOverride } from '@wudan/catalogue-server';
import { normalisedText, textProblem } from '@wudan/kernel-core';
import { overrideInvalid } from '../domain/pilot.errors.js';

export const OVERRIDE_FIELDS = ['points', 'name', 'rule', 'evidence', 'removed', 'added'] as const;

/** A departure from template and pack as a client hands it in: `value` is text, or JSON for a rule, evidence and an added node. */
export interface OverrideDraft {
  readonly code: string;
  readonly field: string;
  readonly value: string | null;
  readonly reason: string;
}

/** A judged departure with what people read of it. */
export interface CheckedOverride {
  readonly override: SetOverride;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string;
}

const POINTS = /^(0|[1-9]\d{0,3})(\.\d{1,2})?$/;
const MAX_OVERRIDES = 200;
const MAX_JSON = 20_000;
const MAX_TEXT = 300;

const cut = (text: string): string => ([...text].length > MAX_TEXT ? `${[...text].slice(0, MAX_TEXT - 1).join('')}…` : text);
const shown = (node: NodeDocument): string => `${node.name}（${node.points}分）`;
const evidenceText = (evidence: readonly EvidenceDemand[]): string => (evidence.length === 0 ? '无' : cut(evidence.map(({ name }) => name).join('、')));

/**
 * The departures in the order in which they are applied. Whether the set still adds up is the compiler's question; here each one must
 * name a node that is there (or a new one), be well-formed, and say why.
 * @param base template and pack put together, without departures
 * @throws DomainError SET_OVERRIDE_INVALID naming the field
 */
export function checkOverrides(drafts: readonly OverrideDraft[], base: IndicatorDocument): CheckedOverride[] {
  if (drafts.length > MAX_OVERRIDES) throw overrideInvalid(`一份指标单最多调整${MAX_OVERRIDES}处，请改为复制模板后修改。`, 'input.overrides');
  const nodes = new Map(base.nodes.map((node) => [node.code, node]));
  const seen = new Set<string>();
  return drafts.map((draft, index) => {
    const path = `input.overrides.${index}`;
    const code = draft.code.trim();
    const field = OVERRIDE_FIELDS.find((each) => each === draft.field);
    if (!field) throw overrideInvalid('调整内容须为分值、名称、评分规则、佐证材料、删除、新增之一，请重新选择。', `${path}.field`);
    if (seen.has(`${code} ${field}`)) throw overrideInvalid(`指标“${code}”的同一项内容调整了两次，请合并为一次。`, `${path}.code`);
    seen.add(`${code} ${field}`);
    const reason = normalisedText(draft.reason);
    const problem = textProblem('调整理由', reason, { min: 2, max: 200 });
    if (problem !== null) throw overrideInvalid(problem, `${path}.reason`);
    const node = nodes.get(code);
    if (field === 'added') {
      const added = addedNode(code, draft.value, nodes, path);
      nodes.set(code, added);
      return { override: { code, field, value: added }, before: null, after: shown(added), reason };
    }
    if (!node) throw overrideInvalid(`指标单中没有编号为“${code.slice(0, 20)}”的指标，请核对编号，或改为新增。`, `${path}.code`);
    return { ...changed(node, field, draft.value, `${path}.value`), reason };
  });
}

function changed(node: NodeDocument, field: Exclude<SetOverride['field'], 'added'>, value: string | null, path: string): Omit<CheckedOverride, 'reason'> {
  const { code } = node;
  switch (field) {
    case 'removed':
      return { override: { code, field, value: null }, before: shown(node), after: null };
    case 'points': {
      const points = (value ?? '').trim();
      if (!POINTS.test(points)) throw overrideInvalid(`指标“${code}”的分值须为不小于0、最多两位小数的数字，请重新填写。`, path);
      return { override: { code, field, value: points }, before: node.points, after: points };
    }
    case 'name': {
      const name = normalisedText(value ?? '');
      const problem = textProblem('指标名称', name, { min: 2, max: 100 });
      if (problem !== null) throw overrideInvalid(problem, path);
      return { override: { code, field, value: name }, before: node.name, after: name };
    }
    case 'rule': {
      const rule = parsed(value, path);
      if (!isRecord(rule) || !['deduction', 'ratio', 'level', 'checklist'].includes(String(rule['type']))) throw overrideInvalid(`指标“${code}”的评分规则须为扣分、比例、等级、清单之一，请重新设置。`, path);
      const before = node.rule ? cut(ruleSentences(node.rule).join('')) : null;
      return { override: { code, field, value: rule as unknown as ScoringRule }, before, after: ruleText(rule as unknown as ScoringRule, path) };
    }
    case 'evidence': {
      const evidence = parsed(value, path);
      if (!Array.isArray(evidence) || !evidence.every((each) => isRecord(each) && typeof each['name'] === 'string') || !hasShapeOf('evidence', evidence)) throw overrideInvalid(`指标“${code}”的佐证材料须为列表，每项写明名称、所属时间、由谁提供、是否必备和是否涉敏感，请重新设置。`, path);
      const demands = evidence as EvidenceDemand[];
      return { override: { code, field, value: demands }, before: evidenceText(node.evidence), after: evidenceText(demands) };
    }
  }
}

function addedNode(code: string, value: string | null, nodes: ReadonlyMap<string, NodeDocument>, path: string): NodeDocument {
  if (nodes.has(code)) throw overrideInvalid(`编号“${code}”已经在指标单中，请换用其他编号，或改为调整该指标。`, `${path}.code`);
  const node = parsed(value, `${path}.value`);
  const whole = isRecord(node) && node['code'] === code && typeof node['name'] === 'string' && typeof node['points'] === 'string' && Array.isArray(node['evidence']) && Array.isArray(node['dataSources']);
  if (!whole || !hasShapeOf('node', node)) throw overrideInvalid(`新增指标“${code.slice(0, 20)}”须写明编号、上级、名称、分值、评分规则、数据来源和佐证材料，且编号一致，请补全。`, `${path}.value`);
  return node as unknown as NodeDocument;
}

function ruleText(rule: ScoringRule, path: string): string {
  if (!hasShapeOf('rule', rule)) throw overrideInvalid('评分规则缺少必要的内容（扣分项、区间、等级或清单项），请补全。', path);
  return cut(ruleSentences(rule).join(''));
}

function parsed(value: string | null, path: string): unknown {
  if (value === null || value.length > MAX_JSON) throw overrideInvalid('调整内容不能为空，且不超过20000字符，请补充或缩短。', path);
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw overrideInvalid('调整内容格式有误，请在编辑器中重新设置。', path);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
