import { randomBytes } from 'node:crypto';
import type { Id } from '@wudan/kernel-core';
import { canariesIn } from './canaries.js';
import { addOpinion, addSurvey, type OpinionStanding } from './inquiry-rows.js';
import { changedParts, OfficeStates } from './office-state.js';
import { type Finding, Probe } from './probe.js';
import { RELATIONS, type Office, type World } from './world.js';

const newToken = (): string => randomBytes(16).toString('base64url');
/** What stands behind `/q/`: what it leads to, the office, the token. */
const keyOf = (letter: 'o' | 's', officeId: Id, token: string): string => `${letter}${Buffer.from(officeId.replaceAll('-', ''), 'hex').toString('base64url')}${token}`;

const OPINION = { rating: '3', problems: '衔接不够', suggestions: '', signerName: '', signerPost: '' } as const;
const SURVEY = { overall: '4', q1: '4', remark: '' } as const;

interface Page {
  readonly status: number;
  readonly text: string;
  /** All that tells one refusal from another. */
  readonly words: string;
}

async function ask(probe: Probe, key: string, fields: Readonly<Record<string, string>> | null): Promise<Page> {
  probe.calls += 1;
  const sent = fields === null ? {} : { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields).toString() };
  const response = await fetch(`${probe.world.house.url}/q/${key}`, sent);
  const text = await response.text();
  return { status: response.status, text, words: `${response.status} ${text}` };
}

/**
 * The door of partner units and respondents, which no resolver guards: whoever holds a link sees what it asks, and nothing more; it is good for one answer, in its office
 * alone, while it stands. A token of another office, or of another kind of link, looks like one that nobody gave out.
 */
export async function linkDoor(probe: Probe): Promise<Finding[]> {
  const { world } = probe;
  const links = await Promise.all(RELATIONS.map((relation) => linksOf(world, world.office(relation))));
  const dead = await deadLinks(world);
  const states = new OfficeStates(world);
  const before = await states.read('own');
  const findings = [...(await shown(probe, links)), ...(await mixed(probe, links)), ...(await spent(probe, dead)), ...(await once(probe, links[0]))];
  const changed = changedParts(before, await states.read('own'));
  if (changed.length > 0) findings.push({ oracle: 'write', where: 'the pages behind links', detail: `changed ${changed.join(', ')}` });
  return findings;
}

interface Links {
  readonly office: Office;
  readonly opinion: { readonly id: Id; readonly token: string };
  readonly survey: { readonly id: Id; readonly token: string };
}

async function linksOf(world: World, office: Office): Promise<Links> {
  const [opinion, survey, pilotId] = [newToken(), newToken(), office.work.pilots['own-submitted']];
  return { office, opinion: { id: await addOpinion(world, office, pilotId, { token: opinion }), token: opinion }, survey: { id: await addSurvey(world, office, pilotId, 'open', { token: survey }), token: survey } };
}

/** The texts that a page may hold: what is asked, about which unit. */
async function askedIn(world: World, { office, opinion, survey }: Links): Promise<Set<string>> {
  const found = await world.admin.query<{ text: string }>(
    `SELECT u.name || o.question AS text FROM wudan.inquiry_opinion o JOIN wudan.unit u ON u.office_id = o.office_id AND u.id = o.unit_id WHERE o.office_id = $1 AND o.id = $2
      UNION ALL SELECT u.name || s.title || s.groups::text || s.questions::text FROM wudan.inquiry_survey s JOIN wudan.unit u ON u.office_id = s.office_id AND u.id = s.unit_id WHERE s.office_id = $1 AND s.id = $3`,
    [office.id, opinion.id, survey.id],
  );
  return new Set(canariesIn(found.rows.map(({ text }) => text).join(' ')).map(({ tag }) => tag));
}

async function shown(probe: Probe, all: readonly Links[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const links of all) {
    const asked = await askedIn(probe.world, links);
    for (const [letter, token] of [['o', links.opinion.token], ['s', links.survey.token]] as const) {
      const where = `the page of a link ${letter} of ${links.office.place}`;
      const page = await ask(probe, keyOf(letter, links.office.id, token), null);
      if (page.status !== 200) findings.push({ oracle: 'decision', where, detail: `answered ${page.status}` });
      const more = canariesIn(page.text).filter(({ tag }) => !asked.has(tag)).map(({ tag }) => tag);
      if (more.length > 0) findings.push({ oracle: 'read', where, detail: `told ${more.join(', ')}` });
    }
  }
  return findings;
}

/** Tokens of others in the own office, and of one kind as the other. */
async function mixed(probe: Probe, all: readonly Links[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  const own = probe.world.office('own');
  for (const links of all) {
    const strange: [string, 'o' | 's', string][] = links.office.place === 'own' ? [['a questionnaire as an opinion', 'o', links.survey.token], ['an opinion as a questionnaire', 's', links.opinion.token]] : [['opinion', 'o', links.opinion.token], ['questionnaire', 's', links.survey.token]];
    for (const [what, letter, token] of strange) {
      for (const fields of [null, letter === 'o' ? { ...OPINION, unit: '协作单位' } : SURVEY]) {
        const where = `${fields === null ? 'the page of' : 'an answer by'} a token of ${links.office.place} (${what}) in the own office`;
        const [page, forged] = [await ask(probe, keyOf(letter, own.id, token), fields), await ask(probe, keyOf(letter, own.id, newToken()), fields)];
        if (forged.status !== 404) findings.push({ oracle: 'decision', where: 'a forged link', detail: `answered ${forged.status}` });
        if (page.words !== forged.words) findings.push({ oracle: 'likeness', where, detail: `answered ${page.status}, to a forged one ${forged.status}` });
      }
    }
  }
  return findings;
}

type Dead = readonly [why: string, key: string];

async function deadLinks(world: World): Promise<Dead[]> {
  const own = world.office('own');
  const pilotId = own.work.pilots['own-submitted'];
  const dead: Dead[] = [];
  for (const standing of ['answered', 'revoked', 'expired', 'locked'] as const satisfies readonly OpinionStanding[]) {
    const token = newToken();
    await addOpinion(world, own, pilotId, { standing, token });
    dead.push([`an opinion that is ${standing}`, keyOf('o', own.id, token)]);
  }
  for (const state of ['draft', 'closed', 'cancelled'] as const) {
    const token = newToken();
    await addSurvey(world, own, pilotId, state, { token });
    dead.push([`a questionnaire that is ${state}`, keyOf('s', own.id, token)]);
  }
  return dead;
}

const GONE = 410;

/** Links that are worth nothing any more. */
async function spent(probe: Probe, dead: readonly Dead[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [why, key] of dead) {
    for (const fields of [null, key.startsWith('o') ? { ...OPINION, unit: '协作单位' } : SURVEY]) {
      const page = await ask(probe, key, fields);
      if (page.status !== GONE) findings.push({ oracle: 'decision', where: `${fields === null ? 'the page of' : 'an answer by'} ${why}`, detail: `expected ${GONE}, answered ${page.status}` });
      if (canariesIn(page.text).length > 0) findings.push({ oracle: 'read', where: `the page of ${why}`, detail: `told ${canariesIn(page.text).map(({ tag }) => tag).join(', ')}` });
    }
  }
  return findings;
}

/** A link is for its unit, and for one answer. */
async function once(probe: Probe, links: Links | undefined): Promise<Finding[]> {
  if (!links) return [];
  const { world } = probe;
  const findings: Finding[] = [];
  const { office, opinion, survey } = links;
  const found = await world.admin.query<{ name: string }>('SELECT from_name AS name FROM wudan.inquiry_opinion WHERE office_id = $1 AND id = $2', [office.id, opinion.id]);
  const unit = found.rows[0]?.name ?? '';
  const steps: readonly [string, string, Readonly<Record<string, string>>, number][] = [
    ['an answer by another unit', keyOf('o', office.id, opinion.token), { ...OPINION, unit: '别的单位' }, 403],
    ['an answer by the unit', keyOf('o', office.id, opinion.token), { ...OPINION, unit }, 200],
    ['a second answer by the unit', keyOf('o', office.id, opinion.token), { ...OPINION, unit }, GONE],
    ['a filled-in questionnaire', keyOf('s', office.id, survey.token), SURVEY, 200],
    ['a second one by the same link', keyOf('s', office.id, survey.token), SURVEY, GONE],
  ];
  for (const [where, key, fields, wanted] of steps) {
    const page = await ask(probe, key, fields);
    if (page.status !== wanted) findings.push({ oracle: 'decision', where, detail: `expected ${wanted}, answered ${page.status}` });
    // Whom the link was made for is not told to somebody who does not know it.
    if (wanted === 403 && canariesIn(page.text).some(({ tag }) => unit.includes(tag))) findings.push({ oracle: 'read', where, detail: 'told the unit that was asked' });
  }
  return findings;
}
