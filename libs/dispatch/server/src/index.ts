export { DispatchModule } from './dispatch.module.js';
export { RunPlan } from './use-cases/run-plan.js';
