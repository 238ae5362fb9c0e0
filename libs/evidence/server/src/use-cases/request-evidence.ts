import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { isLocalDate, localDateOf, notFound, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { findPilot, issuedSetOf } from '@wudan/pilots-server';
import { CellsRepository } from '../data/cells.repository.js';
import { RequestsRepository } from '../data/requests.repository.js';
import { CUTOFF_COLUMN } from '../domain/cell.js';
import { markedSecret } from '../domain/classification.rules.js';
import { lineFault, normalised } from '../domain/document.rules.js';
import { askedAlready, classified, dueInvalid, leafUnknown, noSetYet, yearsInvalid } from '../domain/evidence.errors.js';
import { askForCells } from './ask-for-cells.js';
import { prefillCells } from './prefill-cells.js';

export interface RequestEvidenceInput {
  readonly pilotId: Id;
  readonly leafCode: string;
  readonly material: string;
  readonly years: readonly string[];
  readonly dueOn: LocalDate;
  readonly note?: string | null;
}

/** Asks a unit for more, by a day. What it gave for the same material before answers at once, without a prompt. */
@Injectable()
export class RequestEvidence {
  constructor(private readonly units: UnitOfWork) {}

  /** @returns the pilot whose grid changed. @throws DomainError NOT_FOUND, EVIDENCE_NO_SET, EVIDENCE_LEAF_UNKNOWN, EVIDENCE_TEXT_INVALID, EVIDENCE_YEARS_INVALID, EVIDENCE_DUE_INVALID, EVIDENCE_ASKED_ALREADY */
  execute(ctx: Ctx, input: RequestEvidenceInput): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const pilot = await findPilot(tx, input.pilotId);
      if (!pilot) throw notFound('评估对象', 'input.pilotId');
      authorize(ctx, 'request', 'Evidence', { unitId: pilot.unitId, holder: 'unit' }, '评估对象', 'input.pilotId');
      const issued = await issuedSetOf(tx, pilot.id);
      if (!issued) throw noSetYet('input.pilotId');
      const leaf = issued.set.leaves.find((each) => each.code === input.leafCode);
      if (!leaf) throw leafUnknown();
      const material = normalised(input.material);
      const note = normalised(input.note ?? '');
      const fault = lineFault('材料名称', material, 80, 'input.material') ?? (note === '' ? null : lineFault('说明', note, 200, 'input.note'));
      if (fault) throw fault;
      const mark = markedSecret(material);
      if (mark !== null) throw classified(mark, 'input.material');
      const years = [...new Set(input.years)];
      const [first, last] = [pilot.evidenceFrom.slice(0, 4), pilot.cutoffOn.slice(0, 4)];
      if (years.length === 0 || years.some((year) => year !== CUTOFF_COLUMN && !(/^\d{4}$/.test(year) && first <= year && year <= last))) throw yearsInvalid();
      if (!isLocalDate(input.dueOn) || input.dueOn < localDateOf(tx.now)) throw dueInvalid();
      const requests = tx.repo(RequestsRepository);
      const cells = tx.repo(CellsRepository);
      const before = (await requests.ofPilot(pilot.id)).filter((request) => request.leafCode === leaf.code);
      const same = before.find((request) => request.material === material && !request.retired);
      if (same) await requests.askAgain(same.id, input.dueOn, note);
      else {
        const position = Math.max(0, ...before.map((request) => request.position));
        const draft = { leafCode: leaf.code, leafName: leaf.name, position, material, periodCode: 'named_years', holder: 'unit' as const, required: true, sensitive: false, prefillFrom: null };
        await requests.put(pilot.id, pilot.unitId, [{ ...draft, setId: null, adHoc: true, note, dueOn: input.dueOn }]);
      }
      const requestId = same?.id ?? (await requests.ofPilot(pilot.id)).find((request) => request.leafCode === leaf.code && request.material === material)?.id ?? '';
      const added = await cells.put(pilot.id, pilot.unitId, years.map((year) => ({ requestId, year })));
      if (added.length === 0) throw askedAlready();
      const reused = await prefillCells(tx, pilot, added);
      await askForCells(tx, pilot, { cellIds: added, dueOn: input.dueOn, lead: note === '' ? '编办要求补充材料。' : `编办要求补充材料：${note}` });
      tx.audit({
        action: 'evidence.more_requested',
        subjectType: 'Pilot',
        subjectId: pilot.id,
        summary: `要求${pilot.unitName}补充 ${leaf.code} ${material}（${years.join('、')}），${input.dueOn}前`.slice(0, 200),
        detail: { requestId, years, reused, note },
      });
      return pilot.id;
    });
  }
}
