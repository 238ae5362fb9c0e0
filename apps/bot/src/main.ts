import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { RunBots } from '@wudan/channels-server';
import { Database, readEnv, serveHealth } from '@wudan/kernel-server';
import { BotModule } from './bot.module.js';

/** The chat process. No channel is switched on until an office does so; until then it only keeps ready. */
async function main(): Promise<void> {
  const env = readEnv();
  const app = await NestFactory.createApplicationContext(BotModule.forRoot({ env }), { logger: ['error', 'fatal', 'warn'], abortOnError: false });
  app.enableShutdownHooks();
  const bots = app.get(RunBots);
  await bots.start();
  await serveHealth(
    'bot',
    env.HEALTH_PORT,
    () => app.get(Database).source.query('SELECT 1'),
    {
      get channels() {
        return bots.count;
      },
    },
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
