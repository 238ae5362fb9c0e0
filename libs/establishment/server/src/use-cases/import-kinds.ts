import { Injectable } from '@nestjs/common';
import { IMPORT_KINDS, isCode, type EstablishmentImportKind } from '../domain/establishment-codes.js';
import { choiceUnknown } from '../domain/establishment.errors.js';
import { DutiesImport } from './duties-import.js';
import type { KindImport } from './kind-import.js';
import { OnlineNameImport, RegistrationImport } from './registration-import.js';
import { RosterImport } from './roster-import.js';
import { SecondmentsImport } from './secondments-import.js';
import { SnapshotImport } from './snapshot-import.js';

/** @throws DomainError ESTABLISHMENT_CHOICE_UNKNOWN @param field the input that names it */
export function importKindOf(kind: string, field: string): EstablishmentImportKind {
  if (!isCode(IMPORT_KINDS, kind)) throw choiceUnknown('导入类型', kind, IMPORT_KINDS.map(({ code, label }) => `${code}（${label}）`), field);
  return kind;
}

/** Who reads and writes which table. */
@Injectable()
export class ImportKinds {
  readonly #kinds: Readonly<Record<EstablishmentImportKind, KindImport>>;

  constructor(roster: RosterImport, snapshot: SnapshotImport, duties: DutiesImport, secondments: SecondmentsImport, registration: RegistrationImport, onlineName: OnlineNameImport) {
    this.#kinds = { roster, snapshot, duties, secondments, registration, online_name: onlineName };
  }

  of(kind: EstablishmentImportKind): KindImport {
    return this.#kinds[kind];
  }
}
