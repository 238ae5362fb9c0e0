import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env, type Visitor } from '@wudan/kernel-server';
import { ROLE_LABELS } from '@wudan/kernel-core';
import { demoSeason } from '../data/demo-season.read-model.js';
import { SetUp } from './set-up.js';

export interface EntryView {
  readonly demo: boolean;
  readonly demoAccounts: { account: string; password: string; personName: string; officeName: string; roleLabel: string; story: string }[];
  readonly setUpNeeded: boolean;
  readonly version: string;
  readonly now: Date;
}

/** What the sign-in page may show to anyone. Demo accounts appear only where the demo was asked for; production refuses to start with it. */
@Injectable()
export class DescribeEntry {
  constructor(
    private readonly setUp: SetUp,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async execute(visitor: Visitor): Promise<EntryView> {
    const season = demoSeason();
    const offices = new Map(season.offices.map((office) => [office.key, office.name]));
    return {
      demo: this.env.DEMO,
      demoAccounts: this.env.DEMO
        ? season.accounts.map((each) => ({
            account: each.account,
            password: season.password,
            personName: each.personName,
            officeName: offices.get(each.office) ?? '',
            roleLabel: ROLE_LABELS[each.role],
            story: each.story,
          }))
        : [],
      setUpNeeded: await this.setUp.needed(),
      version: '0.1.0',
      now: visitor.clock.now(),
    };
  }
}
