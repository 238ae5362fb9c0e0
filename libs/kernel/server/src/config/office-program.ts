import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** LibreOffice on this machine, and the environment that its process begins from. */
export interface OfficeProgram {
  readonly file: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const NAMES = ['soffice', 'libreoffice', 'soffice.exe'];
/** Where the makers' own installers put it without a way in through PATH. */
const USUAL_PLACES = [
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Finds LibreOffice on PATH, then in the usual places; undefined where there is none. */
export function officeProgram(source: Readonly<Record<string, string | undefined>> = process.env): OfficeProgram | undefined {
  const folders = (source['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...USUAL_PLACES];
  const file = candidates.find(canRun);
  if (file === undefined) return undefined;
  // A converter needs no secret of this process.
  const kept = ['PATH', 'LANG', 'LC_ALL', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];
  return { file, env: Object.fromEntries(kept.map((name) => [name, source[name]])) };
}
