export { RectificationModule } from './rectification.module.js';
