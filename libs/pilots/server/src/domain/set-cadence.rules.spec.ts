import { describe, expect, it } from '@jest/globals';
import { cadenceFault, type CadenceOrder } from './set-cadence.rules.js';

const PLACE = {
  startsOn: '2022-04-13',
  endsOn: '2022-06-30',
  units: [
    { unitId: 'petitions', joinedOn: '2022-04-13', leftOn: null },
    { unitId: 'finance', joinedOn: '2022-04-13', leftOn: '2022-05-16' },
  ],
};
const ORDER: CadenceOrder = { unitId: null, mode: 'daily', fromOn: '2022-05-10', toOn: '2022-05-20', reason: '上级调研' };

describe('a change of rhythm', () => {
  it.each<[string, Partial<CadenceOrder>, string | null, string | null]>([
    ['of the whole programme from today', {}, null, null],
    ['of a unit', { unitId: 'petitions', mode: 'off' }, null, null],
    ['of a unit until it leaves', { unitId: 'finance' }, null, null],
    ['on the last day', { fromOn: '2022-06-30', toOn: '2022-06-30' }, null, null],
    ['to an unknown mode', { mode: 'hourly' }, 'PROGRAMME_CHOICE_UNKNOWN', 'input.mode'],
    ['from yesterday', { fromOn: '2022-05-09' }, 'CADENCE_PAST', 'input.fromOn'],
    ['backwards', { toOn: '2022-05-09' }, 'CADENCE_PERIOD', 'input.toOn'],
    ['beyond the end', { toOn: '2022-07-01' }, 'CADENCE_PERIOD', 'input.toOn'],
    ['after the end', { fromOn: '2022-07-01', toOn: '2022-07-02' }, 'CADENCE_PERIOD', 'input.fromOn'],
    ['of a unit that has left by then', { unitId: 'finance', fromOn: '2022-05-16' }, 'CADENCE_UNIT', 'input.unitId'],
    ['of a unit of elsewhere', { unitId: 'other' }, 'CADENCE_UNIT', 'input.unitId'],
    ['without reason', { reason: '' }, 'PROGRAMME_TEXT_INVALID', 'input.reason'],
  ])('%s', (_name, patch, code, field) => {
    const fault = cadenceFault(PLACE, { ...ORDER, ...patch }, '2022-05-10');
    expect([fault?.code ?? null, fault?.field ?? null]).toEqual([code, field]);
  });
});
