/* What specs ask of the office's side of scoring, and what they read of it. */
const MARK = '{ score statement by version }';
const ROW = `code points kind ruleType self ${MARK} desk ${MARK} onSite ${MARK} second ${MARK} final gap needs variance ceilingPct reopened reopenReason version`;
const TOTALS = 'total common individual execution benefit rate scored leaves grade';
const GRID = `pilotId unitName setId stage state version rows { ${ROW} } totals { ${TOTALS} } selfTotals { ${TOTALS} } deskTotals { ${TOTALS} } missing policy { version reasonGap varianceLimit secondAssessor gradeDShare peersAtLeast }
  assessors { name interest barred } trail { act note by } letterIssued decision { form decidedOn docNumber scanName total grade recordedBy } myPart declared can`;
export const READ = `query ($id: ID!) { officeGrid(pilotId: $id) { ${GRID} } }`;
export const SCORE = `mutation ($input: ScoreAsOfficeInput!) { scoreAsOffice(input: $input) { version missing row { ${ROW} } totals { ${TOTALS} } } }`;
export const ACT = (name: string): string => `mutation ($id: ID!) { ${name}(pilotId: $id) { ${GRID} } }`;
export const DECLARE = `mutation ($input: DeclareInterestInput!) { declareInterest(input: $input) { ${GRID} } }`;
export const REVIEW = `mutation ($input: ReviewOfficeInput!) { reviewOfficeAssessment(input: $input) { ${GRID} } }`;
export const RECORD = `mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { ${GRID} } }`;
export const UNLOCK = `mutation ($id: ID!, $reason: String!) { unlockOfficeAssessment(pilotId: $id, reason: $reason) { ${GRID} } }`;
export const REOPEN = `mutation ($id: ID!, $code: String!, $reason: String!) { reopenLeaf(pilotId: $id, code: $code, reason: $reason) { ${GRID} } }`;
export const SAVE_POLICY = 'mutation ($input: ScoringPolicyInput!) { saveScoringPolicy(input: $input) { version validFrom secondAssessor } }';
export const POLICIES = '{ scoringPolicies { id version validFrom reasonGap varianceLimit secondAssessor gradeDShare peersAtLeast } }';
export const HISTORY = 'query ($id: ID!, $code: String!) { officeScoreHistory(pilotId: $id, code: $code) { stage score reason act by } }';
export const SHEET = 'query ($id: ID!) { officeScoreSheetFile(pilotId: $id) { name base64 } }';
export const SCAN = 'query ($id: ID!) { officeDecisionScanFile(pilotId: $id) { name base64 } }';
export const RETURN = 'mutation ($id: ID!, $code: String!, $reason: String!) { returnSelfAssessmentItem(pilotId: $id, code: $code, reason: $reason) { state } }';

export interface Mark {
  score: string | null;
  statement: string;
  by: string;
  version: number;
}
export interface Row {
  code: string;
  points: string;
  kind: string;
  ruleType: string;
  self: Mark | null;
  desk: Mark | null;
  onSite: Mark | null;
  second: Mark | null;
  final: string | null;
  gap: string | null;
  needs: string | null;
  variance: string | null;
  ceilingPct: string | null;
  reopened: boolean;
  reopenReason: string | null;
  version: number;
}
export interface Totals {
  total: string;
  scored: number;
  leaves: number;
  grade: string;
}
export interface Grid {
  setId: string;
  stage: string;
  state: string;
  version: number;
  rows: Row[];
  totals: Totals;
  selfTotals: Totals;
  deskTotals: Totals;
  missing: string[];
  policy: { version: number; gradeDShare: string };
  assessors: { name: string; interest: string; barred: boolean }[];
  trail: { act: string; note: string }[];
  decision: { docNumber: string; total: string; grade: string; scanName: string | null } | null;
  myPart: string;
  declared: string | null;
  can: string[];
}
export type Patch = Pick<Grid, 'totals' | 'missing'> & { row: Row };
