import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import type { PublishedState } from '../domain/published-state.js';
import { PublishedOfficesRepository } from '../data/published-offices.repository.js';

/** Keeps what an office below published. */
@Injectable()
export class ReceiveOffice {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, source: Id, state: PublishedState): Promise<void> {
    return this.units.run(ctx, (tx) => tx.repo(PublishedOfficesRepository).put(source, state));
  }
}
