import { ESTABLISHMENT_KINDS } from '@wudan/establishment-server';
import type { TemplateChoice } from './exchange-template.js';

/** People who are paid without a post. */
export const NON_ESTABLISHMENT = 'non_establishment';
/** The kind that is filed and not approved: outside the totals, as everywhere. */
const FILED = 'filing';

/** What a table of persons may say they are; an empty cell is the whole. */
export const KIND_CHOICES: readonly TemplateChoice[] = [
  ...ESTABLISHMENT_KINDS.map(({ code, label, aliases }) => ({ value: code, label, aliases })),
  { value: NON_ESTABLISHMENT, label: '编外人员', aliases: ['编外', '临聘人员', '劳务派遣'] },
];

/** True for kinds that the whole consists of. */
export const isApprovedKindCode = (code: string): boolean => code !== FILED && ESTABLISHMENT_KINDS.some((kind) => kind.code === code);

export const kindLabel = (code: string): string => (code === '' ? '合计' : (KIND_CHOICES.find(({ value }) => value === code)?.label ?? code));
