import { HandlesEvent, HandlesMail, type Delivery, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import type { PublishedCounts } from '../domain/finding-count.js';
import { findingSealed, findingsCounted, letterIssued } from '../events/finding-events.js';
import { PublishCounts } from '../use-cases/publish-counts.js';

@HandlesEvent(letterIssued)
export class CountLetterJob implements Handler<{ pilotId: Id; findingIds: readonly Id[] }> {
  constructor(private readonly counts: PublishCounts) {}

  handle(ctx: Ctx, { pilotId }: { pilotId: Id }): Promise<void> {
    return this.counts.ofPilot(ctx, pilotId);
  }
}

/** A sealed finding leaves the counts that were published. */
@HandlesEvent(findingSealed)
export class CountSealJob implements Handler<{ findingId: Id }> {
  constructor(private readonly counts: PublishCounts) {}

  handle(ctx: Ctx, { findingId }: { findingId: Id }): Promise<void> {
    return this.counts.ofFinding(ctx, findingId);
  }
}

@HandlesMail(findingsCounted)
export class ReceiveCountsJob implements Handler<PublishedCounts> {
  constructor(private readonly counts: PublishCounts) {}

  handle(ctx: Ctx, counts: PublishedCounts, delivery: Delivery): Promise<void> {
    return this.counts.receive(ctx, delivery.fromOffice, counts);
  }
}
