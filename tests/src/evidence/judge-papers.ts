import { LintItem, type CitedFile } from '@wudan/evidence-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { TestHouse, TestSeat } from '../house/test-house.js';
import { UNITS, type Label, type LabelledFile } from './labelled-papers.js';
import { makeDocx, makeOfd, makePdf, makeXlsx } from './make-paper.js';
import { sendFile } from './send-file.js';

export interface Judged {
  readonly file: LabelledFile;
  readonly found: readonly string[];
  readonly texts: readonly string[];
}

export interface Score {
  readonly files: number;
  readonly hits: number;
  readonly falseAlarms: number;
  readonly missed: number;
  readonly precision: number;
  readonly recall: number;
  readonly sameFileMissed: number;
  readonly unnamed: number;
}

const NAMES: Readonly<Record<Label, string>> = { wrong_year: '年度不符', wrong_unit: '单位不符', no_document_number: '缺少文号', too_thin: '内容单薄', copied_year: '与其他年度雷同', copied_unit: '与其他单位雷同' };

export function bytesOf({ format, lines }: LabelledFile): Buffer {
  if (format === 'xlsx') return makeXlsx(lines.map((line) => line.split('\t')));
  return format === 'pdf' ? makePdf(lines) : format === 'ofd' ? makeOfd(lines) : makeDocx(lines);
}

/** A file that has come in, under the id that the product gave it. */
export interface SentPaper {
  readonly file: LabelledFile;
  readonly fileId: Id;
  readonly unitId: Id;
}

/** Sends every file by the API as its unit does. */
export async function sendPapers(house: TestHouse, office: Id, files: readonly LabelledFile[]): Promise<SentPaper[]> {
  const seats: TestSeat[] = [];
  for (const name of UNITS) seats.push(await house.seat(office, 'unit_contact', { unitId: await house.unit(office, { name }) }));
  const sent: SentPaper[] = [];
  for (const file of files) {
    const { client, unitId } = seats[file.unit] as TestSeat;
    const { id, reply } = await sendFile(client, unitId ?? '', file.name, bytesOf(file));
    if (reply.status !== 204) throw new Error(`${file.name}: ${reply.status} ${reply.body.message ?? ''}`);
    const { rows } = await house.app.get(UnitOfWork).read(house.system(office), (tx) => tx.query<{ file_id: Id }>('SELECT file_id FROM wudan.upload WHERE office_id = $1 AND id = $2', [office, id]));
    sent.push({ file, fileId: rows[0]?.file_id ?? '', unitId: unitId ?? '' });
  }
  return sent;
}

/** Has every file judged beside those that came before it. */
export async function judgePapers(house: TestHouse, office: Id, sent: readonly SentPaper[]): Promise<Judged[]> {
  const cited: CitedFile[] = [];
  const judged: Judged[] = [];
  for (const { file, fileId, unitId } of sent) {
    const years = [String(file.year)];
    const piece = { fileId, unitId, title: file.title, docNumber: null, material: file.material, pages: null, periodFrom: `${file.year}-01-01`, periodTo: `${file.year}-12-31`, years, others: cited, isOwn: file.isOwn };
    const verdicts = await house.app.get(UnitOfWork).read(house.system(office), (tx) => house.app.get(LintItem).verdicts(tx, piece));
    cited.push({ fileId, unitId, years });
    judged.push({ file, found: [...new Set(verdicts.map(({ rule }) => rule))], texts: verdicts.map(({ text }) => text) });
  }
  return judged;
}

/** Counts by file and rule. A verdict is named when its text begins with the rule's Chinese name. */
export function scoreOf(judged: readonly Judged[]): Score {
  let [hits, falseAlarms, missed, sameFileMissed, unnamed] = [0, 0, 0, 0, 0];
  for (const { file, found, texts } of judged) {
    hits += found.filter((rule) => file.labels.some((label) => label === rule)).length;
    falseAlarms += found.filter((rule) => !file.labels.some((label) => label === rule)).length;
    missed += file.labels.filter((label) => !found.includes(label)).length;
    if (file.sameAs !== undefined && !found.some((rule) => rule.startsWith('copied_'))) sameFileMissed += 1;
    unnamed += texts.filter((text) => !found.some((rule) => text.startsWith(`${NAMES[rule as Label]}：`))).length;
  }
  return { files: judged.length, hits, falseAlarms, missed, precision: hits / Math.max(1, hits + falseAlarms), recall: hits / Math.max(1, hits + missed), sameFileMissed, unnamed };
}
