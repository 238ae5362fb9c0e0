/** A fault the user can mend: one Chinese sentence and the ways out. Commands print it without a stack and exit with 1. */
export class Fault extends Error {
  constructor(
    message: string,
    readonly wayOut: readonly string[],
  ) {
    super(message);
    this.name = 'Fault';
  }
}

/** The system's or the database's code of an error; empty when it has none. Errors of another realm count too. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Thrown where a disk cannot take what a folder has to hold. */
export function diskFull(folder: string, freeMb?: number): Fault {
  const free = freeMb === undefined ? '' : `，仅余 ${freeMb} MB`;
  return new Fault(`磁盘空间不足：${folder} 所在磁盘已满或接近写满${free}。`, [
    '清理该磁盘后重新启动；',
    '或把数据放到其他磁盘：WUDAN_HOME=/其他磁盘/wudan npm start',
  ]);
}

/** Thrown where a folder cannot be entered, made or written. */
export function unreachable(folder: string, why: string): Fault {
  return new Fault(`无法使用数据目录 ${folder}：${why}。`, [
    '修改该目录的权限（当前用户须可读写）后重新启动；',
    '或改用其他目录：WUDAN_HOME=/可写的目录/wudan npm start',
  ]);
}

/** The fault behind an error of the file system around `folder`; any other error comes back as it is. */
export function faultOf(error: unknown, folder: string): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(folder);
    case 'EACCES':
    case 'EPERM':
      return unreachable(folder, '没有访问权限');
    case 'EROFS':
      return unreachable(folder, '所在文件系统为只读');
    case 'ENOTDIR':
    case 'EEXIST':
      return unreachable(folder, '路径中有一级不是目录');
    case 'ENOENT':
    case 'ELOOP':
      return unreachable(folder, '路径不存在或无法到达');
    case 'EIO':
      return unreachable(folder, '磁盘读写出错');
    default:
      return error;
  }
}

/** What a command shows of the error that ended it: a fault as sentences, anything else with its stack for the developer. */
export function describe(error: unknown): string {
  if (error instanceof Fault) return [`错误：${error.message}`, ...(error.wayOut.length === 0 ? [] : ['办法：', ...error.wayOut.map((line) => `  ${line}`)])].join('\n');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
