import { Injectable } from '@nestjs/common';
import { markedSecret } from '../domain/classification.rules.js';
import { FileInspector, VirusScanner, type FileFindings } from '../domain/file-ports.js';
import { markOnPage } from '../domain/file-secrecy.rules.js';
import { classifiedRefused, fileInfected } from '../domain/upload.errors.js';
import type { ScanState } from '../domain/upload.js';

export interface CheckedFile extends FileFindings {
  readonly scan: ScanState;
}

/** Everything a file must pass before it is kept: it is what was declared, of an accepted kind, not a bomb, not marked secret, not infected. */
@Injectable()
export class CheckFile {
  constructor(
    private readonly inspector: FileInspector,
    private readonly scanner: VirusScanner,
  ) {}

  /** @throws DomainError (invalid) that says why it is refused; anything else is an incident, and the file may be checked again */
  async execute(path: string, declared: { readonly fileName: string; readonly size: number; readonly sha256: string }): Promise<CheckedFile> {
    const found = await this.inspector.inspect(path, declared);
    const mark = markedSecret(declared.fileName) ?? (found.kind === 'archive' ? markedSecret(found.firstPage) : markOnPage(found.firstPage));
    if (mark !== null) throw classifiedRefused(mark, 'file');
    const scan = await this.scanner.scan(path);
    if (scan === 'infected') throw fileInfected(declared.fileName);
    return { ...found, scan };
  }
}
