export { FactsModule } from './facts.module.js';
export { factsOf, recordFacts } from './use-cases/callable.js';
export { FACT_GRADES, FACT_SOURCES, type FactDraft, type FactGrade, type FactSource, type FactSourceKind, type FactView } from './domain/fact.js';
