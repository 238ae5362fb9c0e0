import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import helmet from 'helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '@wudan/kernel-server';
import { ApiModule, type ApiOptions } from './api.module.js';

const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** Builds the API with its HTTP surface: GraphQL, health, and the console on the same origin. Not yet listening. */
export async function createApi(options: ApiOptions): Promise<NestFastifyApplication> {
  const { env } = options;
  const adapter = new FastifyAdapter({ bodyLimit: MAX_BODY_BYTES, trustProxy: env.TRUST_PROXY, forceCloseConnections: true });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(options), adapter, {
    logger: env.LOG_LEVEL === 'error' ? ['error', 'fatal'] : ['error', 'fatal', 'warn', ...(env.LOG_LEVEL === 'warn' ? [] : (['log'] as const))],
    abortOnError: false,
    // Signed hooks are verified over the bytes that came.
    rawBody: true,
  });
  // Built once: the Fastify plugin of it puts its middleware together anew for every request.
  const protect = helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // antd writes its styles into the page at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        upgradeInsecureRequests: env.PUBLIC_URL.startsWith('https:') ? [] : null,
      },
    },
    strictTransportSecurity: env.PUBLIC_URL.startsWith('https:'),
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => protect(request.raw, reply.raw, (error?: unknown) => done(error as Error | undefined)));
  fastify.get('/healthz', async (_request, reply) => {
    const ready = await app
      .get(Database)
      .source.query('SELECT 1')
      .then(() => true)
      .catch(() => false);
    return reply.code(ready ? 200 : 503).send({ ok: ready, process: 'api' });
  });
  if (env.CONSOLE_DIR !== undefined && existsSync(join(env.CONSOLE_DIR, 'index.html'))) {
    const page = join('.', 'index.html');
    const chatPage = join('c', 'index.html');
    const hasChat = existsSync(join(env.CONSOLE_DIR, chatPage));
    const pathOf = (url: string): string => url.split('?')[0] ?? '';
    await app.register(fastifyStatic, {
      root: env.CONSOLE_DIR,
      wildcard: false,
      cacheControl: false,
      preCompressed: true,
      // Assets carry their content's hash in the name; the page that names them must always be fresh.
      setHeaders: (reply, path) => {
        void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    // Every other path is a page of the console: its own router decides. A missing file stays missing.
    fastify.get('/*', (request, reply) =>
      /^\/(assets\/|graphql|chat\/|hooks\/|files\/|q\/)|\.[a-z0-9]+$/i.test(pathOf(request.url))
        ? reply.code(404).send({ ok: false, message: '没有这个文件，请刷新页面。' })
        : reply.header('cache-control', 'no-cache').sendFile(hasChat && /^\/c\/?$/.test(pathOf(request.url)) ? chatPage : page),
    );
  }
  app.enableShutdownHooks();
  return app;
}
