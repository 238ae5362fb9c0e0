import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readEnv } from '@wudan/kernel-server';
import { ApiModule } from './api.module.js';
import { loadDemo } from './demo/load-demo.js';

async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(ApiModule.forRoot({ env: readEnv() }), { logger: ['error', 'fatal'], abortOnError: false });
  const result = await loadDemo(app);
  await app.close();
  console.log(JSON.stringify(result));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
