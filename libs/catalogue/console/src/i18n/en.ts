import { enLibrary } from './en-library.js';
import type { zh } from './zh.js';

export const en: Readonly<Record<keyof typeof zh, string>> = {
  ...enLibrary,

  'nav.library': 'Indicator library',

  none: '—',
  comma: ', ',

  'category.party_department': 'Party department',
  'category.government_department': 'Government department',
  'category.directly_affiliated_institution': 'Directly affiliated institution',
  'category.public_welfare_institution': 'Public-welfare institution',
  'category.npc_cppcc_organ': "Organ of the People's Congress or CPPCC",
  'category.democratic_party_mass_organization': 'Democratic party or mass organization',
  'category.service_support_institution': 'Service-support institution',

  'aspect.execution': 'Execution',
  'aspect.benefit': 'Benefit',
  'ruleType.deduction': 'Deduction',
  'ruleType.ratio': 'Ratio in bands',
  'ruleType.level': 'Level',
  'ruleType.checklist': 'Checklist',
  'holder.unit': 'from the unit',
  'holder.office': 'filled in by the office',
  'holder.third': 'from other departments',
  'holder.assessor': 'gathered by the assessors',
  'periodCode.assessment_period': 'assessment period',
  'periodCode.last_3_years': 'last three full years',
  'periodCode.latest_full_year': 'latest full year',
  'periodCode.cutoff_date': 'cut-off date',

  'node.code': 'Code',
  'node.name': 'Indicator',
  'node.points': 'Points',
  'node.aspect': 'Aspect',
  'node.rule': 'Scoring rule',
  'node.evidence': 'Evidence',
  'node.acts': 'Actions',
  'node.formula': 'Formula {{id}}',
  'node.evidenceLine': ' ({{holder}}, {{period}})',
  'node.optional': ' optional',
  'node.sensitive': ' sensitive: may be sighted on site',
  'node.faulty': 'Faulty',
  'node.changed': 'Adjusted',

  'totals.common': 'Common part',
  'totals.individual': 'Individual part',
  'totals.of': '{{has}} of {{wants}} points',
  'totals.even': 'complete',
  'totals.short': '{{points}} missing',
  'totals.over': '{{points}} too many',
  'totals.split': 'Execution / benefit',
  'totals.leaves': 'Leaf indicators',

  'faults.none': 'Compiled without faults.',
  'faults.some': '{{n}} faults; mend them before going on:',

  'change.kind': 'Change',
  'change.added': 'Added',
  'change.removed': 'Removed',
  'change.changed': 'Changed',
  'change.before': 'Before',
  'change.after': 'After',
  'change.text': 'Remark',
};
