import { startTestCluster } from '@wudan/tools';
import { writeFileSync } from 'node:fs';
const cluster = await startTestCluster();
writeFileSync('/tmp/iso-a-url', cluster.adminUrl);
const end = async () => { await cluster.stop(); process.exit(0); };
process.on('SIGTERM', end); process.on('SIGINT', end);
setInterval(() => {}, 1e6);
