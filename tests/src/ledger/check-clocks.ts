import { letterIssued } from '@wudan/findings-server';
import type { Id } from '@wudan/kernel-core';
import { UnitOfWork } from '@wudan/kernel-server';
import type { EvidencePilot } from '../e2e/evidence-pilot.js';
import { openFinding } from '../e2e/findings-pilot.js';
import { everybody, planOf, PLAN_ITEM, promise, wakeUp, type ItemSeen } from '../e2e/rectification-pilot.js';
import type { TestHouse } from '../house/test-house.js';
import type pg from 'pg';
import { check, type Check } from './check.js';
import { issueUnits } from './ledger-stand.js';

interface LetterCase {
  readonly letterOn: string;
  /** Ten working days from the letter. */
  readonly due: string;
  /** Three months from the letter, on a working day. */
  readonly review: string;
  /** Five and one working days before the due day at 09:00; 30, 420 and 840 working minutes after its end. */
  readonly presses: readonly string[];
  readonly why: string;
}

/** Counted by hand on the notices of the State Council for 2022 (国办发明电〔2021〕11号). */
const CASES: readonly LetterCase[] = [
  {
    letterOn: '2022-01-24', due: '2022-02-10', review: '2022-04-24', presses: ['01-29 09:00', '02-09 09:00', '02-11 09:30', '02-11 17:30', '02-14 17:30'],
    why: '春节 01-31 to 02-06 off, Saturday 01-29 and Sunday 01-30 worked: 01-25…01-30 are six days, 02-07…02-10 four. The review falls on Sunday 04-24, worked for 劳动节',
  },
  {
    letterOn: '2022-04-20', due: '2022-05-06', review: '2022-07-20', presses: ['04-26 09:00', '05-05 09:00', '05-07 09:30', '05-07 17:30', '05-09 17:30'],
    why: 'Sunday 04-24 worked, 04-30 to 05-04 off: 04-21, 22, 24…29 are eight days, 05-05 and 05-06 two. The ladder runs on Saturday 05-07, which is worked',
  },
  {
    letterOn: '2022-09-21', due: '2022-10-10', review: '2022-12-21', presses: ['09-28 09:00', '10-09 09:00', '10-11 09:30', '10-11 17:30', '10-12 17:30'],
    why: '国庆 10-01 to 10-07 off, Saturday 10-08 and Sunday 10-09 worked: 09-22…09-30 are seven days, 10-08, 10-09 and 10-10 three',
  },
];

/** Days that a unit gives on 2022-04-20 for a limited problem, and the working day that a refusal names; null: taken. */
const GIVEN: readonly (readonly [day: string, next: string | null])[] = [
  ['2022-04-24', null],
  ['2022-05-03', '2022-05-05'],
  ['2022-05-07', null],
  ['2022-05-08', '2022-05-09'],
  ['2022-04-19', '2022-04-20'],
  ['2022-10-21', '2022-10-20'],
  ['2022-10-20', null],
];

/** A letter of that day with one problem of each track, as its issue leaves it: what is looked at here is what follows. */
async function letter(house: TestHouse, admin: pg.Client, pilot: EvidencePilot, letterOn: string): Promise<ItemSeen[]> {
  const { office, pilotId, supervisor } = pilot;
  await wakeUp(house, everybody(pilot), `${letterOn}T02:00:00Z`);
  const at = house.clock.now().toISOString();
  const number = `毕编办函〔2022〕${letterOn.slice(5).replace('-', '')}号`;
  await admin.query(
    `INSERT INTO wudan.feedback_letter (office_id, pilot_id, doc_number, doc_key, issued_on, plan_due_on, objection_due_on, contact_name, contact_phone, reason, by_seat_id, person_id, by_name, at)
     VALUES ($1, $2, $3, $3, $4, $4::date + 30, $4::date + 15, '张三', '0857-8221234', '核对时钟', $5, $6, '核对', $7)`,
    [office, pilotId, number, letterOn, supervisor.seatId, supervisor.personId, at],
  );
  const findings: { readonly id: Id }[] = [];
  for (const track of ['immediate', 'time_limited', 'long_term']) findings.push(await openFinding(pilot, { track }));
  await admin.query("UPDATE wudan.finding SET state = 'notified', agreement = 'agreed' WHERE office_id = $1 AND pilot_id = $2", [office, pilotId]);
  await house.app.get(UnitOfWork).run(house.system(office), (tx) => {
    tx.emit(letterIssued, { pilotId, findingIds: findings.map(({ id }) => id) });
    return Promise.resolve();
  });
  await house.settle();
  return (await planOf(pilot.contact, pilotId)).items;
}

/** Each track on its own clock, against dates counted by hand over holidays and worked weekends. */
export async function checkClocks(house: TestHouse, admin: pg.Client): Promise<Check[]> {
  house.clock.setTo(new Date('2022-01-17T02:00:00Z'));
  const office = await house.rootOffice({ level: 'city', regionCode: '520500' });
  const { pilots } = await issueUnits(house, office, CASES.length, { startsOn: '2022-01-10', endsOn: '2022-12-30', cutoffOn: '2022-12-30', selfDueOn: '2022-12-20' });
  const checks: Check[] = [];
  for (const [index, { letterOn, due, review, presses, why }] of CASES.entries()) {
    const pilot = pilots[index];
    if (!pilot) throw new Error('a pilot is missing');
    const items = await letter(house, admin, pilot, letterOn);
    const of = (track: string): ItemSeen | undefined => items.find((item) => item.track === track);
    const dueOn = of('immediate')?.dueOn;
    checks.push(check('clocks', `due day of ${letterOn}`, dueOn === due, `${dueOn} (${why})`));
    checks.push(check('clocks', `review of ${letterOn}`, of('long_term')?.nextReviewOn === review && of('long_term')?.dueOn === null, of('long_term')?.nextReviewOn ?? ''));
    checks.push(check('clocks', `a limited problem of ${letterOn} has no day before its plan`, of('time_limited')?.dueOn === null && of('time_limited')?.light === 'normal', of('time_limited')?.dueOn ?? 'none'));
    const { rows } = await admin.query<{ at: string }>(`SELECT to_char(due_at AT TIME ZONE 'Asia/Shanghai', 'MM-DD HH24:MI') AS at FROM wudan.outbox WHERE payload->>'itemId' = $1 ORDER BY due_at`, [of('immediate')?.id]);
    const seen = rows.map(({ at }) => at);
    checks.push(check('clocks', `reminders and ladder of ${letterOn} in working days and minutes`, JSON.stringify(seen) === JSON.stringify(presses), seen.join(', ')));
    if (letterOn === '2022-04-20') checks.push(...(await givenDays(pilot, of('time_limited'))));
  }
  return checks;
}

async function givenDays(pilot: EvidencePilot, item: ItemSeen | undefined): Promise<Check[]> {
  if (!item) throw new Error('no limited problem');
  const wrong: string[] = [];
  for (const [day, next] of GIVEN) {
    const { version } = (await planOf(pilot.contact, pilot.pilotId)).items.find(({ id }) => id === item.id) ?? item;
    const [fault] = (await pilot.contact.client.send(PLAN_ITEM, { input: promise({ ...item, version }, { dueOn: day }) })).errors;
    if (next === null ? fault !== undefined : !fault?.message.includes(next)) wrong.push(`${day}: ${fault?.message ?? 'taken'}`);
  }
  return [check('clocks', 'a deadline on a holiday, before the letter or beyond the track is refused, and the right day is named', wrong.length === 0, wrong.length === 0 ? `${GIVEN.length} days` : wrong.join('; '))];
}
