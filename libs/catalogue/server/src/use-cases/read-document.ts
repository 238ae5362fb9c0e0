import { z } from 'zod';
import type { DomainError } from '@wudan/kernel-core';
import { GATE_OPERATORS, EVIDENCE_HOLDERS, PERIOD_CODES, type IndicatorDocument } from '../domain/indicator-document.js';
import { documentInvalid } from '../domain/template.errors.js';

/** Longest document as JSON, in bytes. Own rule: the largest shipped one has a tenth of it. */
const MOST_BYTES = 1_000_000;

const text = z.string().max(400);
const short = z.string().max(80);
const decimal = z.string().max(24);

const gate = z.strictObject({ fact: short, op: z.enum(GATE_OPERATORS), value: decimal, capGrade: short, text, handOver: z.boolean() });
const band = z.strictObject({ min: decimal.nullable(), minInclusive: z.boolean(), max: decimal.nullable(), maxInclusive: z.boolean(), scorePct: decimal });

const ruleSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('deduction'), items: z.array(z.strictObject({ text, pct: decimal, per: z.enum(['occurrence', 'once']) })).max(50), gate: gate.nullable() }),
  z.strictObject({
    type: z.literal('ratio'),
    bands: z.array(band).max(50),
    signals: z.array(z.strictObject({ when: z.enum(['under', 'over']), bound: decimal, text })).max(10),
    overScoredBy: short.nullable(),
  }),
  z.strictObject({
    type: z.literal('level'),
    levels: z.array(z.strictObject({ grade: short, label: text, scorePct: decimal, criteria: text })).max(20),
    requiresReason: z.boolean(),
    requiresEvidence: z.boolean(),
  }),
  z.strictObject({ type: z.literal('checklist'), items: z.array(z.strictObject({ text, pct: decimal })).max(50) }),
]);

const evidenceSchema = z
  .array(z.strictObject({ name: text, periodCode: z.enum(PERIOD_CODES), holder: z.enum(EVIDENCE_HOLDERS), required: z.boolean(), prefillFrom: short.nullable(), sensitive: z.boolean() }))
  .max(50);

const nodeSchema = z.strictObject({
  code: short,
  parent: short.nullable(),
  level: z.int().min(1).max(9),
  name: text,
  nameEn: text.nullable(),
  points: decimal,
  kind: z.enum(['common', 'individual']),
  aspect: z.enum(['execution', 'benefit']).nullable(),
  rule: ruleSchema.nullable(),
  formulaId: short.nullable(),
  dataSources: z.array(short).max(20),
  evidence: evidenceSchema,
});

const formula = z.strictObject({
  id: short,
  name: text,
  expression: text,
  variables: z.array(z.strictObject({ name: short, label: text, unit: z.enum(['persons', 'hours', 'items', 'points', 'ratio', 'number']) })).max(30),
  unit: short,
  note: text,
  edge: z.strictObject({
    perDimension: z.boolean(),
    positiveOverZero: short.nullable(),
    fewestItems: z.int().min(1).max(100).nullable(),
    smallSample: z.strictObject({ name: short, least: z.string().regex(/^\d{1,6}$/) }).nullable(),
  }),
});

const document = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_+]{0,79}$/),
  name: text,
  part: z.enum(['template', 'pack']),
  category: short.nullable(),
  appliesTo: z.array(short).max(20),
  packs: z.array(short).max(50),
  version: short,
  totals: z.strictObject({ common: decimal, individual: decimal }),
  nodes: z.array(nodeSchema).max(600),
  formulas: z.array(formula).max(200),
  gradeBands: z.array(z.strictObject({ grade: short, label: text, min: decimal })).max(20),
});

const PARTS = { rule: ruleSchema, evidence: evidenceSchema, node: nodeSchema } as const;

/** Whether a value has the shape of a part of a document; what it says is the compiler's business. Callable, pure. */
export const hasShapeOf = (part: keyof typeof PARTS, value: unknown): boolean => PARTS[part].safeParse(value).success;

/** Where in a document, as people count: `nodes 3 points`. */
const placeOf = (path: readonly PropertyKey[]): string => path.map((part) => (typeof part === 'number' ? String(part + 1) : String(part))).join(' ');

function problemOf(code: string | undefined): string {
  switch (code) {
    case 'unrecognized_keys':
      return '含有多余的内容';
    case 'too_big':
      return '过长或过多';
    case 'invalid_value':
    case 'invalid_union':
      return '不是可选的值';
    case 'invalid_format':
      return '的写法不合规则';
    default:
      return '缺失或类型不对';
  }
}

/**
 * The document that a client hands in, judged by its shape only: what it says is the compiler's business.
 * @param field the input that carried it
 */
export function readDocument(json: string, field: string): { document: IndicatorDocument } | { fault: DomainError } {
  if (Buffer.byteLength(json, 'utf8') > MOST_BYTES) return { fault: documentInvalid('', `超过${MOST_BYTES / 1_000_000}MB`, field) };
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return { fault: documentInvalid('', '不是完整的 JSON', field) };
  }
  const read = document.safeParse(raw);
  if (read.success) return { document: read.data };
  const [issue] = read.error.issues;
  return { fault: documentInvalid(placeOf(issue?.path ?? []), problemOf(issue?.code), field) };
}
