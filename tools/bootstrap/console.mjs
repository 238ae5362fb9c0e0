import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Folder of the checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A fault the user can mend: one sentence and the ways out, never a stack. */
export class Refusal extends Error {
  constructor(message, wayOut) {
    super(message);
    this.wayOut = wayOut;
  }
}

const origin = Number(process.env.WUDAN_STARTED_AT) || Date.now();

/** One line of progress with the seconds since the command began. */
export function say(text) {
  const seconds = ((Date.now() - origin) / 1000).toFixed(1).padStart(6);
  console.error(`[${seconds} 秒] ${text}`);
}

/** Turns an error of the file system or of npm into a sentence with a way out. */
export function explain(what, text) {
  if (/ENOSPC|no space left/i.test(text)) {
    return new Refusal(`${what}失败：磁盘空间不足（${root}）。`, ['办法：清理磁盘（首次安装约需 1.5 GB）后重新运行。']);
  }
  if (/EROFS|EACCES|EPERM|read-only file system|permission denied/i.test(text)) {
    return new Refusal(`${what}失败：对 ${root} 没有写权限。`, [
      '办法：把代码放到当前用户可写的目录，或执行 sudo chown -R "$(id -un)" 该目录，然后重新运行。',
    ]);
  }
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ERR_SOCKET_TIMEOUT|network/i.test(text)) {
    return new Refusal(`${what}失败：连接不到 npm 软件源。`, [
      '办法：检查网络或代理；国内网络可执行 npm config set registry https://registry.npmmirror.com，然后重新运行。',
    ]);
  }
  return undefined;
}
