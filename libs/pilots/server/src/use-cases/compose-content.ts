import { compileDocument, composeDocument, documentHash, findTemplate, type CompileResult, type TemplateView } from '@wudan/catalogue-server';
import type { Tx } from '@wudan/kernel-server';
import { notFound, type Id } from '@wudan/kernel-core';
import type { OverrideRow, SetContent } from '../data/indicator-sets.repository.js';
import { templateUnusable } from '../domain/pilot.errors.js';
import { checkOverrides, type CheckedOverride, type OverrideDraft } from './check-overrides.js';

export interface ComposedContent {
  readonly content: SetContent;
  readonly result: CompileResult;
  readonly overrides: readonly CheckedOverride[];
}

const REFUSED: Readonly<Record<string, string>> = { draft: '还是草稿，请先发布', received: '由上级下发，请先采用', withdrawn: '已经撤回，请另选' };

/** A version that sets may be made of. @throws DomainError NOT_FOUND, SET_TEMPLATE */
export async function usableTemplate(tx: Tx, id: Id, part: 'template' | 'pack', field: string): Promise<TemplateView> {
  const found = await findTemplate(tx, id);
  const label = part === 'template' ? '指标模板' : '个性指标包';
  if (found?.part !== part) throw notFound(label, field);
  const refused = REFUSED[found.state];
  if (refused !== undefined) throw templateUnusable(`${label}“${found.name}”${refused}。`, field);
  return found;
}

/**
 * A unit's set out of template, pack and departures, with what the compiler says of it; faults are no obstacle here.
 * @throws DomainError SET_OVERRIDE_INVALID
 */
export function composeContent(template: TemplateView, pack: TemplateView | null, drafts: readonly OverrideDraft[]): ComposedContent {
  const packDocument = pack?.document ?? null;
  const overrides = checkOverrides(drafts, composeDocument(template.document, packDocument, []));
  const document = composeDocument(template.document, packDocument, overrides.map(({ override }) => override));
  const result = compileDocument(document);
  return {
    content: {
      templateId: template.id,
      templateName: `${template.name} ${template.version}`,
      packId: pack?.id ?? null,
      packName: pack ? `${pack.name} ${pack.version}` : '',
      document,
      contentHash: documentHash(document),
    },
    result,
    overrides,
  };
}

/** The departures as rows: one that stood already keeps who signed it and when. */
export function signedOverrides(tx: Tx, overrides: readonly CheckedOverride[], stored: readonly OverrideRow[]): OverrideRow[] {
  const { seat } = tx.ctx;
  return overrides.map(({ override: { code, field, value }, before, after, reason }) => {
    const kept = stored.find((row) => row.code === code && row.field === field && row.after === after && row.reason === reason && sameValue(row.value, value));
    return { code, field, value, before, after, reason, bySeatId: kept?.bySeatId ?? seat.id, byName: kept?.byName ?? seat.personName, at: kept?.at ?? tx.now };
  });
}

/** As departures are handed in: to compose the same again. */
export const draftsOf = (rows: readonly OverrideRow[]): OverrideDraft[] =>
  rows.map(({ code, field, value, reason }) => ({ code, field, value: value === null ? null : typeof value === 'string' ? value : JSON.stringify(value), reason }));

/** Whatever the order of keys: jsonb gives them back in its own. */
const sameValue = (left: unknown, right: unknown): boolean => canonical(left) === canonical(right);

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  return `{${Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => `${key}:${canonical(item)}`).join(',')}}`;
}
