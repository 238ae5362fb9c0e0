import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { Fault } from './fault.js';

/** The account that PostgreSQL runs under when the command runs as root: the server refuses root. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

function idOf(flag: '-u' | '-g'): number | undefined {
  const answer = spawnSync('id', [flag, NAME], { encoding: 'utf8' });
  const id = Number.parseInt(answer.stdout ?? '', 10);
  return answer.status === 0 && Number.isInteger(id) ? id : undefined;
}

function find(): ServerAccount | undefined {
  const uid = idOf('-u');
  const gid = idOf('-g');
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

/**
 * The account of the database server: undefined for an ordinary user (the server runs as that user); as root the user
 * `postgres`, which is made where the machine has none.
 * @throws Fault when it cannot be made
 */
export function serverAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = find();
  if (known !== undefined) return known;
  spawnSync('groupadd', ['--system', NAME]);
  const made = spawnSync('useradd', ['--system', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', '-g', NAME, NAME], {
    encoding: 'utf8',
  });
  const account = find();
  if (account !== undefined) return account;
  const why = made.error !== undefined ? '本机没有 useradd 命令' : `useradd 失败：${made.stderr.trim()}`;
  throw new Fault(`数据库不能以 root 身份运行，需要系统用户“${NAME}”，但无法创建：${why}。`, [
    '以普通用户身份运行本命令；',
    `或先创建用户“${NAME}”（例如 adduser -S ${NAME}）再运行；`,
    '或使用外部数据库：DATABASE_URL=postgres://… npm start',
  ]);
}

/** Can the account enter the folder or read the file? Asked of the system itself, so that ACLs and mounts count. */
export function canReach(account: ServerAccount | undefined, path: string): boolean {
  if (account === undefined) return true;
  const answer = spawnSync('/bin/sh', ['-c', 'test -r "$0" && test -x "$0"', path], { uid: account.uid, gid: account.gid, cwd: '/' });
  return answer.status === 0;
}
