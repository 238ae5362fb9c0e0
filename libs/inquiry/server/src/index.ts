export { InquiryModule } from './inquiry.module.js';
export type { OpinionCounts } from './domain/opinion.js';
export type { VisitKind, VisitNote } from './domain/visit.js';
export { opinionsOf, visitsOf, type OpinionsSummary, type SurveySummary } from './use-cases/callable.js';
export { AskPeers } from './use-cases/ask-peers.js';
export { RecordVisit } from './use-cases/record-visit.js';
