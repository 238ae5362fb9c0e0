import { z } from 'zod';

const flag = z
  .enum(['0', '1', 'true', 'false'])
  .default('0')
  .transform((value) => value === '1' || value === 'true');

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, '须以 postgres:// 开头'),
    REDIS_URL: z.string().regex(/^rediss?:\/\//, '须以 redis:// 开头').optional(),
    STORAGE_URL: z.string().regex(/^(file|s3):\/\//, '须以 file:// 或 s3:// 开头'),
    PUBLIC_URL: z.url(),
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HEALTH_PORT: z.coerce.number().int().min(0).max(65535).default(0),
    CLOCK: z.enum(['real', 'simulated']).default('real'),
    DEMO: flag,
    TRUST_PROXY: flag,
    SECRET_KEY: z.string().refine((text) => Buffer.from(text, 'base64').length >= 32, '须为 32 字节以上的 base64 文本'),
    LOG_LEVEL: z.enum(['error', 'warn', 'log', 'debug']).default('log'),
    CONSOLE_DIR: z.string().optional(),
    ANCHOR_FILE: z.string().optional(),
    POOL_SIZE: z.coerce.number().int().min(2).max(100).default(16),
  })
  .superRefine((env, issues) => {
    if (env.NODE_ENV !== 'production') return;
    if (env.CLOCK === 'simulated') issues.addIssue({ code: 'custom', path: ['CLOCK'], message: '生产环境不得使用模拟时钟，请改为 real' });
    if (env.DEMO) issues.addIssue({ code: 'custom', path: ['DEMO'], message: '生产环境不得装入演示数据，请删去 DEMO' });
  });

/** Settings of one process, validated once at boot. Secrets come from here and nowhere else. */
export type Env = z.infer<typeof schema>;

/** Thrown before anything is opened when a setting is missing or malformed; names every faulty variable. */
export class EnvError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`环境变量有误：\n${faults.map((fault) => `  - ${fault}`).join('\n')}\n请对照 .env.example 修改后重新启动。`);
    this.name = 'EnvError';
  }
}

/**
 * Reads and validates the environment.
 * @throws EnvError naming each faulty variable and what it must be
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  throw new EnvError(
    result.error.issues.map((issue) => {
      const name = issue.path.join('.');
      return `${name}：${present[name] === undefined ? '未设置' : issue.message}`;
    }),
  );
}
