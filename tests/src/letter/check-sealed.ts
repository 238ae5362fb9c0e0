import { getNamedType } from 'graphql';
import { readableText } from '../isolation/canaries.js';
import { askSchema } from '../isolation/schema-operations.js';
import type { FindingSeen } from '../e2e/findings-pilot.js';
import { check, type Check } from './check.js';
import type { LetterStand } from './letter-stand.js';
import { walkAs, type Answer } from './walk-unit-side.js';

const GROUP = 'sealed';
/** What stands in findings: of a sealed one nobody of a unit reads a trace, of an open one it must show. */
const [BEFORE, AFTER, OPEN] = ['ZXSEALEDBEFOREZX', 'ZXSEALEDAFTERZX', 'ZXOPENFINDINGZX'];
/** Types that tell of findings; no subscription carries one. */
const TELLING = ['Finding', 'AssessmentReport', 'RectItem', 'RectPlan', 'RectLedger'];
/** Operations that show an open finding to its unit; a walk that does not see it there sees nothing. */
const MUST_SHOW = ['finding', 'unitFindings', 'assessmentReport', 'assessmentReportFile', 'feedbackLetterFile', 'problemListFile', 'myRectItems', 'rectPlan'];

interface Laid {
  readonly open: FindingSeen;
  readonly before: FindingSeen;
  readonly after: FindingSeen;
}

const content = (tag: string, categoryId: string): Record<string, unknown> => ({ categoryId, title: `${tag}问题`, facts: `${tag}事实，共3人。`, basis: `${tag}依据`, sourceNote: `${tag}来源` });

/** Three findings on their way to a letter: one sealed before the unit heard of it, one after it was notified, quoted by people and argued about. */
async function lay(stand: LetterStand): Promise<Laid> {
  const { pilot, house } = stand;
  const open = await stand.open(content(OPEN, 'I05'));
  const before = await stand.open(content(BEFORE, 'I11'));
  const after = await stand.open(content(AFTER, 'I06'));
  await stand.say(pilot.supervisor, 'sealFinding', { id: before.id, docNumber: `${BEFORE}移1号`, onDate: '2022-05-09', to: `${BEFORE}机关`, reason: `${BEFORE}理由` });
  await stand.step(pilot.assessor, 'draftReport', null);
  const { version } = await stand.report(pilot.assessor);
  await stand.step(pilot.assessor, 'saveReport', { version, sections: [{ key: 'causes', body: `原因之一：${AFTER}事实，共3人。` }] });
  await stand.step(pilot.assessor, 'sendForComment', {});
  await stand.say(pilot.contact, 'takePosition', { findingId: open.id, stance: 'accept' });
  await stand.say(pilot.contact, 'takePosition', { findingId: after.id, stance: 'object', text: `${AFTER}单位认为不实` });
  await stand.say(pilot.leader, 'decideDifference', { findingId: after.id, officeText: `${AFTER}最终表述`, note: '经研究，维持认定。' });
  await stand.issue(pilot, '毕编办函〔2022〕31号');
  await house.settle();
  return { open, before, after };
}

/** What stands for the findings in the ledger, that of the sealed one first. */
async function ledgerOf({ admin, pilot }: LetterStand, { after }: Laid): Promise<string[]> {
  const items = await admin.query<{ id: string }>('SELECT id FROM wudan.rect_item WHERE pilot_id = $1 ORDER BY finding_id = $2 DESC', [pilot.pilotId, after.id]);
  return items.rows.map(({ id }) => id);
}

const namesOf = (answers: readonly Answer[]): string[] => [...new Set(answers.map(({ operation }) => operation))];

/**
 * What is sealed is nowhere on the unit's side: no operation, export, count, card; nor in what is published or printed by the office.
 * @param isWhole with every mutation too, as the contact; otherwise queries alone
 */
export async function checkSealed(stand: LetterStand, isWhole: boolean): Promise<Check[]> {
  await stand.reset();
  const { admin, pilot, house, programmeId } = stand;
  const laid = await lay(stand);
  const shownBefore = (await stand.findings(pilot.contact)).map(({ no }) => no);
  await stand.say(pilot.leader, 'sealFinding', { id: laid.after.id, docNumber: `${AFTER}移2号`, onDate: '2022-05-09', to: `${AFTER}机关`, reason: `${AFTER}理由` });
  const mine = async (): Promise<number> => (await pilot.contact.client.ask<{ myRectItems: unknown[] }>('{ myRectItems { id } }')).myRectItems.length;
  const atOnce = await mine();
  await house.settle();
  const schema = await askSchema(pilot.contact.client);
  const ledger = await ledgerOf(stand, laid);
  const known = { pilotId: pilot.pilotId, programmeId, unitId: pilot.unit };
  const tried = [laid.after.id, laid.before.id, laid.open.id, pilot.pilotId, ...ledger];
  const answers = [
    ...(await walkAs(schema, pilot.head, { known, tried: [laid.after.id, ...ledger.slice(0, 1)], triedOn: [] }, () => stand.signIn(pilot.head))),
    ...(await walkAs(schema, pilot.contact, { known, tried, triedOn: isWhole ? [laid.after.id, ...ledger.slice(0, 1)] : [] }, () => stand.signIn(pilot.contact))),
  ];
  const secrets = [BEFORE, AFTER, laid.before.no, laid.after.no, laid.before.id, laid.after.id];
  const tells = ({ text }: Answer): boolean => secrets.some((secret) => text.includes(secret));
  const leaks = answers.filter(tells);
  const shows = namesOf(answers.filter(({ text }) => text.includes(OPEN)));
  const operations = namesOf(answers);
  const live = Object.values(schema.getSubscriptionType()?.getFields() ?? {}).filter((field) => TELLING.includes(getNamedType(field.type).name));

  const report = await stand.report(pilot.contact);
  const inLedger = await mine();
  const counted = [report.agreed + report.differs + report.undecided, (await stand.findings(pilot.contact)).length];
  const said = report.sections.map(({ body }) => body).join('\n').match(/发现问题\d+个|单位自身方面原因\d+个|限时整改\d+个/g) ?? [];
  const cards = await admin.query<{ text: string }>(
    `SELECT p.title || p.body || p.facts::text AS text FROM wudan.prompt p WHERE p.unit_id = $1 UNION ALL SELECT m.card::text FROM wudan.channel_message m JOIN wudan.seat s ON s.id = m.seat_id WHERE s.unit_id = $1`,
    [pilot.unit],
  );
  const told = cards.rows.filter(({ text }) => secrets.some((secret) => text.includes(secret))).length;
  const { findingCounts } = await pilot.leader.client.ask<{ findingCounts: { total: number } }>('query ($id: ID!) { findingCounts(programmeId: $id) { total } }', { id: programmeId });
  const published = await admin.query<{ tallies: { count: number }[] }>('SELECT tallies FROM wudan.lower_finding_count WHERE office_id = $1', [stand.above]);
  const sums = published.rows.map(({ tallies }) => tallies.reduce((sum, { count }) => sum + count, 0));
  const office: string[] = [];
  for (const file of ['assessmentReportFile(pilotId: $p, format: "docx")', 'feedbackLetterFile(pilotId: $p, format: "docx")', 'problemListFile(programmeId: $g)']) office.push(await printedBy(stand, file));
  const whole = isWhole ? Object.keys(schema.getMutationType()?.getFields() ?? {}) : [];
  const fields = [...Object.keys(schema.getQueryType()?.getFields() ?? {}), ...whole];
  return [
    check(GROUP, `the walk calls every query${isWhole ? ' and every mutation' : ''} of the schema`, operations.length === fields.length, `${operations.length} of ${fields.length}, ${answers.length} calls, ${answers.filter(({ refused }) => refused === null).length} answered`),
    check(GROUP, 'the walk sees what it may see', MUST_SHOW.every((name) => shows.includes(name)), shows),
    check(GROUP, 'before it was sealed it was shown', JSON.stringify(shownBefore) === JSON.stringify([laid.open.no, laid.after.no]), shownBefore),
    check(GROUP, 'no operation of a unit seat tells of a sealed finding', leaks.every(({ isFile }) => isFile), namesOf(leaks.filter(({ isFile }) => !isFile))),
    check(GROUP, 'no export of a unit seat tells of a sealed finding', leaks.every(({ isFile }) => !isFile), namesOf(leaks.filter(({ isFile }) => isFile))),
    check(GROUP, 'no count of a unit seat counts a sealed finding', [...counted, inLedger].every((count) => count === 1) && said.length === 3 && said.every((each) => /\D1个/.test(each)), [counted, inLedger, said]),
    check(GROUP, 'it is gone from the ledger of the unit before any worker ran', atOnce === 1, atOnce),
    check(GROUP, 'no card or message of a unit seat tells of a sealed finding', cards.rows.length > 0 && told === 0, `${told} of ${cards.rows.length}`),
    check(GROUP, 'no subscription carries findings', live.length === 0, live.map(({ name }) => name)),
    check(GROUP, 'the counts of the office and those published upward leave it out', findingCounts.total === 1 && JSON.stringify(sums) === '[1]', [findingCounts.total, sums]),
    check(GROUP, 'report, letter and list leave it out, whoever prints them', office.every((text) => text.includes(OPEN) && !text.includes(BEFORE) && !text.includes(AFTER)), office.map((text) => text.length)),
  ];
}

/** A file as a leader of the office gets it, its words alone. */
async function printedBy({ pilot, programmeId }: LetterStand, file: string): Promise<string> {
  const argument = file.includes('$g') ? { name: 'g', value: programmeId } : { name: 'p', value: pilot.pilotId };
  const answer = await pilot.leader.client.ask(`query ($${argument.name}: ID!) { ${file} { name base64 } }`, { [argument.name]: argument.value });
  return (await readableText(answer)).replaceAll(/<[^>]+>/g, '');
}
