import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { removeCluster } from './embedded-database.js';
import { Fault, faultOf } from './fault.js';
import { clusterHome } from './open-database.js';
import { endLeftovers, isAtWork, readRunRecord, removeRunRecord, type RunRecord } from './run-record.js';

/**
 * Looks for an earlier `npm start` on the same data. One at work is left alone; of one that was killed, the programs it left
 * running are ended and said so.
 * @returns the record of the one at work; undefined when the way is free
 */
export async function meetPredecessor(home: string, note: (line: string) => void): Promise<RunRecord | undefined> {
  const record = await readRunRecord(home);
  if (record === undefined) return undefined;
  if (isAtWork(record)) return record;
  const ended = await endLeftovers(record);
  note(
    ended.length === 0
      ? '上次启动未正常结束，已清理其运行标记'
      : `上次启动被强行终止，已结束其遗留的程序：${ended.join('、')}`,
  );
  await removeRunRecord(home);
  return undefined;
}

/**
 * Throws away what the embedded product kept: database, files, demo accounts, secrets, logs.
 * @throws Fault where an external database is in use: that is not ours to empty
 */
export async function resetHome(home: string, databaseUrl: string | undefined): Promise<void> {
  if (databaseUrl !== undefined) {
    throw new Fault('已设置 DATABASE_URL，--reset 不会清空外部数据库。', ['请由数据库管理员重建该库；', '或去掉 DATABASE_URL 后再使用 --reset。']);
  }
  await removeCluster(clusterHome(home));
  try {
    for (const name of ['files', 'logs', 'demo.json', 'secrets.json', 'audit-anchors.jsonl']) await rm(join(home, name), { recursive: true, force: true });
  } catch (error) {
    throw faultOf(error, home);
  }
}
