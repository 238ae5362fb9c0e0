import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { addDays, instantOf, isoWeekday, type Ctx, type LocalDate } from '@wudan/kernel-core';
import { BurdenReadModel, type BurdenView } from '../data/burden.read-model.js';

/** How often people were asked in the ISO week of a day. */
@Injectable()
export class ReadBurden {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, weekOf: LocalDate): Promise<BurdenView[]> {
    const monday = addDays(weekOf, 1 - isoWeekday(weekOf));
    return this.units.read(ctx, (tx) => tx.repo(BurdenReadModel).between(instantOf(monday, '00:00'), instantOf(addDays(monday, 7), '00:00')));
  }
}
