export { AssessmentModule } from './assessment.module.js';
