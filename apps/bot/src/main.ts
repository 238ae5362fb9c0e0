import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Database, readEnv, serveHealth } from '@wudan/kernel-server';
import { BotModule } from './bot.module.js';

/** The chat process. No channel is switched on until an office does so, so until then it only keeps ready. */
async function main(): Promise<void> {
  const env = readEnv();
  const app = await NestFactory.createApplicationContext(BotModule.forRoot({ env }), { logger: ['error', 'fatal', 'warn'], abortOnError: false });
  app.enableShutdownHooks();
  await serveHealth('bot', env.HEALTH_PORT, () => app.get(Database).source.query('SELECT 1'), { channels: 0 });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
