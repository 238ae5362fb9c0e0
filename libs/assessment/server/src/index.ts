export { AssessmentModule } from './assessment.module.js';
export { selfAssessmentSubmitted } from './events/assessment-events.js';
export type { SelfState } from './domain/self-assessment.js';
export type { EvidenceCountView, RowNeed, ScoreFigureView, ScoreInputView, ScoringGridView, ScoringRowView } from './domain/scoring-grid.js';
export type { ReportFigureView, ReportSectionView, SelfReportView } from './domain/self-report.js';
export { scoreSheet, type OfficeScore, type ScoreSheetFacts } from './documents/score-sheet.sheet.js';
export { selfReportDocument, type ReportEvidenceLine, type SelfReportFacts } from './documents/self-report.document.js';
export { ScoreLeaf } from './use-cases/score-leaf.js';
