import { createServer } from 'node:http';

/** Answers `GET /healthz` on this machine for processes without a public surface: 200 while `check` succeeds, else 503. */
export async function serveHealth(name: string, port: number, check: () => Promise<unknown>, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const server = createServer((request, response) => {
    if (request.url !== '/healthz') {
      response.writeHead(404).end();
      return;
    }
    check().then(
      () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, process: name, ...more })),
      () => response.writeHead(503, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: false, process: name })),
    );
  });
  server.unref();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
