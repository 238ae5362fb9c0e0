import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { DomainError, notFound, UNIT_ROLES, type Ctx, type Id } from '@wudan/kernel-core';
import { findUnit } from '@wudan/tenancy-server';
import { OFFICE_ONLY_NAMES } from '../domain/fact-name.js';
import type { FactGrade, FactView } from '../domain/fact.js';
import { factsOf, recordFacts } from './callable.js';
import { nameOf } from './read-facts.js';

export interface RecordFactInput {
  readonly unitId: Id;
  readonly name: string;
  readonly dimension: string;
  readonly period: string;
  readonly value: string;
  readonly grade: string;
  readonly sourceText: string;
}

const gradeRefused = (message: string): DomainError => new DomainError({ code: 'FACT_GRADE', kind: 'invalid', field: 'input.grade', message });

const officeOnly = (): DomainError => new DomainError({ code: 'FACT_OFFICE_ONLY', kind: 'invalid', field: 'input.name', message: '该数据由编办核验得出，本单位不能填报，请改选其他数据。' });

/** Records one figure by hand. What a unit reports about itself is of grade D; what the office records it has verified. */
@Injectable()
export class RecordFact {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, FACT_INVALID, FACT_GRADE, FACT_OFFICE_ONLY */
  execute(ctx: Ctx, input: RecordFactInput): Promise<FactView> {
    return this.units.run(ctx, async (tx) => {
      const unit = await findUnit(tx, input.unitId);
      if (!unit) throw notFound('单位', 'input.unitId');
      authorize(ctx, 'record', 'Fact', { unitId: unit.id }, '单位', 'input.unitId');
      const ofUnit = (UNIT_ROLES as readonly string[]).includes(ctx.seat.role);
      if (ofUnit && input.grade !== 'D') throw gradeRefused('本单位填报的数据为自报数据，可信度等级须为D，请改选D。');
      if (ofUnit && OFFICE_ONLY_NAMES.includes(input.name)) throw officeOnly();
      if (!ofUnit && input.grade === 'D') throw gradeRefused('编办录入的数据须经核实，可信度等级须为A、B或C，请重新选择。');
      const { name, dimension, period, value, sourceText } = input;
      await recordFacts(tx, [
        { unitId: unit.id, name, dimension, period, value, grade: input.grade as FactGrade, source: { kind: ofUnit ? 'self_assessment' : 'manual', text: sourceText } },
      ]);
      const recorded = (await factsOf(tx, unit.id, [name])).find((fact) => fact.dimension === dimension && fact.period === period);
      if (!recorded) throw notFound('数据', 'input.name');
      tx.audit({
        action: 'fact.recorded',
        subjectType: 'Fact',
        subjectId: recorded.id,
        summary: `录入 ${unit.name} 的${nameOf(name).label}${dimension === '' ? '' : `（${dimension}）`}：${recorded.value}`,
        detail: { unitId: unit.id, name, dimension, period, value: recorded.value, grade: recorded.grade, source: recorded.sourceText },
      });
      return recorded;
    });
  }
}
