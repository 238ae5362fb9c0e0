import { Injectable } from '@nestjs/common';
import type { Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import { normalisedSocialCreditCode, socialCreditCodeWarnings } from '@wudan/tenancy-server';
import { RegistrationsRepository, type OnlineNameRow, type RegistrationRow } from '../data/registrations.repository.js';
import { byUnit, type ImportBatch, type PlacedRow, type RowEffect } from '../domain/import-plan.js';
import type { ImportRemark } from '../domain/import-rows.rules.js';
import type { Effects, KindImport } from './kind-import.js';

const same = (left: object, right: object): boolean => Object.entries(left).every(([key, value]) => (right as Readonly<Record<string, unknown>>)[key] === value);

/** Registrations of public institutions as legal persons, one row a unit. A code that looks wrong is a warning: lawful ones fail the check too. */
@Injectable()
export class RegistrationImport implements KindImport {
  async effects(tx: Tx, rows: readonly PlacedRow[], _onDate: LocalDate): Promise<Effects> {
    const known = new Map((await tx.repo(RegistrationsRepository).ofUnits(rows.map(({ unitId }) => unitId))).map((row) => [row.unitId, row]));
    const remarks = new Map<number, ImportRemark[]>();
    const effects = rows.map((row): RowEffect => {
      const { source: _, ...draft } = registrationOf(row, '');
      remarks.set(row.line, socialCreditCodeWarnings(draft.socialCreditCode).map((text) => ({ severity: 'warning', column: 'socialCreditCode', text })));
      const before = known.get(row.unitId);
      return before === undefined ? 'added' : same(draft, before) ? 'unchanged' : 'changed';
    });
    return { effects, notes: [], remarks };
  }

  async write(tx: Tx, { rows, source }: ImportBatch, names: ReadonlyMap<Id, string>): Promise<void> {
    await tx.repo(RegistrationsRepository).put(rows.map((row) => registrationOf(row, source)));
    for (const { unitId, cells } of rows) {
      tx.audit({ action: 'registration.imported', subjectType: 'UnitProfile', subjectId: unitId, summary: `登记 ${names.get(unitId) ?? ''} 事业单位法人证书，有效期至 ${cells['validTo'] ?? ''}` });
    }
  }
}

/** Chinese names registered for the net; a unit may have several. */
@Injectable()
export class OnlineNameImport implements KindImport {
  async effects(tx: Tx, rows: readonly PlacedRow[], _onDate: LocalDate): Promise<Effects> {
    const known = new Map((await tx.repo(RegistrationsRepository).onlineNames([...byUnit(rows).keys()])).map((row) => [`${row.unitId}|${row.name}`, row]));
    const effects = rows.map((row): RowEffect => {
      const draft = onlineNameOf(row);
      const before = known.get(`${draft.unitId}|${draft.name}`);
      return before === undefined ? 'added' : same(draft, before) ? 'unchanged' : 'changed';
    });
    return { effects, notes: [] };
  }

  async write(tx: Tx, { rows }: ImportBatch, names: ReadonlyMap<Id, string>): Promise<void> {
    await tx.repo(RegistrationsRepository).putOnlineNames(rows.map(onlineNameOf));
    for (const [unitId, list] of byUnit(rows)) {
      tx.audit({ action: 'online_name.imported', subjectType: 'UnitProfile', subjectId: unitId, summary: `登记 ${names.get(unitId) ?? ''} 网上名称 ${list.length} 个` });
    }
  }
}

const registrationOf = ({ unitId, cells }: PlacedRow, source: string): Omit<RegistrationRow, 'recordedAt'> => ({
  unitId,
  name: cells['name'] ?? '',
  socialCreditCode: normalisedSocialCreditCode(cells['socialCreditCode'] ?? ''),
  purpose: cells['purpose'] ?? null,
  domicile: cells['domicile'] ?? null,
  legalRepresentative: cells['legalRepresentative'] ?? '',
  funding: cells['funding'] ?? null,
  organiser: cells['organiser'] ?? null,
  validFrom: cells['validFrom'] ?? '',
  validTo: cells['validTo'] ?? '',
  reportYear: cells['reportYear'] === null || cells['reportYear'] === undefined ? null : Number(cells['reportYear']),
  source,
});

const onlineNameOf = ({ unitId, cells }: PlacedRow): OnlineNameRow => ({ unitId, name: cells['name'] ?? '', registeredOn: cells['registeredOn'] ?? '', expiresOn: cells['expiresOn'] ?? '' });
