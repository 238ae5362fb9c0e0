export { openCluster, removeCluster, type Cluster, type ClusterOptions, type ClusterProfile } from './embedded-database.js';
export { findBrowser, type Browser } from './find-browser.js';
export { startTestCluster, type TestCluster } from './test-cluster.js';
export { startTestRedis, type TestRedis } from './test-redis.js';
