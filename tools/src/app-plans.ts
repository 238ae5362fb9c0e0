import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { childEnvironment, type Settings } from './environment.js';
import { Fault } from './fault.js';
import { pickFreePort } from './free-port.js';
import type { AppPlan } from './supervised-app.js';

/** What is decided at this start, beside the settings. */
export interface Decisions {
  readonly port: number;
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly secretKey: string;
  readonly demo: boolean;
}

/** The environment that every program of the product reads; the administrator's address is not for them. */
export function appEnvironment(settings: Settings, decisions: Decisions): NodeJS.ProcessEnv {
  const console = join(settings.root, 'apps', 'console', 'dist');
  return childEnvironment({
    NODE_ENV: settings.production ? 'production' : 'development',
    DATABASE_URL: decisions.databaseUrl,
    ADMIN_DATABASE_URL: undefined,
    STORAGE_URL: settings.storageUrl ?? pathToFileURL(join(settings.home, 'files')).href,
    PUBLIC_URL: decisions.publicUrl,
    HOST: settings.host,
    PORT: String(decisions.port),
    CLOCK: settings.clock,
    DEMO: decisions.demo ? '1' : '0',
    SECRET_KEY: settings.secretKey ?? decisions.secretKey,
    ANCHOR_FILE: settings.anchorFile ?? join(settings.home, 'audit-anchors.jsonl'),
    CONSOLE_DIR: existsSync(console) ? console : undefined,
    // Half a second less to start, for each program.
    NODE_COMPILE_CACHE: join(settings.home, 'compile-cache'),
    WUDAN_STARTED_AT: undefined,
  });
}

/** The three programs in the order in which they are started. The console is a set of files that the first one serves. */
export async function appPlans(settings: Settings, env: NodeJS.ProcessEnv, port: number): Promise<AppPlan[]> {
  const programs = [
    { name: 'api', title: '接口与控制台服务', healthPort: port },
    { name: 'bot', title: '消息机器人', healthPort: await pickFreePort() },
    { name: 'worker', title: '后台任务', healthPort: await pickFreePort() },
  ];
  return programs.map(({ name, title, healthPort }) => {
    const entry = join(settings.root, 'apps', name, 'dist', 'main.js');
    if (!existsSync(entry)) throw new Fault(`缺少程序 ${entry}。`, ['删除 node_modules/.wudan-build 后重新运行 npm start']);
    return {
      name,
      title,
      entry,
      cwd: settings.root,
      env: { ...env, HEALTH_PORT: String(healthPort) },
      healthUrl: `http://${healthHost(name, settings.host)}:${healthPort}/healthz`,
      logFile: join(settings.home, 'logs', `${name}.log`),
    };
  });
}

/** bot and worker answer on 127.0.0.1; the api where HOST says, asked on the loopback when that is every address. */
function healthHost(name: string, host: string): string {
  if (name !== 'api' || host === '0.0.0.0' || host === '::' || host === 'localhost') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
