export { EstablishmentModule } from './establishment.module.js';
