export { BoardModule } from './board.module.js';
export { project } from './use-cases/project.js';
