import type { TestHouse } from '../house/test-house.js';
import type { EvidencePilot } from './evidence-pilot.js';

interface SelfRow {
  readonly code: string;
  readonly ruleType: string;
  readonly rule: { readonly levels: readonly { readonly grade: string }[]; readonly items: readonly unknown[] };
  readonly figure: { readonly value: string | null } | null;
  readonly needs: string | null;
  readonly version: number;
  readonly computed: string | null;
}

const SELF = 'query ($id: ID!) { scoringGrid(pilotId: $id) { rows { code ruleType rule { levels { grade } items { pct } } figure { value } needs version computed } } }';
const SCORE = 'mutation ($input: ScoreLeafInput!) { scoreLeaf(input: $input) { row { version computed } } }';
const OFFICE = 'query ($id: ID!) { officeGrid(pilotId: $id) { state rows { code points final self { score } } } }';
const MARK = 'mutation ($input: ScoreAsOfficeInput!) { scoreAsOffice(input: $input) { version } }';

/** A claim by which the rule can say its points. */
function claimFor({ ruleType, rule, figure }: SelfRow): string | null {
  if (ruleType === 'deduction') return JSON.stringify({ occurrences: rule.items.map(() => 0) });
  if (ruleType === 'checklist') return JSON.stringify({ ticks: rule.items.map(() => true) });
  if (ruleType === 'level') return JSON.stringify({ grade: rule.levels[0]?.grade ?? 'A' });
  return figure?.value == null ? JSON.stringify({ value: '0.9' }) : null;
}

/** The unit scores itself, signs for its set, signs the assessment and hands it in. */
export async function handIn(house: TestHouse, { contact, head, pilotId }: EvidencePilot): Promise<void> {
  const { scoringGrid } = await contact.client.ask<{ scoringGrid: { rows: SelfRow[] } }>(SELF, { id: pilotId });
  for (const row of scoringGrid.rows) {
    const input = { pilotId, code: row.code, version: row.version, claim: claimFor(row), statement: '按指标要求逐项核对，情况属实。' };
    const { scoreLeaf } = await contact.client.ask<{ scoreLeaf: { row: { version: number; computed: string | null } } }>(SCORE, { input });
    await contact.client.ask(SCORE, { input: { ...input, version: scoreLeaf.row.version, score: scoreLeaf.row.computed ?? '0.5' } });
  }
  await contact.client.ask('mutation ($id: ID!) { signReceipt(pilotId: $id) { stage } }', { id: pilotId });
  await head.client.ask('mutation ($id: ID!) { signSelfAssessment(pilotId: $id) { state } }', { id: pilotId });
  await head.client.ask('mutation ($id: ID!) { submitSelfAssessment(pilotId: $id) { state } }', { id: pilotId });
  await house.settle();
}

/** The office marks every item as the unit did and brings its assessment to the recorded decision. */
export async function approve(house: TestHouse, pilot: EvidencePilot): Promise<void> {
  const { assessor, pilotId } = pilot;
  await assessor.client.ask('mutation ($id: ID!) { declareInterest(input: { pilotId: $id, interest: "none", note: "" }) { state } }', { id: pilotId });
  const { officeGrid } = await assessor.client.ask<{ officeGrid: { rows: { code: string; self: { score: string | null } | null }[] } }>(OFFICE, { id: pilotId });
  for (const { code, self } of officeGrid.rows) {
    await assessor.client.ask(MARK, { input: { pilotId, code, version: 0, score: self?.score ?? '0', reason: '经核对佐证材料，与自评一致。', second: false } });
  }
  await conclude(house, pilot);
}

/** From marked items to the recorded decision. */
export async function conclude(house: TestHouse, { assessor, supervisor, leader, pilotId }: EvidencePilot): Promise<void> {
  await assessor.client.ask('mutation ($id: ID!) { submitOfficeAssessment(pilotId: $id) { state } }', { id: pilotId });
  for (const seat of [supervisor, leader]) await seat.client.ask('mutation ($id: ID!) { reviewOfficeAssessment(input: { pilotId: $id, accept: true, note: "同意" }) { state } }', { id: pilotId });
  const decidedOn = house.clock.now().toISOString().slice(0, 10);
  await leader.client.ask('mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { state } }', { input: { pilotId, form: 'meeting', decidedOn, docNumber: '毕机编〔2022〕8号', note: '编委会议审议通过' } });
  await house.settle();
}

export const FINDING = `id no programmeId pilotId unitId unitName level title facts basis source cause track sourceNote state dropReason sealed version openedBy can category { id name usable own }
  leaves { code name } evidence { itemId title } transfer { docNumber to } ownTask { text dueOn doneOn } recursOf { id no } recurrenceHints { id no programmeName } agreement { state officeText unitText dueOn rounds { side stance text by } }`;
export const REPORT = `pilotId state version undecided agreed differs grade total commentDueOn objectionDueOn showScores can sections { key heading body edited figures { text source } } steps { act note by }
  letter { docNumber issuedOn planDueOn objectionDueOn contactName }`;

export interface FindingSeen {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly facts: string;
  readonly state: string;
  readonly version: number;
  readonly sealed: boolean;
  readonly sourceNote: string;
  readonly openedBy: string;
  readonly can: readonly string[];
  readonly category: { readonly id: string; readonly name: string; readonly usable: boolean };
  readonly recurrenceHints: readonly { readonly id: string }[];
  readonly agreement: { readonly state: string; readonly officeText: string; readonly unitText: string | null; readonly rounds: readonly { readonly side: string; readonly stance: string; readonly text: string; readonly by: string }[] } | null;
}

export interface ReportSeen {
  readonly state: string;
  readonly version: number;
  readonly undecided: number;
  readonly agreed: number;
  readonly differs: number;
  readonly grade: string | null;
  readonly total: string | null;
  readonly commentDueOn: string | null;
  readonly can: readonly string[];
  readonly sections: readonly { readonly key: string; readonly body: string; readonly edited: boolean; readonly figures: readonly { readonly text: string; readonly source: string }[] }[];
  readonly steps: readonly { readonly act: string; readonly by: string }[];
  readonly letter: { readonly docNumber: string; readonly issuedOn: string; readonly planDueOn: string; readonly objectionDueOn: string } | null;
}

/** What a finding is written with; every field may be changed. */
export const findingInput = (pilotId: string, patch: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  pilotId, level: 'city', categoryId: 'I05', title: '编制资源使用率不高', facts: '截至2022年6月30日，行政编制使用率为68%。', basis: '《机构编制管理评估办法（试行）》', source: 'desk', sourceNote: '编制台账核对',
  cause: 'unit', track: 'time_limited', leaves: ['A1.1'], evidence: [], ...patch,
});

/** Opens a finding as the assessor of the pilot. */
export async function openFinding(pilot: EvidencePilot, patch: Readonly<Record<string, unknown>> = {}): Promise<FindingSeen> {
  return (await pilot.assessor.client.ask<{ openFinding: FindingSeen }>(`mutation ($input: OpenFindingInput!) { openFinding(input: $input) { ${FINDING} } }`, { input: findingInput(pilot.pilotId, patch) })).openFinding;
}
