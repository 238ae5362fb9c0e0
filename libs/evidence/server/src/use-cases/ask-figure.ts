import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { clip, instantOf, isLocalDate, localDateOf, notFound, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { findPilot, issuedSetOf } from '@wudan/pilots-server';
import { ask, findContacts } from '@wudan/prompts-server';
import { FiguresRepository, type FigureRow } from '../data/figures.repository.js';
import { lineFault, normalised } from '../domain/document.rules.js';
import { dueInvalid, figureAsked, figurePeriod, figureUnknown, noSetYet } from '../domain/evidence.errors.js';
import { FIGURE_SUBJECT, figureText, measureLabel } from '../domain/figure.rules.js';

export interface AskFigureInput {
  readonly pilotId: Id;
  /** A variable of the set's formulas. */
  readonly name: string;
  readonly dimension?: string | null;
  /** `YYYY`, `YYYY-MM-DD` or `all`. */
  readonly period: string;
  readonly dueOn: LocalDate;
}

/** Asks the unit's contact for one number, to be typed; what is typed becomes a figure of grade D with its source. */
@Injectable()
export class AskFigure {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, EVIDENCE_NO_SET, EVIDENCE_FIGURE_UNKNOWN, EVIDENCE_FIGURE_PERIOD, EVIDENCE_FIGURE_ASKED, EVIDENCE_DUE_INVALID */
  execute(ctx: Ctx, input: AskFigureInput): Promise<readonly FigureRow[]> {
    return this.units.run(ctx, async (tx) => {
      const pilot = await findPilot(tx, input.pilotId);
      if (!pilot) throw notFound('评估对象', 'input.pilotId');
      authorize(ctx, 'request', 'Evidence', { unitId: pilot.unitId, holder: 'unit' }, '评估对象', 'input.pilotId');
      const issued = await issuedSetOf(tx, pilot.id);
      if (!issued) throw noSetYet('input.pilotId');
      const variable = issued.set.formulas.flatMap((formula) => formula.variables).find((each) => each.name === input.name);
      if (!variable) throw figureUnknown();
      const dimension = normalised(input.dimension ?? '');
      const fault = dimension === '' ? null : lineFault('分类', dimension, 80, 'input.dimension');
      if (fault) throw fault;
      if (input.period !== 'all' && !/^(19|20)\d{2}$/.test(input.period) && !isLocalDate(input.period)) throw figurePeriod();
      if (!isLocalDate(input.dueOn) || input.dueOn < localDateOf(tx.now)) throw dueInvalid();
      const figures = tx.repo(FiguresRepository);
      const figure = { id: tx.id(), pilotId: pilot.id, unitId: pilot.unitId, name: variable.name, label: variable.label, measure: variable.unit, dimension, period: input.period, dueOn: input.dueOn };
      if (!(await figures.add(figure))) throw figureAsked();
      const contact = (await findContacts(tx, [pilot.unitId])).get(pilot.unitId)?.contact ?? null;
      if (contact !== null) {
        const unit = measureLabel(figure.measure);
        await ask(tx, [{
          seatId: contact, unitId: pilot.unitId, kind: 'number', title: '数据征集', options: [], dueAt: instantOf(input.dueOn, '17:30'), subjectType: FIGURE_SUBJECT, subjectId: figure.id,
          body: `请直接回复${clip(figureText(figure), 60)}的数字${unit === '' ? '' : `，单位：${unit}`}。`,
          facts: [{ label: '单位', value: pilot.unitName }],
        }]);
      }
      tx.audit({ action: 'evidence.figure_asked', subjectType: 'EvidenceFigure', subjectId: figure.id, summary: `向${pilot.unitName}征集数据：${figureText(figure)}`.slice(0, 200), detail: { pilotId: pilot.id, name: figure.name, period: figure.period, reachable: contact !== null } });
      return figures.ofPilot(pilot.id);
    });
  }
}
