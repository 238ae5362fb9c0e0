import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { officeProgram, type OfficeProgram } from '../config/office-program.js';
import { pdfFailed, pdfProgramMissing } from './document.errors.js';
import { fontSettings } from './font-table.js';

/** A document of 200 pages takes some 20 seconds on a small machine. Own rule. */
const LIMIT_MS = 120_000;

/** LibreOffice takes a processor and half a gigabyte; requests wait for each other. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Turns a document into PDF by LibreOffice without a window, in a profile of its own that nothing else sees. Fonts that the machine lacks
 * are replaced by the nearest it has.
 * @throws PDF_PROGRAM_MISSING where no LibreOffice is installed, PDF_FAILED when it gives nothing within two minutes
 */
export async function toPdf(docx: Buffer, program: OfficeProgram | null = officeProgram() ?? null): Promise<Buffer> {
  if (program === null) throw pdfProgramMissing();
  const turn = last.then(() => convert(docx, program));
  last = turn.catch(() => undefined);
  return turn;
}

async function convert(docx: Buffer, program: OfficeProgram): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'wudan-pdf-'));
  try {
    await writeFile(join(folder, 'fonts.conf'), fontSettings());
    await writeFile(join(folder, 'document.docx'), docx);
    await mkdir(join(folder, 'home'));
    const args = ['--headless', '--norestore', '--nolockcheck', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'document.docx')];
    await run(program.file, args, { ...program.env, HOME: join(folder, 'home'), FONTCONFIG_FILE: join(folder, 'fonts.conf') });
    const pdf = await readFile(join(folder, 'document.pdf')).catch(() => undefined);
    if (pdf === undefined) throw pdfFailed();
    return pdf;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Ends when the program does. What is late is ended with all its children: the program found on PATH only starts another. */
function run(file: string, args: readonly string[], env: OfficeProgram['env']): Promise<void> {
  return new Promise((resolve, reject) => {
    const inGroup = process.platform !== 'win32';
    const child = spawn(file, args, { env, stdio: 'ignore', detached: inGroup, windowsHide: true });
    const late = setTimeout(() => {
      if (inGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    }, LIMIT_MS);
    child.once('error', () => {
      clearTimeout(late);
      reject(pdfFailed());
    });
    child.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
  });
}
