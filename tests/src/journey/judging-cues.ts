import type { EventOf } from './season.js';
import type { Stage } from './stage.js';
import type { Cues, Outcome } from './take-cue.js';

const OK: Outcome = { outcome: 'ok', says: '' };
const done = async (work: Promise<unknown>): Promise<Outcome> => {
  await work;
  return OK;
};

interface OfficeRowSeen {
  readonly code: string;
  readonly version: number;
  readonly self: { readonly score: string | null } | null;
  readonly desk: { readonly score: string | null } | null;
  readonly onSite: { readonly score: string | null } | null;
  readonly naAccepted: boolean | null;
}

const OFFICE_ROWS = 'query ($id: ID!) { officeGrid(pilotId: $id) { stage rows { code version naAccepted self { score } desk { score } onSite { score } } } }';
const MARK = 'mutation ($input: ScoreAsOfficeInput!) { scoreAsOffice(input: $input) { version } }';

async function officeGridOf(stage: Stage, who: string, pilot: string): Promise<{ readonly stage: string; readonly rows: readonly OfficeRowSeen[] }> {
  return (await stage.player(who).ask<{ officeGrid: { stage: string; rows: OfficeRowSeen[] } }>(OFFICE_ROWS, { id: stage.id('pilot', pilot) })).officeGrid;
}

async function mark(stage: Stage, event: EventOf<'mark'>): Promise<Outcome> {
  const { rows } = await officeGridOf(stage, event.who, event.pilot);
  for (const { leaf, score, reason } of event.rows) {
    const version = rows.find((row) => row.code === leaf)?.version ?? 0;
    await stage.player(event.who).ask(MARK, { input: { pilotId: stage.id('pilot', event.pilot), code: leaf, version, score, reason: reason ?? '', second: event.second ?? false } });
  }
  return OK;
}

/** What has no mark of this stage yet gets the desk mark, or else the unit's own score. */
async function markRest(stage: Stage, event: EventOf<'mark_rest'>): Promise<Outcome> {
  const grid = await officeGridOf(stage, event.who, event.pilot);
  for (const row of grid.rows) {
    const now = grid.stage === 'desk' ? row.desk : row.onSite;
    const score = row.desk?.score ?? row.self?.score ?? null;
    if (now?.score != null || score === null || row.naAccepted === true) continue;
    await stage.player(event.who).ask(MARK, { input: { pilotId: stage.id('pilot', event.pilot), code: row.code, version: row.version, score, reason: score === row.self?.score ? '' : '维持初核意见', second: false } });
  }
  return OK;
}

type Call = readonly [text: string, variables: (id: string) => Record<string, unknown>];

function assessCall(event: EventOf<'assess'>): Call {
  const note = event.reason ?? '同意';
  switch (event.step) {
    case 'advance':
      return ['mutation ($id: ID!) { advanceScoring(pilotId: $id) { state } }', (id) => ({ id })];
    case 'submit':
      return ['mutation ($id: ID!) { submitOfficeAssessment(pilotId: $id) { state } }', (id) => ({ id })];
    case 'pass':
    case 'send_back':
      return ['mutation ($input: ReviewOfficeInput!) { reviewOfficeAssessment(input: $input) { state } }', (pilotId) => ({ input: { pilotId, accept: event.step === 'pass', note } })];
    case 'decide':
      return ['mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { state } }', (pilotId) => ({ input: { pilotId, form: event.form ?? 'meeting', decidedOn: event.on, docNumber: event.docNumber, note } })];
    case 'unlock':
      return ['mutation ($id: ID!, $reason: String!) { unlockOfficeAssessment(pilotId: $id, reason: $reason) { state } }', (id) => ({ id, reason: note })];
  }
}

function reportCall(event: EventOf<'report'>, index: number): Call {
  switch (event.step) {
    case 'draft':
      return ['mutation ($id: ID!) { draftReport(pilotId: $id) { state } }', (id) => ({ id })];
    case 'comment':
      return ['mutation ($input: SendForCommentInput!) { sendForComment(input: $input) { state } }', (pilotId) => ({ input: { pilotId, commentDueOn: event.dueOn } })];
    case 'settle':
      return ['mutation ($id: ID!) { settleReport(pilotId: $id) { state } }', (id) => ({ id })];
    case 'submit':
      return ['mutation ($id: ID!) { submitReport(pilotId: $id) { state } }', (id) => ({ id })];
    case 'pass':
    case 'send_back':
      return ['mutation ($input: ReviewReportInput!) { reviewReport(input: $input) { state } }', (pilotId) => ({ input: { pilotId, accept: event.step === 'pass', note: event.reason ?? '同意' } })];
    case 'issue':
      return [
        'mutation ($input: IssueLetterInput!) { issueLetter(input: $input) { state } }',
        (pilotId) => ({ input: { pilotId, docNumber: event.docNumbers?.[index], issuedOn: event.on, contactName: event.contact, contactPhone: event.phone, reason: event.reason ?? '按程序印发' } }),
      ];
  }
}

async function eachPilot(stage: Stage, event: { readonly who: string; readonly pilots: readonly string[] }, call: (index: number) => Call): Promise<Outcome> {
  for (const [index, pilot] of event.pilots.entries()) {
    const [text, variables] = call(index);
    await stage.player(event.who).ask(text, variables(stage.id('pilot', pilot)));
  }
  return OK;
}

async function find(stage: Stage, event: EventOf<'find'>): Promise<Outcome> {
  const { level, category, title, facts, basis, source, cause, track, leaves } = event;
  const input = { pilotId: stage.id('pilot', event.pilot), level, categoryId: category, title, facts, basis, source, sourceNote: '', cause, track, leaves, evidence: [] };
  const { openFinding } = await stage.player(event.who).ask<{ openFinding: { id: string } }>('mutation ($input: OpenFindingInput!) { openFinding(input: $input) { id } }', { input });
  stage.findingIds.set(event.finding, openFinding.id);
  return OK;
}

async function takePositions(stage: Stage, event: EventOf<'position'>): Promise<Outcome> {
  for (const key of event.findings) {
    const input = { findingId: stage.id('finding', key), stance: event.stance, text: event.text ?? '' };
    await stage.player(event.who).ask('mutation ($input: TakePositionInput!) { takePosition(input: $input) { id } }', { input });
  }
  return OK;
}

type JudgingEvent = 'declare' | 'mark' | 'mark_rest' | 'assess' | 'reopen_leaf' | 'find' | 'seal' | 'report' | 'position' | 'reply' | 'differ';

/** What the office makes of a self-assessment, and the words both sides have about it. */
export const JUDGING_CUES: Pick<Cues, JudgingEvent> = {
  declare: (stage, event) =>
    done(stage.player(event.who).ask('mutation ($input: DeclareInterestInput!) { declareInterest(input: $input) { state } }', { input: { pilotId: stage.id('pilot', event.pilot), interest: event.interest, note: event.reason ?? '' } })),
  mark,
  mark_rest: markRest,
  assess: (stage, event) => eachPilot(stage, event, () => assessCall(event)),
  reopen_leaf: (stage, event) =>
    done(stage.player(event.who).ask('mutation ($id: ID!, $code: String!, $reason: String!) { reopenLeaf(pilotId: $id, code: $code, reason: $reason) { state } }', { id: stage.id('pilot', event.pilot), code: event.leaf, reason: event.reason })),
  find,
  seal: (stage, event) =>
    done(
      stage.player(event.who).ask('mutation ($input: SealFindingInput!) { sealFinding(input: $input) { id } }', {
        input: { id: stage.id('finding', event.finding), docNumber: event.docNumber, onDate: event.on, to: event.to, reason: event.reason },
      }),
    ),
  report: (stage, event) => eachPilot(stage, event, (index) => reportCall(event, index)),
  position: takePositions,
  reply: (stage, event) =>
    done(stage.player(event.who).ask('mutation ($input: ReplyPositionInput!) { replyPosition(input: $input) { id } }', { input: { findingId: stage.id('finding', event.finding), stance: event.stance, text: event.text ?? '' } })),
  differ: (stage, event) =>
    done(
      stage.player(event.who).ask('mutation ($input: DecideDifferenceInput!) { decideDifference(input: $input) { id } }', { input: { findingId: stage.id('finding', event.finding), officeText: event.text, note: event.reason } }),
    ),
};
