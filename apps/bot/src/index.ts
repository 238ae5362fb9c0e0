export { BotModule } from './bot.module.js';
