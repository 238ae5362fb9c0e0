/* What specs ask of the office's side of scoring, and what they read of it. */ const MARK = '{ score statement by version }';
const ROW = `code points kind ruleType self ${MARK} desk ${MARK} onSite ${MARK} second ${MARK} final gap needs variance ceilingPct reopened reopenReason version`;
const TOTALS = 'total common individual execution benefit rate scored leaves grade';
const GRID = `pilotId unitName setId stage state version rows { ${ROW} } totals { ${TOTALS} } selfTotals { ${TOTALS} } deskTotals { ${TOTALS} } missing policy { version reasonGap varianceLimit secondAssessor gradeDShare peersAtLeast }
  assessors { name interest barred } trail { act note by } letterIssued decision { form decidedOn docNumber scanName total grade recordedBy } myPart declared can`;
export const READ = `query ($id: ID!) { officeGrid(pilotId: $id) { ${GRID} } }`;
export const SCORE = `mutation ($input: ScoreAsOfficeInput!) { scoreAsOffice(input: $input) { version missing row { ${ROW} } totals { ${TOTALS} } } }`;
export const ACT = (name)=>`mutation ($id: ID!) { ${name}(pilotId: $id) { ${GRID} } }`;
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

//# sourceMappingURL=office-grid.js.map