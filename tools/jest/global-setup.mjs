import process from 'node:process';

/** One PostgreSQL for all specs: the one of `npm test` where it calls, else one of its own; stopped by global-teardown. */
export default async function setup() {
  if (process.env.TEST_ADMIN_URL) return;
  const { startTestCluster } = await import('@wudan/tools').catch((error) => {
    throw new Error('尚未构建 tools：先执行 npm run build -w @wudan/tools', { cause: error });
  });
  const cluster = await startTestCluster();
  process.env.TEST_ADMIN_URL = cluster.adminUrl;
  globalThis.wudanTestCluster = cluster;
}
