import process from 'node:process';
import { readSettings } from './environment.js';
import { describe } from './fault.js';
import { machineChecks, type Remark } from './machine-checks.js';
import { productChecks } from './product-checks.js';
import { say } from './screen.js';

const MARKS: Readonly<Record<Remark['grade'], string>> = { ok: '正常', note: '提示', fault: '故障' };
const GREY = '\u001b[90m';
const RED = '\u001b[31m';
const PLAIN = '\u001b[0m';

function line({ subject, grade, text }: Remark, colours: boolean): string {
  const words = `  [${MARKS[grade]}] ${subject}：${text}`;
  if (!colours || grade === 'ok') return words;
  return `${grade === 'note' ? GREY : RED}${words}${PLAIN}`;
}

async function main(): Promise<number> {
  const settings = readSettings();
  const machine = await machineChecks(settings);
  const product = await productChecks(settings);
  const remarks = [...machine, ...product.remarks];
  for (const remark of remarks) say(line(remark, process.stdout.isTTY));
  const faults = remarks.filter((remark) => remark.grade === 'fault');
  const notes = remarks.filter((remark) => remark.grade === 'note');
  say(faults.length === 0 ? `没有故障，${notes.length} 条提示。` : `${faults.length} 处故障须处理，${notes.length} 条提示。`);
  const report = {
    doctor: true,
    ok: faults.length === 0,
    faults: faults.map(({ subject, text }) => `${subject}：${text}`),
    notes: notes.length,
    node: process.versions.node,
    database: product.databaseState,
  };
  say(JSON.stringify(report));
  return faults.length === 0 ? 0 : 1;
}

process.exit(
  await main().catch((error: unknown) => {
    console.error(describe(error));
    say(JSON.stringify({ doctor: true, ok: false, faults: [error instanceof Error ? error.message : String(error)], notes: 0 }));
    return 1;
  }),
);
