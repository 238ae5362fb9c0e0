import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { isLocalDate, localDateOf, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { findPilot } from '@wudan/pilots-server';
import { ItemsRepository } from '../data/items.repository.js';
import { CUTOFF_COLUMN } from '../domain/cell.js';
import { lineFault, normalised } from '../domain/document.rules.js';
import { assessorsDiffer, noSetYet, pagesInvalid, sightedLate } from '../domain/evidence.errors.js';
import { gradeOf } from '../domain/grade.rules.js';
import { cellFor, stepCells } from './step-cells.js';

export interface SightEvidenceInput {
  readonly cellId: Id;
  readonly docNumber: string;
  readonly pages: number;
  readonly place: string;
  readonly firstAssessor: string;
  readonly secondAssessor: string;
  readonly onDate: LocalDate;
}

/**
 * Material that may not be uploaded was seen where it lies by two assessors: its number, pages and place are noted, and no file is kept. A number or place
 * with a classification mark is accepted here, since only the reference is written down.
 */
@Injectable()
export class SightEvidence {
  constructor(private readonly units: UnitOfWork) {}

  /** @returns the pilot whose grid changed. @throws DomainError NOT_FOUND, CELL_STANDS, CELL_ACCEPTED, SIGHTING_ASSESSORS, SIGHTING_DATE, EVIDENCE_TEXT_INVALID, EVIDENCE_PAGES_INVALID */
  execute(ctx: Ctx, input: SightEvidenceInput): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const cell = await cellFor(ctx, tx, input.cellId, 'sight', 'input.cellId');
      const pilot = await findPilot(tx, cell.pilotId);
      if (!pilot) throw noSetYet('input.cellId');
      const seen = { docNumber: normalised(input.docNumber), place: normalised(input.place), first: normalised(input.firstAssessor), second: normalised(input.secondAssessor) };
      const fault = lineFault('文号', seen.docNumber, 100, 'input.docNumber') ?? lineFault('查阅地点', seen.place, 100, 'input.place');
      if (fault) throw fault;
      if (!Number.isInteger(input.pages) || input.pages < 1 || input.pages > 100_000) throw pagesInvalid();
      const named = [seen.first, seen.second].every((name) => [...name].length >= 2 && [...name].length <= 40);
      if (!named || seen.first.replace(/\s/gu, '') === seen.second.replace(/\s/gu, '')) throw assessorsDiffer();
      if (!isLocalDate(input.onDate) || input.onDate > localDateOf(tx.now)) throw sightedLate();
      const items = tx.repo(ItemsRepository);
      const id = tx.id();
      const year = cell.year === CUTOFF_COLUMN ? null : cell.year;
      const grade = gradeOf({ source: 'assessor', docNumber: seen.docNumber, formedOn: null, sighted: true, verdicts: [] });
      await items.insert({
        id, unitId: cell.unitId, lineageId: id, version: 1, title: cell.material, docNumber: seen.docNumber, formedOn: null,
        periodFrom: year === null ? pilot.cutoffOn : `${year}-01-01`, periodTo: year === null ? pilot.cutoffOn : `${year}-12-31`,
        pages: input.pages, classification: 'internal', source: 'assessor', fileId: null,
        sightPlace: seen.place, sightFirst: seen.first, sightSecond: seen.second, sightOn: input.onDate, grade, verdicts: [],
      });
      await items.unlink([cell.id], '改为线下查阅');
      await stepCells(tx, [cell], 'sight', { reason: `线下查阅：${seen.first}、${seen.second}`, itemId: id, content: () => ({ grade }) });
      await items.link([{ cellId: cell.id, itemId: id, role: 'sighting', reused: false }]);
      tx.audit({
        action: 'evidence.sighted',
        subjectType: 'EvidenceItem',
        subjectId: id,
        summary: `线下查阅 ${cell.leafCode} ${cell.material} ${cell.year}：${seen.first}、${seen.second}`.slice(0, 200),
        detail: { cellId: cell.id, pages: input.pages, onDate: input.onDate },
      });
      return cell.pilotId;
    });
  }
}
