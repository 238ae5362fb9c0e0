import { hasInvisible, type LocalDate } from '@wudan/kernel-core';
import { leafCodesIn } from './leaf-codes.rules.js';
import type { ExchangeMapping, ExchangeTemplate, TemplateColumn } from './exchange-template.js';

const UNIT_ALIAS_LIMIT = 10;
const ALIAS_LENGTH = 40;
/** How headings are compared: width, case, white space and marks of a required column do not matter. */
export const foldedHeading = (text: string): string => text.normalize('NFKC').replace(/\s+|[*＊]/gu, '').toLowerCase();

/** The template as an office uses it: its own headings and leaves in the place of the shipped ones. */
export function mapped(template: ExchangeTemplate, mapping: ExchangeMapping | null): ExchangeTemplate {
  if (mapping === null) return template;
  const columns = template.columns.map((column): TemplateColumn => {
    const own = mapping.aliases[column.key];
    return own === undefined ? column : { ...column, aliases: own };
  });
  return { ...template, columns, leaves: mapping.leaves };
}

/** The newest mapping in force on a day. @param mappings of one template */
export function mappingOn(mappings: readonly ExchangeMapping[], on: LocalDate): ExchangeMapping | null {
  const inForce = mappings.filter(({ validFrom }) => validFrom <= on);
  return inForce.reduce<ExchangeMapping | null>((newest, each) => (newest === null || each.version > newest.version ? each : newest), null);
}

export interface MappingFault {
  readonly field: string;
  readonly problem: string;
}

/** What is wrong with headings and leaves that an office would like; null when nothing is. */
export function mappingFault(template: ExchangeTemplate, aliases: readonly { readonly key: string; readonly aliases: readonly string[] }[], leaves: readonly string[]): MappingFault | null {
  const taken = new Map(template.columns.map(({ heading, key }) => [foldedHeading(heading), key]));
  const keys = new Set<string>();
  for (const [index, { key, aliases: names }] of aliases.entries()) {
    const field = `input.aliases.${index}`;
    const column = template.columns.find((each) => each.key === key);
    if (!column) return { field, problem: `“${template.name}”没有列“${key.slice(0, 20)}”，请从模板的列中选择。` };
    if (keys.has(key)) return { field, problem: `列“${column.heading}”填写了两次，请只保留一项。` };
    keys.add(key);
    if (names.length > UNIT_ALIAS_LIMIT) return { field, problem: `列“${column.heading}”的对应表头最多${UNIT_ALIAS_LIMIT}个，请删减。` };
  }
  const all = template.columns.map(({ key, aliases: shipped }) => ({ key, names: aliases.find((each) => each.key === key)?.aliases ?? shipped }));
  for (const { key, names } of all) {
    for (const name of names) {
      const index = aliases.findIndex((each) => each.key === key);
      const field = index < 0 ? 'input.aliases' : `input.aliases.${index}`;
      const folded = foldedHeading(name);
      if (folded === '' || hasInvisible(name) || Array.from(name).length > ALIAS_LENGTH) return { field, problem: `表头“${name.slice(0, 20)}”为空、过长或含有不可见字符，请填写1至${ALIAS_LENGTH}字。` };
      const owner = taken.get(folded);
      if (owner !== undefined) return { field, problem: `表头“${name}”已对应另一列或重复填写，请改正。` };
      taken.set(folded, key);
    }
  }
  const { unknown } = leafCodesIn(leaves.join('、'));
  return unknown.length > 0 ? { field: 'input.leaves', problem: `指标编号“${unknown[0]}”不合规则，请填写 B1.3 这样的编号。` } : null;
}
