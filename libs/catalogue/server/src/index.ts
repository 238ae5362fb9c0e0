export { CatalogueModule } from './catalogue.module.js';
export type {
  Aspect,
  ChecklistRule,
  DeductionRule,
  EvidenceDemand,
  EvidenceHolder,
  FormulaDocument,
  FormulaVariable,
  GradeBandDocument,
  IndicatorDocument,
  LevelRule,
  NodeDocument,
  NodeKind,
  PeriodCode,
  PointTotals,
  RatioRule,
  RuleType,
  ScoreGate,
  ScoringRule,
} from './domain/indicator-document.js';
export { COMPILE_FAULT_CODES } from './domain/compiled-set.js';
export type { CompiledLeaf, CompiledNode, CompiledSet, CompiledTotals, CompileFault, CompileFaultCode, CompileResult } from './domain/compiled-set.js';
export type {
  GateHit,
  LeafClaim,
  LeafFact,
  LeafFigure,
  LeafFigurePart,
  LeafOutcome,
  LeafScore,
  LeafSignal,
  MissingFact,
  NodeTotal,
  ScoreOptions,
  ScoreTotals,
} from './domain/score.js';
export type { TemplateState, TemplateSummaryView, TemplateView } from './domain/template.js';
export { composeDocument, type SetOverride } from './domain/compose.rules.js';
export { claimFault, scoreFault } from './domain/claim.rules.js';
export { totalsOf } from './domain/totals.rules.js';
export { CUTOFF_COLUMN, periodsOf, type EvidenceWindow } from './domain/period.rules.js';
export { stressRun, type StressOrder, type StressResult } from './domain/stress.rules.js';
export { percentText, ruleSentences } from './domain/rule-text.rules.js';
export { compileDocument, compiledSet, documentHash } from './use-cases/compile-document.js';
export { hasShapeOf } from './use-cases/read-document.js';
export { evaluateLeaf } from './use-cases/evaluate-leaf.js';
export { findTemplate, shippedTemplates, visibleTemplates } from './use-cases/callable.js';
export { officesBelow } from './use-cases/publish-template.js';
export {
  CompileFaultType,
  IndicatorEvidenceType,
  IndicatorNodeType,
  IndicatorTotalsType,
  ScoringRuleType,
} from './graphql/indicator.type.js';
export { describeDocument, documentNodeViews, ruleView, setNodeViews } from './graphql/indicator-views.type.js';
