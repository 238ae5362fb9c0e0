import { randomUUID } from 'node:crypto';
import type { Id } from '@wudan/kernel-core';
import type pg from 'pg';
import type { EvidencePilot } from '../e2e/evidence-pilot.js';
import { agreePlan, everybody, notify, wakeUp } from '../e2e/rectification-pilot.js';
import type { TestHouse } from '../house/test-house.js';
import { PROBLEMS } from './bijie-problems.js';

/** A round in which the 32 problems were notified to a unit of the city and one of a county, by two letters. */
export interface Round {
  readonly house: TestHouse;
  readonly admin: pg.Client;
  readonly programmeId: Id;
  readonly city: EvidencePilot;
  readonly county: EvidencePilot;
}

const SAVE = 'mutation ($input: ProgrammeInput!) { saveProgramme(input: $input) { id } }';
const OPEN = 'mutation ($input: OpenPilotsInput!) { openPilots(input: $input) { id unitId set { id } } }';

/** Issues the default set to new units of one programme, as the office does it. */
export async function issueUnits(house: TestHouse, office: Id, count: number, period: { readonly startsOn: string; readonly endsOn: string; readonly cutoffOn: string; readonly selfDueOn: string }): Promise<{ programmeId: Id; pilots: EvidencePilot[] }> {
  const [assessor, secondAssessor, supervisor, leader] = [await house.seat(office, 'assessor'), await house.seat(office, 'assessor'), await house.seat(office, 'supervisor'), await house.seat(office, 'leader')];
  const units: Id[] = [];
  for (let at = 0; at < count; at += 1) units.push(await house.unit(office, { name: `试点单位${randomUUID().slice(0, 6)}` }));
  const { startsOn, endsOn, cutoffOn, selfDueOn } = period;
  const { saveProgramme } = await assessor.client.ask<{ saveProgramme: { id: Id } }>(SAVE, {
    input: {
      name: '机构编制评估试点', scope: '市县两级', startsOn, endsOn, evidenceFrom: '2019-01-01', evidenceTo: cutoffOn, sections: [{ key: 'lead', name: '督查科', duty: 'lead' }],
      units: units.map((unitId) => ({ unitId, field: '综合管理', reason: '试点单位', sectionKey: 'lead' })),
    },
  });
  const { openPilots } = await assessor.client.ask<{ openPilots: { id: Id; unitId: Id; set: { id: Id } }[] }>(OPEN, { input: { programmeId: saveProgramme.id, cutoffOn, rows: units.map((unitId) => ({ unitId, category: 'party_department' })) } });
  const pilots: EvidencePilot[] = [];
  for (const { id, unitId, set } of openPilots) {
    await assessor.client.ask('mutation ($id: ID!) { submitSet(id: $id) { pilotId } }', { id: set.id });
    await secondAssessor.client.ask('mutation ($id: ID!) { reviewSet(id: $id, accept: true, note: "核对无误") { pilotId } }', { id: set.id });
    await supervisor.client.ask('mutation ($id: ID!, $on: Date!) { issueSet(id: $id, selfDueOn: $on) { pilotId } }', { id: set.id, on: selfDueOn });
    const [contact, head] = [await house.seat(office, 'unit_contact', { unitId }), await house.seat(office, 'unit_head', { unitId })];
    pilots.push({ office, unit: unitId, pilotId: id, contact, head, assessor, secondAssessor, supervisor, leader });
  }
  await house.settle();
  return { programmeId: saveProgramme.id, pilots };
}

/** Plays the road to both letters through the product's own operations, then agrees to both plans. */
export async function notifiedRound(house: TestHouse, admin: pg.Client): Promise<Round> {
  house.clock.setTo(new Date('2022-05-09T02:00:00Z'));
  const office = await house.rootOffice({ level: 'city', regionCode: '520500' });
  const { programmeId, pilots } = await issueUnits(house, office, 2, { startsOn: '2022-04-13', endsOn: '2022-06-30', cutoffOn: '2022-06-30', selfDueOn: '2022-06-20' });
  const [city, county] = pilots;
  if (!city || !county) throw new Error('two pilots are needed');
  await wakeUp(house, [...everybody(city), county.contact, county.head], '2022-05-26T02:00:00Z');
  for (const [pilot, level, number] of [[city, 'city', 15], [county, 'county', 16]] as const) {
    const findings = PROBLEMS.filter((problem) => problem.level === level).map(({ category, track, title }) => ({ level, categoryId: category, track, title }));
    await notify(house, pilot, findings, `毕编办函〔2022〕${number}号`);
    await agreePlan(pilot);
  }
  await house.settle();
  return { house, admin, programmeId, city, county };
}
