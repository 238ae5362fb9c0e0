export { screens, type Screen } from './screens.js';
