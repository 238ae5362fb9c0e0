export { DispatchModule } from './dispatch.module.js';
export { AskNow } from './use-cases/ask-now.js';
export { ReportProgress } from './use-cases/report-progress.js';
export { RunPlan } from './use-cases/run-plan.js';
