import { spawnSync } from 'node:child_process';
import os from 'node:os';
import process from 'node:process';
import { freeMegabytes, prepareFolder } from './data-folder.js';
import { childEnvironment, type Settings } from './environment.js';
import { Fault } from './fault.js';
import { findBrowser } from './find-browser.js';
import { portRefusal } from './free-port.js';
import { isAtWork, readRunRecord } from './run-record.js';

/** One line of the doctor. A `note` is worth knowing and stops nothing; a `fault` keeps the product from running. */
export interface Remark {
  readonly subject: string;
  readonly grade: 'ok' | 'note' | 'fault';
  readonly text: string;
}

const NEEDED_MB = 300;
const COMFORTABLE_MB = 2048;
const COMFORTABLE_MEMORY_MB = 2000;

/** Faces of official documents (GB/T 9704-2012) with the names under which systems list them. They are never shipped. */
const FONTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['仿宋_GB2312', /仿宋_GB2312|FangSong_GB2312/i],
  ['方正小标宋简体', /方正小标宋简体|FZXiaoBiaoSong/i],
  ['黑体', /(^|[,:\s])黑体|SimHei/i],
  ['楷体_GB2312', /楷体_GB2312|KaiTi_GB2312/i],
];

function ok(subject: string, text: string): Remark {
  return { subject, grade: 'ok', text };
}

function note(subject: string, text: string): Remark {
  return { subject, grade: 'note', text };
}

function fault(subject: string, text: string): Remark {
  return { subject, grade: 'fault', text };
}

function ask(file: string, ...args: string[]): string | undefined {
  const answer = spawnSync(file, args, { encoding: 'utf8', timeout: 20_000, env: childEnvironment({ NODE_OPTIONS: undefined }) });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}

function runtime(): Remark[] {
  const version = process.versions.node;
  const node = Number(version.split('.')[0]) >= 22 ? ok('Node.js', `${version}（${process.execPath}）`) : fault('Node.js', `${version} 过低，请安装 Node.js 24`);
  const npm = ask('npm', '--version');
  return [node, npm === undefined ? note('npm', '未找到 npm，依赖变化后将无法更新') : ok('npm', npm)];
}

async function disk(home: string): Promise<Remark> {
  try {
    await prepareFolder(home, NEEDED_MB);
    const free = await freeMegabytes(home);
    const text = `数据目录 ${home} 可写，余 ${free} MB`;
    return free < COMFORTABLE_MB ? note('磁盘', `${text}，建议保留 ${COMFORTABLE_MB} MB 以上`) : ok('磁盘', text);
  } catch (error) {
    if (error instanceof Fault) return fault('磁盘', `${error.message}${error.wayOut.join('')}`);
    throw error;
  }
}

function memory(): Remark {
  const total = Math.floor(Math.min(os.totalmem(), process.constrainedMemory() || Infinity) / 1024 / 1024);
  return total < COMFORTABLE_MEMORY_MB ? note('内存', `${total} MB，建议 ${COMFORTABLE_MEMORY_MB} MB 以上`) : ok('内存', `${total} MB`);
}

async function port(settings: Settings): Promise<Remark> {
  const record = await readRunRecord(settings.home);
  if (record !== undefined && isAtWork(record)) return ok('端口', `五单正在运行：${record.url}`);
  const refusal = await portRefusal(settings.port);
  if (refusal === undefined) return ok('端口', `${settings.port} 空闲`);
  return note('端口', `${settings.port} 不可用（${refusal === 'EACCES' ? '无权限' : '已被占用'}），请用 npm start -- --port 其他端口`);
}

function fonts(): Remark[] {
  const list = ask('fc-list', ':', 'family');
  if (list === undefined) return [note('字体', '未找到 fc-list，无法检查公文字体')];
  const missing = FONTS.filter(([, pattern]) => !pattern.test(list)).map(([name]) => name);
  const chinese = ask('fc-list', ':lang=zh', 'family');
  return [
    missing.length === 0
      ? ok('字体', '公文字体齐全')
      : note('字体', `缺少 ${missing.join('、')}：文件中仍写入这些字体名，在装有它们的电脑上显示正确；在本机转 PDF 会用替代字体`),
    chinese === undefined || chinese === ''
      ? note('字体', '本机没有中文字体，PDF 与截图中的汉字将显示为方框（Debian：apt-get install fonts-noto-cjk）')
      : ok('字体', '有中文字体'),
  ];
}

async function programs(settings: Settings): Promise<Remark[]> {
  const office = ask('soffice', '--version') ?? ask('libreoffice', '--version');
  const browser = await findBrowser(settings);
  const redis = ask('redis-server', '--version');
  const scanner = ask('clamdscan', '--version') ?? ask('clamscan', '--version');
  return [
    office === undefined ? note('LibreOffice', '未安装，不能在服务器上转 PDF（Debian：apt-get install libreoffice-writer）') : ok('LibreOffice', office),
    browser === undefined ? note('浏览器', '没有可用的 Chromium，浏览器检查不能运行') : ok('浏览器', `${browser.executablePath}（${browser.origin}）`),
    redis === undefined ? note('Redis', '未安装，队列使用 PostgreSQL；测试中与 Redis 有关的项目会跳过') : ok('Redis', redis.split(' ').slice(0, 3).join(' ')),
    scanner === undefined ? note('ClamAV', '未安装，上传的文件不做病毒扫描') : ok('ClamAV', scanner),
  ];
}

/** What can be said of the machine. */
export async function machineChecks(settings: Settings): Promise<Remark[]> {
  return [...runtime(), await disk(settings.home), memory(), await port(settings), ...fonts(), ...(await programs(settings))];
}
