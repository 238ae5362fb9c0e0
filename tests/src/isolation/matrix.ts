import type { Role } from '@wudan/kernel-core';
import type { CanaryKind } from './canaries.js';
import { OPERATIONS_OF_EVIDENCE, ROWS_OF_EVIDENCE } from './matrix-of-evidence.js';
import { BEYOND_SIGHT_OF_FINDINGS, FILTERS_OF_FINDINGS, OPERATIONS_OF_FINDINGS, ROWS_OF_FINDINGS, SECOND_RULES_OF_FINDINGS } from './matrix-of-findings.js';
import { OPERATIONS_OF_INQUIRY, ROWS_OF_INQUIRY, SECOND_LOCKS_OF_INQUIRY, SECOND_RULES_OF_INQUIRY } from './matrix-of-inquiry.js';
import { FILTERS_OF_JUDGING, LISTS_OF_JUDGING, OPERATIONS_OF_JUDGING, ROWS_OF_JUDGING, SECOND_LOCKS_OF_JUDGING } from './matrix-of-judging.js';
import { OPERATIONS_OF_SETS, ROWS_OF_SETS } from './matrix-of-pilots.js';
import { OPERATIONS_OF_RECTIFICATION, ROWS_OF_RECTIFICATION, SECOND_LOCKS_OF_RECTIFICATION, SECOND_RULES_OF_RECTIFICATION } from './matrix-of-rectification.js';
import { OPERATIONS_OF_ROUNDS, ROWS_OF_ROUNDS } from './matrix-of-rounds.js';

/**
 * The reviewed matrix: what each role may do, written by hand from the READMEs of the contexts and never derived from the code.
 * A change of a permission is a change here, and somebody looks at it.
 *
 * Signs: `+` allowed · `.` refused at the door (FORBIDDEN) · `0` looks absent (NOT_FOUND) · `f` refused on the row (FORBIDDEN) ·
 * `!` refused by a rule of the business, whoever asks · `?` nobody is signed in (UNAUTHENTICATED) · `x` closed to everybody.
 */
export type Sign = '+' | '.' | '0' | 'f' | '!' | '?' | 'x';

/** Ten roles and the visitor without a session, in the order of the columns. */
export type Who = Role | 'visitor';
export const WHO: readonly Who[] = [
  'system_administrator',
  'security_administrator',
  'audit_administrator',
  'leader',
  'assessor',
  'supervisor',
  'overseer',
  'unit_head',
  'unit_contact',
  'partner',
  'visitor',
];

/** How an operation is guarded: open to anybody, to anybody signed in, or by a permission on a subject. */
export type Door = 'open' | 'signed-in' | { readonly action: string; readonly subject: string };

/** Root fields of the house, how each is guarded, and the decision for the best row that each of the eleven can name. */
const OF_THE_HOUSE = `
  field               door                SYS SEC AUD LEA ASS SUP OVE UH  UC  PAR vis
  entry               open                 +   +   +   +   +   +   +   +   +   +   +
  viewer              open                 +   +   +   +   +   +   +   +   +   +   +
  invitation          open                 +   +   +   +   +   +   +   +   +   +   +
  signIn              open                 +   +   +   +   +   +   +   +   +   +   +
  acceptInvitation    open                 +   +   +   +   +   +   +   +   +   +   +
  setUp               open                 x   x   x   x   x   x   x   x   x   x   x
  signOut             signed-in            +   +   +   +   +   +   +   +   +   +   ?
  switchSeat          signed-in            +   +   +   +   +   +   +   +   +   +   ?
  changePassword      signed-in            +   +   +   +   +   +   +   +   +   +   ?
  regions             signed-in            +   +   +   +   +   +   +   +   +   +   ?
  office              Office.read          +   +   +   +   +   +   +   +   +   +   ?
  officeTree          Office.read          +   +   +   +   +   +   +   +   +   +   ?
  createOffice        Office.create        +   .   .   .   .   .   .   .   .   .   ?
  updateOffice        Office.rename        +   .   .   .   .   .   .   .   .   .   ?
  moveOffice          Office.move          +   .   .   .   .   .   .   .   .   .   ?
  setOfficeSettings   Office.configure     +   +   .   .   .   .   .   .   .   .   ?
  units               Unit.read            .   .   .   +   +   +   .   +   +   .   ?
  unit                Unit.read            .   .   .   +   +   +   .   +   +   .   ?
  createUnit          Unit.create          .   .   .   .   +   +   .   .   .   .   ?
  updateUnit          Unit.update          .   .   .   .   +   +   .   .   .   .   ?
  retireUnit          Unit.retire          .   .   .   .   +   +   .   .   .   .   ?
  createSection       Unit.update          .   .   .   .   +   +   .   .   .   .   ?
  retireSection       Unit.update          .   .   .   .   +   +   .   .   .   .   ?
  seats               Seat.read            +   +   .   +   +   +   .   +   +   .   ?
  grantSeat           Seat.grant           .   +   .   .   .   +   .   .   .   .   ?
  endSeat             Seat.end             .   +   .   .   .   +   .   .   .   .   ?
  invitations         Invitation.read      +   +   .   .   +   +   .   .   .   .   ?
  inviteSeat          Invitation.create    +   .   .   .   +   +   .   .   .   .   ?
  reissueInvitations  Invitation.create    +   .   .   .   +   +   .   .   .   .   ?
  revokeInvitation    Invitation.revoke    +   .   .   .   +   +   .   .   .   .   ?
  importTemplate      Import.read          +   .   .   .   +   +   .   .   .   .   ?
  previewImport       Import.run           +   .   .   .   +   +   .   .   .   .   ?
  commitImport        Import.run           +   .   .   .   +   +   .   .   .   .   ?
  calendarYear        Calendar.read        +   +   +   +   +   +   +   +   +   +   ?
  dueDate             Calendar.read        +   +   +   +   +   +   +   +   +   +   ?
  publishCalendar     Calendar.publish     +   .   .   .   .   .   .   .   .   .   ?
  auditEntries        AuditEntry.read      .   .   +   .   .   .   .   .   .   .   ?
  auditHead           AuditEntry.read      .   .   +   .   .   .   .   .   .   .   ?
  board               BoardRow.read        .   .   .   +   +   +   .   +   +   .   ?
  boardChanged        BoardRow.read        .   .   .   +   +   +   .   +   +   .   ?
  overview            Overview.read        .   .   .   +   .   +   +   .   .   .   ?
`;

/**
 * Rows inside one office: which of the office's own rows a role may name at a place of an operation. `-`: the role does not pass the door.
 *
 * Own seats: nobody ends their own. The system administrator handles administrators and staff, assessors and supervisors the people
 * of units; the security administrator grants and ends every seat. A unit's seats see their own unit and nothing else.
 */
const ROWS_OF_THE_HOUSE = `
  place                             target                SYS SEC AUD LEA ASS SUP OVE UH  UC  PAR
  unit.id                           own-unit              -   -   -   +   +   +   -   +   +   -
  unit.id                           other-unit            -   -   -   +   +   +   -   0   0   -
  unit.id                           attached-unit         -   -   -   +   +   +   -   0   0   -
  unit.id                           retired-unit          -   -   -   +   +   +   -   0   0   -
  updateUnit.input.id               own-unit              -   -   -   -   +   +   -   -   -   -
  updateUnit.input.id               other-unit            -   -   -   -   +   +   -   -   -   -
  updateUnit.input.id               retired-unit          -   -   -   -   !   !   -   -   -   -
  updateUnit.input.attachedToId     other-unit            -   -   -   -   +   +   -   -   -   -
  updateUnit.input.attachedToId     retired-unit          -   -   -   -   !   !   -   -   -   -
  createUnit.input.attachedToId     own-unit              -   -   -   -   +   +   -   -   -   -
  createUnit.input.attachedToId     retired-unit          -   -   -   -   !   !   -   -   -   -
  retireUnit.id                     fresh-unit            -   -   -   -   +   +   -   -   -   -
  retireUnit.id                     own-unit              -   -   -   -   !   !   -   -   -   -
  retireUnit.id                     retired-unit          -   -   -   -   !   !   -   -   -   -
  createSection.input.unitId        own-unit              -   -   -   -   +   +   -   -   -   -
  createSection.input.unitId        retired-unit          -   -   -   -   !   !   -   -   -   -
  retireSection.id                  fresh-section         -   -   -   -   +   +   -   -   -   -
  retireSection.id                  retired-section       -   -   -   -   !   !   -   -   -   -
  endSeat.id                        fresh-administrator   -   +   -   -   -   0   -   -   -   -
  endSeat.id                        fresh-staff           -   +   -   -   -   f   -   -   -   -
  endSeat.id                        fresh-unit-seat       -   +   -   -   -   +   -   -   -   -
  endSeat.id                        own-seat              -   !   -   -   -   f   -   -   -   -
  endSeat.id                        ended-unit-seat       -   !   -   -   -   !   -   -   -   -
  grantSeat.input.fromSeatId        fresh-administrator   -   !   -   -   -   0   -   -   -   -
  grantSeat.input.fromSeatId        fresh-staff           -   +   -   -   -   f   -   -   -   -
  grantSeat.input.fromSeatId        fresh-unit-seat       -   +   -   -   -   +   -   -   -   -
  grantSeat.input.fromSeatId        ended-unit-seat       -   !   -   -   -   !   -   -   -   -
  grantSeat.input.unitId            own-unit              -   +   -   -   -   +   -   -   -   -
  grantSeat.input.unitId            other-unit            -   +   -   -   -   +   -   -   -   -
  grantSeat.input.unitId            retired-unit          -   0   -   -   -   0   -   -   -   -
  grantSeat.input.role              staff-role            -   +   -   -   -   f   -   -   -   -
  grantSeat.input.role              administrator-role    -   !   -   -   -   0   -   -   -   -
  inviteSeat.input.unitId           own-unit              0   -   -   -   +   +   -   -   -   -
  inviteSeat.input.unitId           other-unit            0   -   -   -   +   +   -   -   -   -
  inviteSeat.input.unitId           retired-unit          0   -   -   -   0   0   -   -   -   -
  inviteSeat.input.role             unit-role             0   -   -   -   +   +   -   -   -   -
  inviteSeat.input.role             staff-role            +   -   -   -   0   0   -   -   -   -
  inviteSeat.input.role             administrator-role    +   -   -   -   0   0   -   -   -   -
  reissueInvitations.ids.0          open-unit             0   -   -   -   +   +   -   -   -   -
  reissueInvitations.ids.0          open-staff            +   -   -   -   0   0   -   -   -   -
  reissueInvitations.ids.0          open-administrator    +   -   -   -   0   0   -   -   -   -
  reissueInvitations.ids.0          expired-unit          0   -   -   -   +   +   -   -   -   -
  reissueInvitations.ids.0          accepted-unit         0   -   -   -   !   !   -   -   -   -
  reissueInvitations.ids.0          revoked-staff         !   -   -   -   0   0   -   -   -   -
  revokeInvitation.id               open-unit             0   -   -   -   +   +   -   -   -   -
  revokeInvitation.id               open-staff            +   -   -   -   0   0   -   -   -   -
  revokeInvitation.id               open-administrator    +   -   -   -   0   0   -   -   -   -
  revokeInvitation.id               expired-unit          0   -   -   -   !   !   -   -   -   -
  revokeInvitation.id               revoked-staff         !   -   -   -   0   0   -   -   -   -
  importTemplate.kind               offices               +   -   -   -   0   0   -   -   -   -
  importTemplate.kind               units                 0   -   -   -   +   +   -   -   -   -
  importTemplate.kind               people                +   -   -   -   +   +   -   -   -   -
  previewImport.input.kind          offices               +   -   -   -   0   0   -   -   -   -
  previewImport.input.kind          units                 0   -   -   -   +   +   -   -   -   -
  previewImport.input.kind          people                +   -   -   -   +   +   -   -   -   -
  commitImport.input.previewId      own-offices           +   -   -   -   0   0   -   -   -   -
  commitImport.input.previewId      own-units             0   -   -   -   +   +   -   -   -   -
  commitImport.input.previewId      own-people            +   -   -   -   +   +   -   -   -   -
  commitImport.input.previewId      of-another-seat       0   -   -   -   0   0   -   -   -   -
  commitImport.input.previewId      committed             !   -   -   -   !   !   -   -   -   -
  commitImport.input.previewId      expired               !   -   -   -   !   !   -   -   -   -
  createOffice.input.parentId       own-office            +   -   -   -   -   -   -   -   -   -
  moveOffice.input.officeId         own-office            0   -   -   -   -   -   -   -   -   -
  moveOffice.input.officeId         office-below          +   -   -   -   -   -   -   -   -   -
  moveOffice.input.parentId         own-office            +   -   -   -   -   -   -   -   -   -
  publishCalendar.input.regionCode  own-region            +   -   -   -   -   -   -   -   -   -
  publishCalendar.input.regionCode  region-below          +   -   -   -   -   -   -   -   -   -
  publishCalendar.input.regionCode  region-above          f   -   -   -   -   -   -   -   -   -
  publishCalendar.input.regionCode  region-beside         f   -   -   -   -   -   -   -   -   -
  publishCalendar.input.regionCode  country               f   -   -   -   -   -   -   -   -   -
  switchSeat.seatId                 own-seat              +   +   +   +   +   +   +   +   +   +
  switchSeat.seatId                 colleagues-seat       0   0   0   0   0   0   0   0   0   0
  signIn.input.seatId               own-seat              +   +   +   +   +   +   +   +   +   +
  signIn.input.seatId               colleagues-seat       0   0   0   0   0   0   0   0   0   0
  units.after                       own-cursor            -   -   -   +   +   +   -   +   +   -
  units.after                       cursor-of-other-list  -   -   -   !   !   !   -   !   !   -
  seats.after                       own-cursor            +   +   -   +   +   +   -   +   +   -
  seats.after                       cursor-of-other-list  !   !   -   !   !   !   -   !   !   -
  invitations.after                 own-cursor            +   +   -   -   +   +   -   -   -   -
  invitations.after                 cursor-of-other-list  !   !   -   -   !   !   -   -   -   -
  board.after                       own-cursor            -   -   -   +   +   +   -   +   +   -
  board.after                       cursor-of-other-list  -   -   -   !   !   !   -   !   !   -
  auditEntries.after                own-cursor            -   -   +   -   -   -   -   -   -   -
  auditEntries.after                cursor-of-other-list  -   -   !   -   -   -   -   -   -   -
`;

/** The two tables, each as its contexts wrote them. */
export const OPERATIONS: readonly string[] = [OF_THE_HOUSE, OPERATIONS_OF_ROUNDS, OPERATIONS_OF_SETS, OPERATIONS_OF_EVIDENCE, OPERATIONS_OF_JUDGING, OPERATIONS_OF_INQUIRY, OPERATIONS_OF_FINDINGS, OPERATIONS_OF_RECTIFICATION];
export const ROWS: readonly string[] = [ROWS_OF_THE_HOUSE, ROWS_OF_ROUNDS, ROWS_OF_SETS, ROWS_OF_EVIDENCE, ROWS_OF_JUDGING, ROWS_OF_INQUIRY, ROWS_OF_FINDINGS, ROWS_OF_RECTIFICATION];

/** Which rows a list gives to a role: rows of its own unit or seat, rows of some audiences, all of them, or no list at all. */
export type Extent = 'all' | 'own unit' | 'own seat' | readonly ('administrator' | 'staff' | 'unit')[];

const STAFF: Partial<Record<Who, Extent>> = { leader: 'all', assessor: 'all', supervisor: 'all' };
const UNITS: Partial<Record<Who, Extent>> = { unit_head: 'own unit', unit_contact: 'own unit' };

/** Extent of each list by role; a role that is not named cannot open the list. */
export const LISTS: Readonly<Record<string, Partial<Record<Who, Extent>>>> = {
  units: { ...STAFF, ...UNITS },
  board: { ...STAFF, ...UNITS },
  seats: {
    system_administrator: ['administrator', 'staff'],
    security_administrator: 'all',
    leader: ['staff', 'unit'],
    assessor: ['staff', 'unit'],
    supervisor: ['staff', 'unit'],
    unit_head: 'own unit',
    unit_contact: 'own unit',
  },
  invitations: { system_administrator: ['administrator', 'staff'], security_administrator: 'all', assessor: ['unit'], supervisor: ['unit'] },
  auditEntries: { audit_administrator: 'all' },
  overview: { leader: 'all', supervisor: 'all', overseer: 'all' },
  programmes: STAFF,
  openRounds: STAFF,
  upwardReports: { leader: 'all', supervisor: 'all' },
  dispatchPolicies: STAFF,
  prompts: { ...STAFF, ...UNITS },
  progressHistory: { ...STAFF, ...UNITS },
  absences: { assessor: 'all', supervisor: 'all', ...UNITS },
  chatBindings: { leader: 'own seat', assessor: 'all', supervisor: 'all', ...UNITS },
  channelMessages: STAFF,
  facts: { ...STAFF, ...UNITS },
  templates: { ...STAFF, overseer: 'all' },
  pilots: { ...STAFF, ...UNITS },
  myPilots: UNITS,
  stageFlows: STAFF,
  receivedFlows: STAFF,
  trainings: STAFF,
  guides: { leader: 'all', assessor: 'all', supervisor: 'all', unit_head: 'all', unit_contact: 'all' },
  evidenceFiles: { ...STAFF, ...UNITS },
  ...Object.fromEntries([...LISTS_OF_JUDGING, 'findings', 'assessmentReports', 'rectPolicies'].map((field) => [field, STAFF])),
  peerRequests: UNITS,
  myRectItems: UNITS,
};

/**
 * Whose texts a role may meet in any answer inside its own office: `unit` the register of units (names, codes, sections, board), `person` people
 * by audience, `invited` invited people by audience; then what belongs to the rounds. `own unit` narrows to the seat's unit. The three administrators meet no unit: it is business
 * data. The audit administrator reads names of everything, in the trail alone.
 */
export interface Sight {
  readonly units: 'all' | 'own unit' | 'none';
  readonly people: readonly ('administrator' | 'staff' | 'unit' | 'own unit')[];
  readonly invited: readonly ('administrator' | 'staff' | 'unit')[];
  /** What was asked and answered in rounds. */
  readonly reports: 'all' | 'own unit' | 'none';
  /** Programmes, rules, reports upwards. */
  readonly steering: boolean;
  /** Accounts with foreign channels. */
  readonly channels: boolean;
  /** The library of indicator templates. */
  readonly templates: boolean;
}

const NOTHING: Sight = { units: 'none', people: [], invited: [], reports: 'none', steering: false, channels: false, templates: false };
const OWN_UNIT: Sight = { ...NOTHING, units: 'own unit', people: ['own unit'], reports: 'own unit' };
const OFFICE: Sight = { units: 'all', people: ['staff', 'unit'], invited: [], reports: 'all', steering: true, channels: true, templates: true };

export const SIGHT: Readonly<Record<Who, Sight>> = {
  system_administrator: { ...NOTHING, people: ['administrator', 'staff'], invited: ['administrator', 'staff'], channels: true },
  security_administrator: { ...NOTHING, people: ['administrator', 'staff', 'unit'], invited: ['administrator', 'staff', 'unit'] },
  audit_administrator: NOTHING,
  leader: OFFICE,
  assessor: { ...OFFICE, invited: ['unit'], channels: false },
  supervisor: { ...OFFICE, invited: ['unit'] },
  overseer: { ...NOTHING, templates: true },
  unit_head: OWN_UNIT,
  unit_contact: OWN_UNIT,
  partner: NOTHING,
  visitor: NOTHING,
};

export interface BeyondSight {
  readonly why: string;
  readonly only?: readonly CanaryKind[];
}

/** Operations in which a role meets texts beyond its sight, and why; of some kinds only, where it says so. */
export const BEYOND_SIGHT: Readonly<Record<string, BeyondSight>> = {
  auditEntries: { why: 'the trail names what was done, to the audit administrator alone' },
  invitation: { why: 'whoever holds the link sees the invitation it belongs to' },
  acceptInvitation: { why: 'whoever holds the link becomes the person it was made for' },
  channelAccounts: { why: 'who answers for switching a channel on is named to everybody who may see the channel', only: ['PA'] },
  prompts: { why: 'a unit sees who of the office took its question on', only: ['PS'] },
  prompt: { why: 'a unit sees who of the office took its question on', only: ['PS'] },
  chat: { why: 'a report that the office entered for a unit names who entered it', only: ['PS'] },
  progressHistory: { why: 'a report that the office entered for a unit names who entered it', only: ['PS'] },
  ...Object.fromEntries(
    ['pilots', 'myPilots', 'pilot', 'signReceipt', 'namePilotPeople'].map((field) => [field, { why: 'a unit sees of which programme its set is, and who of the office issued it', only: ['G0', 'PS'] as const }]),
  ),
  ...Object.fromEntries(
    ['facts', 'unitProfile', 'indicatorSet', 'guides', 'evidenceGrid', 'evidenceItem', 'evidenceFiles', 'evidenceFigures', 'evidenceHistory', 'evidenceListFile', 'scoringGrid', 'scoreHistory']
      .concat(['fileEvidence', 'replaceEvidence', 'withdrawEvidence', 'markNotApplicable', 'declareLoss', 'reopenCell'])
      .map((field) => [field, { why: 'a unit sees who of the office recorded, filed, judged or sent back what is about it', only: ['PS'] as const }]),
  ),
  ...BEYOND_SIGHT_OF_FINDINGS,
};

/** Places at which naming another office is lawful, with the relation and what may come of it; everywhere else it looks like a forged id. */
export const LAWFUL_ABROAD: Readonly<Record<string, string>> = {
  'invitation.token': 'a link is proof by itself, wherever its holder sits',
  'acceptInvitation.input.token': 'a link is proof by itself, wherever its holder sits',
  'createOffice.input.parentId child': 'an office founds offices anywhere below itself',
  'moveOffice.input.officeId child': 'an office moves what hangs below it',
  'moveOffice.input.parentId child': 'an office moves what hangs below it, as far as level and region allow',
  'setUpTelegram.input.token': 'the token comes from Telegram: several offices may use one bot, each for its own seats',
  'saveProgramme.input.counties.0.countyOfficeId child': 'a county of a programme is an office below',
};

/** Places at which a refusal may name an office: the tree is public. Nothing may change there all the same. */
export const NAMED_ABROAD: readonly string[] = ['saveProgramme.input.counties.0.countyOfficeId parent'];

/** Places that only narrow a list: any id is taken there, and one that is not the office's own leaves nothing to list. */
export const FILTERS: readonly string[] = ['prompts.unitId', 'channelMessages.seatId', 'channelMessages.promptId', 'pilots.programmeId', 'trainings.programmeId', ...FILTERS_OF_JUDGING, ...FILTERS_OF_FINDINGS];

/** Places at which a client names something itself: another office may have used the same name, and nobody notices. */
export const CLIENT_NAMES: readonly string[] = ['reportProgress.input.eventId', 'confirmPrompt.eventId', 'undoAnswer.eventId', 'saveProgramme.input.sections.0.key', 'saveStageFlow.input.key', 'saveSurvey.input.groups.0.key', 'saveSurveyTemplate.input.ranks.0.groups.0.key', 'saveSurveyTemplate.input.questions.0.key'];

/**
 * Operations that refuse in the same words when their door stands open: behind it a second lock (the use-case, or the need of a session) answers
 * alike. There a missing guard shows at the guard alone; everywhere else it must show in the answers too.
 */
export const SECOND_LOCK: readonly string[] = [
  ...['office', 'officeTree', 'regions', 'calendarYear', 'dueDate', 'signOut', 'switchSeat', 'changePassword'],
  ...['updateOffice', 'moveOffice', 'setOfficeSettings', 'publishCalendar'],
  ...['reportProgress', 'chatPreference', 'setChatPreference', 'establishmentTemplate', 'previewEstablishmentImport'],
  ...SECOND_LOCKS_OF_JUDGING,
  ...SECOND_LOCKS_OF_INQUIRY,
  ...SECOND_LOCKS_OF_RECTIFICATION,
];

/**
 * Rules behind which a second lock answers alike when they fail: a report goes by the seat's own unit inside one statement, a correction by the
 * prompt that it corrects, `Programme.ask` only shows a button of which `Round.ask` decides, and who prints must be able to read. They must show at the rules alone.
 */
export const SECOND_RULE: readonly string[] = [
  ...['rule-wide:ProgressReport.report:', 'rule-wide:ProgressReport.correct:', 'rule-gone:Programme.ask:', 'rule-wide:Evidence.export:', 'rule-wide:SelfAssessment.export:'],
  ...SECOND_RULES_OF_INQUIRY,
  ...SECOND_RULES_OF_FINDINGS,
  ...SECOND_RULES_OF_RECTIFICATION,
];
