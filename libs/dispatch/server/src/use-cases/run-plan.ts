import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { CLOCK, Sweep, Wakes } from '@wudan/kernel-server';
import { systemCtx, type Clock } from '@wudan/kernel-core';
import { PlanReadModel } from '../data/plan.read-model.js';
import { PLAN_WAKE } from '../events/dispatch-events.js';
import { OpenRound } from './open-round.js';
import { PlanProgramme } from './plan-programme.js';

const SWEEP_MS = 1_000;
const MOST_ROUNDS = 500;
const PARALLEL_OFFICES = 4;

/**
 * Walks all offices: plans who is asked now in one statement, lets each office open its rounds in its own unit of work, and
 * makes plans anew that rest on an older calendar. Killed at any point, the next pass goes on: a round is struck off the
 * list in the transaction that opens it.
 */
@Injectable()
export class RunPlan implements BeforeApplicationShutdown {
  readonly #log = new Logger(RunPlan.name);
  readonly #sweep = new Sweep(RunPlan.name, SWEEP_MS, () => this.pass());

  constructor(
    private readonly plan: PlanReadModel,
    private readonly rounds: OpenRound,
    private readonly programmes: PlanProgramme,
    private readonly wakes: Wakes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async start(): Promise<void> {
    await this.wakes.listen(PLAN_WAKE, () => this.#sweep.nudge());
    this.#sweep.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#sweep.stop();
  }

  /** One pass over what is due now. @returns how many rounds were opened and plans made anew */
  async pass(): Promise<number> {
    let done = 0;
    for (const { officeId, programmeId } of await this.plan.outdated()) {
      await this.programmes.execute(systemCtx(officeId, this.clock, 'plan'), programmeId);
      done += 1;
    }
    await this.plan.plan(this.clock.now());
    for (;;) {
      const waiting = await this.plan.waiting(MOST_ROUNDS);
      let opened = 0;
      const next = async (): Promise<void> => {
        for (let due = waiting.shift(); due !== undefined; due = waiting.shift()) {
          try {
            await this.rounds.execute(systemCtx(due.officeId, this.clock, 'plan'), due.roundId);
            opened += 1;
          } catch (error) {
            this.#log.error(`round ${due.roundId}: ${error instanceof Error ? error.message : String(error)}`);
          }
        }
      };
      await Promise.all(Array.from({ length: PARALLEL_OFFICES }, next));
      done += opened;
      if (opened === 0) return done;
    }
  }
}
