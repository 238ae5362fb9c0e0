export { BoardModule } from './board.module.js';
export { BOARD_TOPIC } from './events/office-published.js';
export type { BoardFigures } from './domain/board-figures.js';
export { boardFigures, nextPublication, project, projectAll } from './use-cases/project.js';
