import { describe, expect, it } from '@jest/globals';
import { planMembership, type MembershipChange, type MembershipPlan } from './membership.rules.js';

const stored = (unitId: string, joinedOn: string, leftOn: string | null = null): MembershipChange['before'][number] => ({ id: `row-${unitId}`, unitId, joinedOn, leftOn });
const wanted = (unitId: string, validTo: string | null = null): MembershipChange['wanted'][number] => ({ unitId, validTo });
const UNDER_WAY = { state: 'active', startsOn: '2022-04-13', today: '2022-05-10' } as const;
const TO_COME = { state: 'active', startsOn: '2022-04-13', today: '2022-04-01' } as const;
const plan = (part: Partial<MembershipPlan>): MembershipPlan => ({ keep: [], leave: [], drop: [], ...part });

describe('who belongs to a programme', () => {
  it.each<[string, MembershipChange, MembershipPlan]>([
    ['a draft, from the first day', { ...UNDER_WAY, state: 'draft', before: [], wanted: [wanted('a')] }, plan({ keep: [{ unitId: 'a', joinedOn: '2022-04-13', leftOn: null }] })],
    ['a draft forgets who goes', { ...UNDER_WAY, state: 'draft', before: [stored('a', '2022-04-13')], wanted: [] }, plan({ drop: ['a'] })],
    ['joins today', { ...UNDER_WAY, before: [], wanted: [wanted('a')] }, plan({ keep: [{ unitId: 'a', joinedOn: '2022-05-10', leftOn: null }] })],
    ['joins on the first day', { ...TO_COME, before: [], wanted: [wanted('a')] }, plan({ keep: [{ unitId: 'a', joinedOn: '2022-04-13', leftOn: null }] })],
    ['stays', { ...UNDER_WAY, before: [stored('a', '2022-04-13')], wanted: [wanted('a')] }, plan({ keep: [{ unitId: 'a', joinedOn: '2022-04-13', leftOn: null }] })],
    ['leaves today', { ...UNDER_WAY, before: [stored('a', '2022-04-13')], wanted: [] }, plan({ leave: [{ unitId: 'a', joinedOn: '2022-04-13', leftOn: '2022-05-10' }] })],
    ['leaves before it began', { ...TO_COME, before: [stored('a', '2022-04-13')], wanted: [] }, plan({ leave: [{ unitId: 'a', joinedOn: '2022-04-13', leftOn: '2022-04-13' }] })],
    ['has left and stays away', { ...UNDER_WAY, before: [stored('a', '2022-04-13', '2022-05-01')], wanted: [] }, plan({})],
    ['comes back', { ...UNDER_WAY, before: [stored('a', '2022-04-13', '2022-05-01')], wanted: [wanted('a')] }, plan({ keep: [{ unitId: 'a', joinedOn: '2022-05-10', leftOn: null }] })],
    ['will be retired', { ...UNDER_WAY, before: [stored('a', '2022-04-13')], wanted: [wanted('a', '2022-06-01')] }, plan({ keep: [{ unitId: 'a', joinedOn: '2022-04-13', leftOn: '2022-06-01' }] })],
    ['follows the first day', { ...TO_COME, before: [stored('a', '2022-04-20')], wanted: [wanted('a')] }, plan({ keep: [{ unitId: 'a', joinedOn: '2022-04-13', leftOn: null }] })],
  ])('%s', (_name, change, expected) => {
    expect(planMembership(change)).toEqual(expected);
  });
});
