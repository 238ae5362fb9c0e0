import type { BoardFigures } from '@wudan/board-server';
import { HandlesMail, type Delivery, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { countyReported, countySilent } from '../events/dispatch-events.js';
import { ReceiveCounty } from '../use-cases/receive-county.js';

interface CountyLetter {
  readonly roundId: Id;
  readonly figures: BoardFigures;
  readonly note: string | null;
  readonly confirmedBy: string;
  readonly confirmedAt: string;
}

@HandlesMail(countyReported)
export class CountyReportedJob implements Handler<CountyLetter> {
  constructor(private readonly counties: ReceiveCounty) {}

  handle(ctx: Ctx, payload: CountyLetter, delivery: Delivery): Promise<void> {
    return this.counties.reported(ctx, delivery.fromOffice, payload);
  }
}

@HandlesMail(countySilent)
export class CountySilentJob implements Handler<{ roundId: Id }> {
  constructor(private readonly counties: ReceiveCounty) {}

  handle(ctx: Ctx, payload: { roundId: Id }, delivery: Delivery): Promise<void> {
    return this.counties.silent(ctx, delivery.fromOffice, payload.roundId);
  }
}
