import { startTestCluster } from './test-cluster.js';
import { startTestRedis } from './test-redis.js';

/** Servers of a test run, as its children are told of them. */
export interface TestServers {
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Runs `work` with a PostgreSQL and, where the machine has it, a Redis; gives both back whatever happens. */
export async function withTestServers<T>(work: (servers: TestServers) => Promise<T>): Promise<T> {
  const cluster = await startTestCluster();
  try {
    const redis = await startTestRedis();
    try {
      return await work({
        // A suite that starts a command of its own counts its seconds from there.
        environment: { WUDAN_STARTED_AT: undefined, TEST_ADMIN_URL: cluster.adminUrl, ...(redis === undefined ? {} : { TEST_REDIS_URL: redis.url }) },
      });
    } finally {
      await redis?.stop();
    }
  } finally {
    await cluster.stop();
  }
}
