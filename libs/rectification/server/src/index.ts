export { RectificationModule } from './rectification.module.js';
export type { ItemState } from './domain/rect-item.js';
export type { RectItemView } from './domain/rect-view.js';
export { ledgerSheet } from './documents/ledger.sheet.js';
export { rectPlanDocument, type RectPlanFacts } from './documents/rect-plan.document.js';
export { rectStateOf } from './use-cases/callable.js';
