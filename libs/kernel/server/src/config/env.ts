import { z } from 'zod';

const oneOf = <const V extends readonly [string, ...string[]]>(values: V) => z.enum(values, `须为 ${values.join('、')} 之一`);

const whole = (least: number, most: number) => {
  const message = `须为 ${least} 至 ${most} 的整数`;
  return z.coerce.number(message).int(message).min(least, message).max(most, message);
};

const address = (pattern: RegExp, message: string) => z.string().refine((text) => pattern.test(text) && URL.canParse(text), message);

const flag = oneOf(['0', '1', 'true', 'false'])
  .default('0')
  .transform((value) => value === '1' || value === 'true');

const schema = z
  .object({
    NODE_ENV: oneOf(['development', 'test', 'production']).default('development'),
    DATABASE_URL: address(/^postgres(ql)?:\/\/./, '须为 postgres:// 开头的完整地址'),
    REDIS_URL: address(/^rediss?:\/\/./, '须为 redis:// 开头的完整地址').optional(),
    STORAGE_URL: address(/^(file|s3):\/\/./, '须为 file:// 或 s3:// 开头的完整地址'),
    PUBLIC_URL: address(/^https?:\/\/./, '须为 http:// 或 https:// 开头的完整地址'),
    HOST: z.string().default('127.0.0.1'),
    PORT: whole(0, 65_535).default(3000),
    HEALTH_PORT: whole(0, 65_535).default(0),
    CLOCK: oneOf(['real', 'simulated']).default('real'),
    DEMO: flag,
    TRUST_PROXY: flag,
    SECRET_KEY: z.string().refine((text) => Buffer.from(text, 'base64').length >= 32, '须为 32 字节以上的 base64 文本'),
    LOG_LEVEL: oneOf(['error', 'warn', 'log', 'debug']).default('log'),
    CONSOLE_DIR: z.string().optional(),
    ANCHOR_FILE: z.string().optional(),
    POOL_SIZE: whole(2, 100).default(16),
    TELEGRAM_API_ROOT: address(/^https?:\/\/./, '须为 http:// 或 https:// 开头的完整地址').default('https://api.telegram.org'),
    WEBHOOK_HOSTS: z
      .string()
      .default('')
      .transform((text) => text.split(',').map((host) => host.trim().toLowerCase()).filter((host) => host !== ''))
      .refine((hosts) => hosts.every((host) => /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/.test(host)), '须为以逗号分隔的主机名或主机名:端口'),
    SEND_SCALE: whole(1, 100_000).default(1),
  })
  // Looked at also when other variables are faulty, so that all are named at once.
  .refine(({ NODE_ENV, CLOCK }) => NODE_ENV !== 'production' || CLOCK !== 'simulated', { path: ['CLOCK'], message: '生产环境不得使用模拟时钟，请改为 real', when: () => true })
  .refine(({ NODE_ENV, SEND_SCALE }) => NODE_ENV !== 'production' || SEND_SCALE === undefined || SEND_SCALE === 1, { path: ['SEND_SCALE'], message: '生产环境不得放宽发送限速，请删去 SEND_SCALE', when: () => true })
  .refine(({ NODE_ENV, DEMO }) => NODE_ENV !== 'production' || DEMO !== true, { path: ['DEMO'], message: '生产环境不得装入演示数据，请删去 DEMO', when: () => true });

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
