import 'reflect-metadata';
import { SetUp } from '@wudan/access-server';
import { CLOCK, readEnv } from '@wudan/kernel-server';
import type { Clock } from '@wudan/kernel-core';
import { createApi } from './create-api.js';

async function main(): Promise<void> {
  const env = readEnv();
  const app = await createApi({ env });
  await app.listen({ port: env.PORT, host: env.HOST });
  const setUp = app.get(SetUp);
  if (!env.DEMO && (await setUp.needed())) {
    console.log(`初始化链接（仅可使用一次，24 小时内有效）：${await setUp.link(app.get<Clock>(CLOCK))}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
