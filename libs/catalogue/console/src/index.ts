import { defineModule } from '@wudan/kernel-ui';
import { catalogueTexts } from './i18n/catalogue-texts.js';
import { searchTemplates } from './library/search-templates.js';

export { catalogueTexts } from './i18n/catalogue-texts.js';
export { useDownload } from './files/use-download.js';
export { ChangeList, type Change } from './nodes/change-list.js';
export { FaultList } from './nodes/fault-list.js';
export { IndicatorTable, nodeAnchor } from './nodes/indicator-table.js';
export { CATEGORIES, FAULT_FIELDS, NODE_FIELDS, TOTALS_FIELDS, type IndicatorNode } from './nodes/nodes.graphql.js';
export { hundredths, pointsText } from './nodes/points-gap.js';
export { rowsOfRule, withRows, type RuleRow } from './rule/rule-lines.js';
export { ruleOfNode } from './rule/rule-of-node.js';
export { ruleProblems } from './rule/rule-problems.js';
export { RuleRows } from './rule/rule-rows.js';
export { TotalsBar } from './nodes/totals-bar.js';

/** Indicator templates and packs: what is assessed, with which points, by which rules; and the facts formulas are computed from. */
export const catalogueModule = defineModule({
  texts: catalogueTexts,
  routes: [
    { path: '/library', access: 'signed-in', load: async () => (await import('./library/library.page.js')).LibraryPage },
    { path: '/library/:id', access: 'signed-in', load: async () => (await import('./library/template.page.js')).TemplatePage },
    { path: '/units/:unitId/facts', access: 'signed-in', load: async () => (await import('./facts/facts.page.js')).FactsPage },
  ],
  nav: [{ to: '/library', title: 'nav.library', group: 'work', order: 35, letter: 'z', can: { action: 'read', subject: 'Template' } }],
  today: [],
  search: [searchTemplates],
});
