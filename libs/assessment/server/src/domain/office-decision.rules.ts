import { linesProblem, normalisedLines, type DomainError, type LocalDate } from '@wudan/kernel-core';
import { decisionInvalid, scanInvalid } from './office-assessment.errors.js';

export interface DecisionDraft {
  readonly form: string;
  readonly decidedOn: LocalDate;
  readonly docNumber: string;
  readonly note?: string | null;
}

export interface ReadDecision {
  readonly form: 'meeting' | 'circulation';
  readonly decidedOn: LocalDate;
  readonly docNumber: string;
  readonly note: string;
}

const NUMBER = /^\p{Script=Han}{2,20}〔((?:19|20)\d{2})〕[1-9]\d{0,4}号$/u;

/** Reads how the commission decided. @param openedOn the day on which the office began to score @param today the last day a decision can have */
export function readDecision(draft: DecisionDraft, openedOn: LocalDate, today: LocalDate): ReadDecision | DomainError {
  const { form, decidedOn } = draft;
  if (form !== 'meeting' && form !== 'circulation') return decisionInvalid('决定方式须为会议或签批，请重新选择。', 'input.form');
  if (decidedOn > today) return decisionInvalid(`决定日期不能晚于今天（${today}），请重新选择。`, 'input.decidedOn');
  if (decidedOn < openedOn) return decisionInvalid(`决定日期不能早于编办开始评分的${openedOn}，请重新选择。`, 'input.decidedOn');
  const docNumber = normalisedLines(draft.docNumber);
  const match = NUMBER.exec(docNumber);
  if (!match) return decisionInvalid('文号须写作“机关代字〔年份〕序号号”，例如“毕机编〔2022〕15号”；年份用六角括号，序号不加“第”、不补零，请改正。', 'input.docNumber');
  if (match[1] !== decidedOn.slice(0, 4)) return decisionInvalid(`文号年份${match[1] ?? ''}与决定日期${decidedOn}不一致，请核对文号或日期。`, 'input.docNumber');
  const note = normalisedLines(draft.note ?? '');
  const problem = linesProblem('决定意见', note, 0, 500);
  return problem === null ? { form, decidedOn, docNumber, note } : decisionInvalid(problem, 'input.note');
}

/** A scan as a client hands it in. */
export interface ScanDraft {
  readonly name: string;
  readonly base64: string;
}

/** Own rule: with the base64 it stays below what one request may carry. */
export const MAX_SCAN_BYTES = 10 * 1024 * 1024;

const MAGIC: Readonly<Record<string, string>> = { pdf: '25504446', ofd: '504b0304', jpg: 'ffd8ff', jpeg: 'ffd8ff', png: '89504e47' };
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The name and content of a scan, once name, size and first bytes fit. */
export function readScan({ name, base64 }: ScanDraft): { name: string; content: Buffer } | DomainError {
  const cleaned = normalisedLines(name.split(/[\\/]/).pop() ?? '');
  const magic = MAGIC[/\.([A-Za-z0-9]{1,5})$/.exec(cleaned)?.[1]?.toLowerCase() ?? ''];
  if (cleaned.startsWith('.') || linesProblem('文件名', cleaned, 3, 120) !== null || cleaned.includes('\n')) return scanInvalid('文件名须为1至120字，不含不可见字符，请重命名后上传。', 'input.scan.name');
  if (magic === undefined) return scanInvalid(`只接受 ${Object.keys(MAGIC).join('、')} 文件，请转换格式后上传。`, 'input.scan.name');
  if (base64.length % 4 !== 0 || !BASE64.test(base64)) return scanInvalid('扫描件内容不完整，请重新选择文件上传。', 'input.scan.base64');
  if (base64.length > Math.ceil(MAX_SCAN_BYTES / 3) * 4) return scanInvalid(`扫描件超过${MAX_SCAN_BYTES / 1024 / 1024}MB，请压缩或拆分后上传。`, 'input.scan.base64');
  const content = Buffer.from(base64, 'base64');
  if (content.subarray(0, magic.length / 2).toString('hex') !== magic) return scanInvalid('扫描件内容与扩展名不符，请确认文件未损坏后重新上传。', 'input.scan.base64');
  return { name: cleaned, content };
}
