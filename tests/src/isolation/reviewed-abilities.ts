import { abilityOf, definedPolicies } from '@wudan/kernel-server';
import { ROLES, type Role } from '@wudan/kernel-core';
import { ABILITIES_OF_FINDINGS } from './abilities-of-findings.js';
import { ABILITIES_OF_JUDGING } from './abilities-of-judging.js';
import type { Finding } from './probe.js';

/**
 * What each role may do to which rows, for review: a change of a policy shows here as a changed line. `+` every row of the office, `.` none,
 * otherwise the rows: audiences (administrator, staff, unit), `own` the seat's unit, `self` the seat itself, kinds of import lists, holders of material, what was `issued`; `&` joins what must hold together. Columns: system,
 * security and audit administrator, leader, assessor, supervisor, overseer, head and contact of a unit, partner.
 */
const REVIEWED = `
                             | SYS                 | SEC | AUD | LEA        | ASS                   | SUP          | OVE | UH         | UC         | PAR
  Absence.create             | .                   | .   | .   | .          | +                     | +            | .   | own        | self       | .
  Absence.end                | .                   | .   | .   | .          | +                     | +            | .   | own        | self       | .
  Absence.read               | .                   | .   | .   | .          | +                     | +            | .   | own        | own        | .
  AuditEntry.read            | .                   | .   | +   | .          | .                     | .            | .   | .          | .          | .
  BoardRow.read              | .                   | .   | .   | +          | +                     | +            | .   | own        | own        | .
  Burden.read                | .                   | .   | .   | +          | .                     | +            | .   | .          | .          | .
  Calendar.publish           | +                   | .   | .   | .          | .                     | .            | .   | .          | .          | .
  Calendar.read              | +                   | +   | +   | +          | +                     | +            | +   | +          | +          | +
  ChannelAccount.configure   | +                   | .   | .   | .          | .                     | .            | .   | .          | .          | .
  ChannelAccount.read        | +                   | .   | .   | +          | .                     | +            | .   | .          | .          | .
  ChannelAccount.switch      | +                   | .   | .   | .          | .                     | .            | .   | .          | .          | .
  ChannelAccount.test        | +                   | .   | .   | .          | .                     | +            | .   | .          | .          | .
  ChannelMessage.read        | .                   | .   | .   | +          | +                     | +            | .   | .          | .          | .
  ChannelMessage.resend      | .                   | .   | .   | .          | .                     | +            | .   | .          | .          | .
  ChannelMessage.settle      | .                   | .   | .   | .          | .                     | +            | .   | .          | .          | .
  ChatBinding.end            | .                   | .   | .   | self       | +                     | +            | .   | self       | self       | .
  ChatBinding.invite         | .                   | .   | .   | self       | self unit             | self unit    | .   | .          | .          | .
  ChatBinding.read           | .                   | .   | .   | self       | +                     | +            | .   | own        | own        | .
  ContactDuty.order          | .                   | .   | .   | .          | +                     | +            | .   | own        | .          | .
  ContactDuty.read           | .                   | .   | .   | +          | +                     | +            | .   | own        | own        | .
  Evidence.answer            | .                   | .   | .   | .          | assessor office third | .            | .   | own&unit   | own&unit   | .
  Evidence.countersign       | .                   | .   | .   | +          | +                     | +            | .   | .          | .          | .
  Evidence.export            | .                   | .   | .   | +          | +                     | +            | .   | own        | own        | .
  Evidence.read              | .                   | .   | .   | +          | +                     | +            | .   | own        | own        | .
  Evidence.reopen            | .                   | .   | .   | .          | +                     | .            | .   | own&unit   | own&unit   | .
  Evidence.request           | .                   | .   | .   | .          | +                     | .            | .   | .          | .          | .
  Evidence.review            | .                   | .   | .   | .          | +                     | .            | .   | .          | .          | .
  Evidence.sight             | .                   | .   | .   | .          | +                     | .            | .   | .          | .          | .
  EvidenceUpload.start       | .                   | .   | .   | .          | +                     | +            | .   | own        | own        | .
  Fact.read                  | .                   | .   | .   | +          | +                     | +            | .   | own        | own        | .
  Fact.record                | .                   | .   | .   | .          | +                     | +            | .   | own        | own        | .
  Guide.attach               | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  Guide.read                 | .                   | .   | .   | +          | +                     | +            | .   | own        | own        | .
  Import.read                | offices people      | .   | .   | .          | people units          | people units | .   | .          | .          | .
  Import.run                 | offices people      | .   | .   | .          | people units          | people units | .   | .          | .          | .
  Invitation.create          | administrator staff | .   | .   | .          | unit                  | unit         | .   | .          | .          | .
  Invitation.read            | administrator staff | +   | .   | .          | unit                  | unit         | .   | .          | .          | .
  Invitation.revoke          | administrator staff | .   | .   | .          | unit                  | unit         | .   | .          | .          | .
  Office.configure           | +                   | +   | .   | .          | .                     | .            | .   | .          | .          | .
  Office.create              | +                   | .   | .   | .          | .                     | .            | .   | .          | .          | .
  Office.move                | +                   | .   | .   | .          | .                     | .            | .   | .          | .          | .
  Office.read                | +                   | +   | +   | +          | +                     | +            | +   | +          | +          | +
  Office.rename              | +                   | .   | .   | .          | .                     | .            | .   | .          | .          | .
  Overview.read              | .                   | .   | .   | +          | .                     | +            | +   | .          | .          | .
  Pilot.advance              | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  Pilot.compose              | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  Pilot.issue_set            | .                   | .   | .   | +          | .                     | +            | .   | .          | .          | .
  Pilot.name_people          | .                   | .   | .   | .          | .                     | .            | .   | own&issued | own&issued | .
  Pilot.open                 | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  Pilot.read                 | .                   | .   | .   | +          | +                     | +            | .   | own&issued | own&issued | .
  Pilot.review_set           | .                   | .   | .   | +          | +                     | +            | .   | .          | .          | .
  Pilot.revise_set           | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  Pilot.sign_receipt         | .                   | .   | .   | .          | .                     | .            | .   | own&issued | own&issued | .
  Pilot.submit_set           | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  Programme.activate         | .                   | .   | .   | +          | .                     | +            | .   | .          | .          | .
  Programme.ask              | .                   | .   | .   | .          | .                     | +            | .   | .          | .          | .
  Programme.close            | .                   | .   | .   | +          | .                     | +            | .   | .          | .          | .
  Programme.copy             | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  Programme.create           | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  Programme.edit             | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  Programme.read             | .                   | .   | .   | +          | +                     | +            | .   | .          | .          | .
  Programme.remove           | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  Programme.set_cadence      | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  ProgressReport.correct     | .                   | .   | .   | .          | .                     | .            | .   | own        | own        | .
  ProgressReport.read        | .                   | .   | .   | +          | +                     | +            | .   | own        | own        | .
  ProgressReport.report      | .                   | .   | .   | .          | .                     | .            | .   | own        | own        | .
  Prompt.acknowledge         | .                   | .   | .   | self       | self                  | +            | .   | own        | own        | .
  Prompt.answer              | .                   | .   | .   | self       | self                  | self         | .   | own        | own        | .
  Prompt.read                | .                   | .   | .   | +          | +                     | +            | .   | own        | own        | .
  Round.ask                  | .                   | .   | .   | .          | .                     | +            | .   | .          | .          | .
  Round.decide               | .                   | .   | .   | .          | .                     | +            | .   | .          | .          | .
  Round.export               | .                   | .   | .   | +          | +                     | +            | .   | .          | .          | .
  Round.move                 | .                   | .   | .   | .          | .                     | +            | .   | .          | .          | .
  Round.read                 | .                   | .   | .   | +          | +                     | +            | .   | .          | .          | .
  Round.recall               | .                   | .   | .   | .          | .                     | +            | .   | .          | .          | .
  Round.remind               | .                   | .   | .   | .          | .                     | +            | .   | .          | .          | .
  Round.report_for           | .                   | .   | .   | .          | .                     | +            | .   | .          | .          | .
  Round.set_policy           | .                   | .   | .   | .          | .                     | +            | .   | .          | .          | .
  Seat.end                   | .                   | +   | .   | .          | .                     | unit         | .   | .          | .          | .
  Seat.grant                 | .                   | +   | .   | .          | .                     | unit         | .   | .          | .          | .
  Seat.read                  | administrator staff | +   | .   | staff unit | staff unit            | staff unit   | .   | own        | own        | .
  SelfAssessment.decide_na   | .                   | .   | .   | .          | +                     | .            | .   | .          | .          | .
  SelfAssessment.edit_report | .                   | .   | .   | .          | .                     | .            | .   | own        | own        | .
  SelfAssessment.export      | .                   | .   | .   | +          | +                     | +            | .   | own        | own        | .
  SelfAssessment.read        | .                   | .   | .   | +          | +                     | +            | .   | own        | own        | .
  SelfAssessment.return_item | .                   | .   | .   | .          | +                     | .            | .   | .          | .          | .
  SelfAssessment.score       | .                   | .   | .   | .          | .                     | .            | .   | own        | own        | .
  SelfAssessment.sign        | .                   | .   | .   | .          | .                     | .            | .   | own        | .          | .
  SelfAssessment.submit      | .                   | .   | .   | .          | .                     | .            | .   | own        | own        | .
  SelfAssessment.withdraw    | .                   | .   | .   | .          | .                     | .            | .   | own        | .          | .
  StageFlow.adopt            | .                   | .   | .   | +          | .                     | +            | .   | .          | .          | .
  StageFlow.hand_down        | .                   | .   | .   | +          | .                     | +            | .   | .          | .          | .
  StageFlow.read             | .                   | .   | .   | +          | +                     | +            | .   | .          | .          | .
  StageFlow.save             | .                   | .   | .   | .          | .                     | +            | .   | .          | .          | .
  Template.adopt             | .                   | .   | .   | +          | .                     | +            | .   | .          | .          | .
  Template.copy              | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  Template.edit              | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  Template.export            | .                   | .   | .   | +          | +                     | +            | .   | .          | .          | .
  Template.publish           | .                   | .   | .   | +          | .                     | +            | .   | .          | .          | .
  Template.read              | .                   | .   | .   | +          | +                     | +            | +   | .          | .          | .
  Template.remove            | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  Template.stress            | .                   | .   | .   | +          | +                     | +            | .   | .          | .          | .
  Template.withdraw          | .                   | .   | .   | +          | .                     | +            | .   | .          | .          | .
  Training.edit              | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  Training.read              | .                   | .   | .   | +          | +                     | +            | .   | .          | .          | .
  Unit.create                | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  Unit.read                  | .                   | .   | .   | +          | +                     | +            | .   | own        | own        | .
  Unit.retire                | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  Unit.update                | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  UnitProfile.edit           | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  UnitProfile.import         | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  UnitProfile.read           | .                   | .   | .   | +          | +                     | +            | .   | own        | own        | .
  UpwardReport.confirm       | .                   | .   | .   | +          | .                     | +            | .   | .          | .          | .
  UpwardReport.read          | .                   | .   | .   | +          | .                     | +            | .   | .          | .          | .
  WorkPlan.agree             | .                   | .   | .   | +          | .                     | +            | .   | .          | .          | .
  WorkPlan.edit              | .                   | .   | .   | .          | +                     | +            | .   | .          | .          | .
  WorkPlan.export            | .                   | .   | .   | +          | +                     | +            | .   | .          | .          | .
  WorkPlan.issue             | .                   | .   | .   | +          | .                     | +            | .   | .          | .          | .
  WorkPlan.read              | .                   | .   | .   | +          | +                     | +            | .   | .          | .          | .
  WorkPlan.review            | .                   | .   | .   | +          | .                     | +            | .   | .          | .          | .
`;

const UNIT = 'the-own-unit';
/** A condition as the table says it: a flag by its name. */
const markOf = (field: string, value: unknown, seatId: string): string => (value === true ? field : value === false ? `un${field}` : value === seatId ? 'self' : value === UNIT ? 'own' : String(value));

function cellOf(role: Role, action: string, subject: string): string {
  const unitId = role === 'unit_head' || role === 'unit_contact' ? UNIT : null;
  const id = `seat of ${role}`;
  const rules = abilityOf({ id, personId: 'person', personName: '', role, unitId }).rulesFor(action, subject);
  if (rules.length === 0) return '.';
  const rows = rules.map(({ conditions }) => Object.entries((conditions ?? {}) as Record<string, unknown>).map(([field, value]) => markOf(field, value, id)).join('&'));
  return rows.includes('') ? '+' : rows.sort().join(' ');
}

const compact = (line: string): string => line.split('|').map((cell) => cell.trim()).join(' | ');
const byName = (left: string, right: string): number => (left.split(' | ')[0] ?? '').localeCompare(right.split(' | ')[0] ?? '', 'en');

/** The table as people reviewed it. */
export const reviewedAbilities = (): string[] => [REVIEWED, ABILITIES_OF_JUDGING, ABILITIES_OF_FINDINGS].flatMap((table) => table.split('\n').slice(2, -1)).map(compact).sort(byName);

/** The table as the policies give it. */
export const definedAbilities = (): string[] =>
  definedPolicies()
    .flatMap(({ subject, actions }) => actions.map((action) => [`${subject}.${action}`, ...ROLES.map((role) => cellOf(role, action, subject))].join(' | ')))
    .sort(byName);

/** The rules alone, without an operation in front or a use-case behind: it finds a changed rule also where a second lock would still hold. */
export function ruleDoor(): Finding[] {
  const [wanted, seen] = [new Set(reviewedAbilities()), new Set(definedAbilities())];
  return [
    ...[...seen].filter((line) => !wanted.has(line)).map((line): Finding => ({ oracle: 'guard', where: line.split(' | ')[0] ?? '', detail: `decides ${line}` })),
    ...[...wanted].filter((line) => !seen.has(line)).map((line): Finding => ({ oracle: 'guard', where: line.split(' | ')[0] ?? '', detail: `should decide ${line}` })),
  ];
}
