import type { INestApplicationContext } from '@nestjs/common';
import { demoSeason, RegisterPerson } from '@wudan/access-server';
import { CLOCK, OutboxRelay, UnitOfWork } from '@wudan/kernel-server';
import { newId, systemCtx, type Clock, type Ctx, type Id } from '@wudan/kernel-core';
import { CreateSection, CreateUnit, foundOffice, foundRootOffice } from '@wudan/tenancy-server';
import { loadDemoJudging } from './load-demo-judging.js';
import { loadDemoPilots } from './load-demo-pilots.js';
import { loadDemoRound } from './load-demo-round.js';

export interface DemoLoaded {
  readonly loaded: boolean;
  readonly accounts: readonly { account: string; password: string; personName: string; officeName: string; role: string }[];
}

/** Loads the demo season through the use-cases, once; a database that has an office is left alone. */
export async function loadDemo(app: INestApplicationContext): Promise<DemoLoaded> {
  const season = demoSeason();
  const clock = app.get<Clock>(CLOCK);
  const units = app.get(UnitOfWork);
  const names = new Map(season.offices.map((office) => [office.key, office.name]));
  const accounts = season.accounts.map(({ account, personName, office, role }) => ({ account, password: season.password, personName, officeName: names.get(office) ?? '', role }));
  const ids = new Map<string, Id>();
  const as = (key: string): ReturnType<typeof systemCtx> => systemCtx(ids.get(key) ?? '', clock, 'demo');

  for (const office of season.offices) {
    if (office.parent === null) {
      const id = newId(clock.now().getTime());
      ids.set(office.key, id);
      const fresh = await units.run(as(office.key), async (tx) => {
        const known = await tx.query<{ some: boolean }>('SELECT EXISTS (SELECT 1 FROM wudan.office) AS some');
        if (known.rows[0]?.some) return false;
        await foundRootOffice(tx, { id, name: office.name, shortName: office.shortName, level: office.level, regionCode: office.regionCode });
        return true;
      });
      if (!fresh) return { loaded: false, accounts };
    } else {
      const parentId = ids.get(office.parent) ?? '';
      const founded = await units.run(as(office.parent), (tx) => foundOffice(tx, { ...office, parentId }));
      ids.set(office.key, founded.id);
    }
  }
  await app.get(OutboxRelay).drain();

  const unitIds = new Map<string, Id>();
  for (const unit of season.units) {
    const ctx = as(unit.office);
    const created = await app.get(CreateUnit).execute(ctx, {
      code: unit.code,
      name: unit.name,
      shortName: unit.shortName,
      kind: unit.kind,
      field: unit.field,
      attachedToId: unit.attachedTo === undefined ? null : (unitIds.get(unit.attachedTo) ?? null),
      validFrom: '2019-01-01',
    });
    unitIds.set(unit.code, created.id);
    for (const name of unit.sections) await app.get(CreateSection).execute(ctx, { unitId: created.id, name, validFrom: '2019-01-01' });
  }
  const seats = new Map<string, Ctx>();
  for (const person of season.accounts) {
    const seat = await app.get(RegisterPerson).execute(as(person.office), {
      account: person.account,
      personName: person.personName,
      password: season.password,
      role: person.role,
      unitId: person.unit === undefined ? null : (unitIds.get(person.unit) ?? null),
    });
    const { id, personId, personName, role, unitId } = seat;
    seats.set(person.account, { ...as(person.office), seat: { id, personId, personName, role, unitId } });
  }
  await app.get(OutboxRelay).drain();
  const known = { offices: ids, units: unitIds, seats, system: as(season.programme.office) };
  const programmeId = await loadDemoRound(app, season, known);
  await loadDemoJudging(app, season, await loadDemoPilots(app, season, programmeId, known), known);
  return { loaded: true, accounts };
}
