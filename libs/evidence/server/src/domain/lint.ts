import type { FileKind } from './upload.js';

/** What the linter looks for. Each verdict names one of these. */
export type LintRule = 'wrong_year' | 'wrong_unit' | 'no_document_number' | 'too_thin' | 'copied_year' | 'copied_unit';

export const LINT_LABELS: Readonly<Record<LintRule, string>> = {
  wrong_year: '年度不符',
  wrong_unit: '单位不符',
  no_document_number: '缺少文号',
  too_thin: '内容单薄',
  copied_year: '与其他年度雷同',
  copied_unit: '与其他单位雷同',
};

/** `weak`: as it stands it proves little; `warn`: a person should look. */
export type LintSeverity = 'warn' | 'weak';

export interface LintVerdict {
  readonly rule: LintRule;
  readonly severity: LintSeverity;
  /** Begins with the rule's name in Chinese, says what was found and what to do. */
  readonly text: string;
}

export const verdict = (rule: LintRule, severity: LintSeverity, text: string): LintVerdict => ({ rule, severity, text: `${LINT_LABELS[rule]}：${text}` });

export interface LintName {
  readonly name: string;
  readonly shortName: string;
}

/** A piece of evidence as the linter sees it. */
export interface LintSubject {
  readonly title: string;
  readonly fileName: string;
  /** What was asked for. */
  readonly material: string;
  readonly docNumber: string | null;
  /** ISO date. */
  readonly formedOn: string | null;
  /** As declared. */
  readonly pages: number | null;
  /** Years of the cells that it stands in; the year of the cut-off date for a cell of that date. Empty: any. */
  readonly years: readonly number[];
  /** True when the unit itself made it; otherwise it may be anybody's paper about the unit. */
  readonly isOwn: boolean;
  readonly unit: LintName;
  readonly otherUnits: readonly LintName[];
  readonly kind: FileKind;
  /** Lines as they stand; empty where nothing could be read (images, scans, archives). */
  readonly text: string;
  readonly filePages: number | null;
}

/** Where the parts of a Chinese paper are: head with title, body, signature with the date. */
export interface PaperParts {
  readonly lines: readonly string[];
  /** First lines, up to where sentences begin. */
  readonly head: string;
  readonly body: string;
  /** Last lines: who signed, and when. */
  readonly tail: string;
}

const HEAD_LINES = 8;
const TAIL_LINES = 5;

/** Cuts a text into its parts; copies for information (抄送) belong to none. */
export function partsOf(text: string): PaperParts {
  const lines = text
    .normalize('NFKC')
    .split(/[\n\r]+/u)
    .map((line) => line.replace(/[\s\u3000]+/gu, ' ').trim())
    .filter((line) => line !== '' && !/^(?:抄送|抄报|分送|主题词|印发)/u.test(line.replace(/ /g, '')));
  const isSentence = (line: string): boolean => line.length > 48 || (/[,。;]/u.test(line) && !line.endsWith(':'));
  let head = lines.findIndex((line, index) => index > 0 && isSentence(line));
  if (head < 0 || head > HEAD_LINES) head = Math.min(HEAD_LINES, lines.length);
  return { lines, head: lines.slice(0, head).join('\n'), body: lines.join('\n'), tail: lines.slice(-TAIL_LINES).filter((line) => !isSentence(line)).join('\n') };
}
