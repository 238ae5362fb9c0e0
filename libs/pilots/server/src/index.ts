export { PilotsModule } from './pilots.module.js';
