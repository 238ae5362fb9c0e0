import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { RunPlan } from '@wudan/dispatch-server';
import { Database, DueWorkRunner, OutboxRelay, readEnv, serveHealth } from '@wudan/kernel-server';
import { WorkerModule } from './worker.module.js';

async function main(): Promise<void> {
  const env = readEnv();
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot({ env }), { logger: ['error', 'fatal', 'warn'], abortOnError: false });
  app.enableShutdownHooks();
  await app.get(DueWorkRunner).start();
  await app.get(OutboxRelay).start();
  await app.get(RunPlan).start();
  await serveHealth('worker', env.HEALTH_PORT, () => app.get(Database).source.query('SELECT 1'));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
