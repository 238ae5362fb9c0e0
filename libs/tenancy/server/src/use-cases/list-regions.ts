import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type LocalDate } from '@wudan/kernel-core';
import { RegionsRepository, type RegionRow } from '../data/regions.repository.js';
import { assertRegionCode, NATIONAL_CODE } from '../domain/region-code.rules.js';

/** Region codes in force on a day. */
@Injectable()
export class ListRegions {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError REGION_CODE_INVALID */
  execute(ctx: Ctx, args: { asOf?: LocalDate | null; under?: string | null }): Promise<RegionRow[]> {
    if (args.under) assertRegionCode(args.under);
    return this.units.read(ctx, (tx) => tx.repo(RegionsRepository).inForce(args.asOf ?? localDateOf(tx.now), args.under ?? NATIONAL_CODE));
  }
}
