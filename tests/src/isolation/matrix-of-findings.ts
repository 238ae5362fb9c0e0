import type { CanaryKind } from './canaries.js';
import type { BeyondSight } from './matrix.js';

/**
 * The reviewed matrix of findings, reports and feedback letters. Signs and columns as in matrix.ts. Assessors write and answer the unit, supervisors and leaders
 * seal, approve and issue, a leader decides what differs. A unit meets its own findings from the day they went to it.
 */
export const OPERATIONS_OF_FINDINGS = `
  field                 door                               SYS SEC AUD LEA ASS SUP OVE UH  UC  PAR vis
  findings              Finding.count                      .   .   .   +   +   +   .   .   .   .   ?
  finding               Finding.read                       .   .   .   +   +   +   .   +   +   .   ?
  unitFindings          Finding.read                       .   .   .   +   +   +   .   +   +   .   ?
  findingCounts         Finding.count                      .   .   .   +   +   +   .   .   .   .   ?
  findingLineage        Finding.trace                      .   .   .   +   +   +   .   .   .   .   ?
  problemListFile       Finding.export                     .   .   .   +   +   +   .   +   +   .   ?
  openFinding           Finding.open                       .   .   .   .   +   .   .   .   .   .   ?
  editFinding           Finding.edit                       .   .   .   .   +   .   .   .   .   .   ?
  dropFinding           Finding.drop                       .   .   .   .   +   .   .   .   .   .   ?
  sealFinding           Finding.seal                       .   .   .   +   .   +   .   .   .   .   ?
  setOfficeTask         Finding.set_task                   .   .   .   .   +   +   .   .   .   .   ?
  linkRecurrence        Finding.link_recurrence            .   .   .   .   +   +   .   .   .   .   ?
  takePosition          Finding.position                   .   .   .   .   .   .   .   +   +   .   ?
  replyPosition         Finding.reply                      .   .   .   .   +   .   .   .   .   .   ?
  decideDifference      Finding.decide                     .   .   .   +   .   .   .   .   .   .   ?
  findingCategories     FeedbackPolicy.read                .   .   .   +   +   +   .   .   .   .   ?
  saveFindingCategory   FeedbackPolicy.set_category        .   .   .   .   .   +   .   .   .   .   ?
  feedbackPolicy        FeedbackPolicy.read                .   .   .   +   +   +   .   .   .   .   ?
  setFeedbackPolicy     FeedbackPolicy.set                 .   .   .   .   .   +   .   .   .   .   ?
  assessmentReport      AssessmentReport.read              .   .   .   +   +   +   .   +   +   .   ?
  assessmentReports     AssessmentReport.list              .   .   .   +   +   +   .   .   .   .   ?
  assessmentReportFile  AssessmentReport.export            .   .   .   +   +   +   .   +   +   .   ?
  feedbackLetterFile    AssessmentReport.export            .   .   .   +   +   +   .   +   +   .   ?
  draftReport           AssessmentReport.draft             .   .   .   .   +   .   .   .   .   .   ?
  saveReport            AssessmentReport.edit              .   .   .   .   +   .   .   .   .   .   ?
  sendForComment        AssessmentReport.send_for_comment  .   .   .   .   +   .   .   .   .   .   ?
  settleReport          AssessmentReport.settle            .   .   .   .   +   .   .   .   .   .   ?
  submitReport          AssessmentReport.submit            .   .   .   .   +   .   .   .   .   .   ?
  reviewReport          AssessmentReport.review            .   .   .   +   .   +   .   .   .   .   ?
  issueLetter           AssessmentReport.issue             .   .   .   +   .   +   .   .   .   .   ?
`;

/**
 * Rows inside one office: any unit's for the office. A sealed finding is absent for assessors and for every unit, whatever it was before; for supervisors and leaders it
 * is there and stays. A report is absent for its unit until it is out for comment. Who handed a report in does not approve it.
 */
export const ROWS_OF_FINDINGS = `
  place                                target                      SYS SEC AUD LEA ASS SUP OVE UH  UC  PAR
  findings.programmeId                 active-programme            -   -   -   +   +   +   -   -   -   -
  findings.programmeId                 draft-programme             -   -   -   +   +   +   -   -   -   -
  findings.programmeId                 closed-programme            -   -   -   +   +   +   -   -   -   -
  findings.filter.unitId               own-unit                    -   -   -   +   +   +   -   -   -   -
  findings.filter.unitId               other-unit                  -   -   -   +   +   +   -   -   -   -
  findings.filter.pilotId              own-undecided-report        -   -   -   +   +   +   -   -   -   -
  findings.filter.pilotId              other-undecided-report      -   -   -   +   +   +   -   -   -   -
  finding.id                           drafted-finding             -   -   -   +   +   +   -   0   0   -
  finding.id                           proposed-finding            -   -   -   +   +   +   -   +   +   -
  finding.id                           other-proposed-finding      -   -   -   +   +   +   -   0   0   -
  finding.id                           notified-finding            -   -   -   +   +   +   -   +   +   -
  finding.id                           dropped-finding             -   -   -   +   +   +   -   0   0   -
  finding.id                           sealed-finding              -   -   -   +   0   +   -   0   0   -
  unitFindings.pilotId                 own-received                -   -   -   +   +   +   -   +   +   -
  unitFindings.pilotId                 own-undecided-report        -   -   -   +   +   +   -   +   +   -
  unitFindings.pilotId                 other-undecided-report      -   -   -   +   +   +   -   0   0   -
  findingCounts.programmeId            active-programme            -   -   -   +   +   +   -   -   -   -
  findingCounts.programmeId            draft-programme             -   -   -   +   +   +   -   -   -   -
  findingCounts.programmeId            closed-programme            -   -   -   +   +   +   -   -   -   -
  findingLineage.id                    drafted-finding             -   -   -   +   +   +   -   -   -   -
  findingLineage.id                    other-proposed-finding      -   -   -   +   +   +   -   -   -   -
  findingLineage.id                    sealed-finding              -   -   -   +   0   +   -   -   -   -
  problemListFile.programmeId          active-programme            -   -   -   +   +   +   -   +   +   -
  problemListFile.programmeId          draft-programme             -   -   -   +   +   +   -   +   +   -
  problemListFile.programmeId          closed-programme            -   -   -   +   +   +   -   +   +   -
  problemListFile.unitId               own-unit                    -   -   -   +   +   +   -   +   +   -
  problemListFile.unitId               other-unit                  -   -   -   +   +   +   -   0   0   -
  problemListFile.unitId               retired-unit                -   -   -   +   +   +   -   0   0   -
  openFinding.input.pilotId            own-received                -   -   -   -   +   -   -   -   -   -
  openFinding.input.pilotId            other-received              -   -   -   -   +   -   -   -   -   -
  openFinding.input.pilotId            own-undecided-report        -   -   -   -   +   -   -   -   -   -
  openFinding.input.pilotId            own-reviewed-report         -   -   -   -   !   -   -   -   -   -
  openFinding.input.pilotId            own-letter                  -   -   -   -   !   -   -   -   -   -
  openFinding.input.evidence.0         paper-of-the-grid           -   -   -   -   +   -   -   -   -   -
  openFinding.input.evidence.0         own-item                    -   -   -   -   !   -   -   -   -   -
  openFinding.input.evidence.0         other-item                  -   -   -   -   !   -   -   -   -   -
  editFinding.input.id                 drafted-finding             -   -   -   -   +   -   -   -   -   -
  editFinding.input.id                 proposed-finding            -   -   -   -   +   -   -   -   -   -
  editFinding.input.id                 other-proposed-finding      -   -   -   -   +   -   -   -   -   -
  editFinding.input.id                 sealed-finding              -   -   -   -   0   -   -   -   -   -
  editFinding.input.id                 dropped-finding             -   -   -   -   !   -   -   -   -   -
  editFinding.input.id                 finding-in-review           -   -   -   -   !   -   -   -   -   -
  editFinding.input.id                 notified-finding            -   -   -   -   !   -   -   -   -   -
  editFinding.input.evidence.0         paper-of-the-grid           -   -   -   -   +   -   -   -   -   -
  editFinding.input.evidence.0         own-item                    -   -   -   -   !   -   -   -   -   -
  editFinding.input.evidence.0         other-item                  -   -   -   -   !   -   -   -   -   -
  dropFinding.id                       drafted-finding             -   -   -   -   +   -   -   -   -   -
  dropFinding.id                       proposed-finding            -   -   -   -   +   -   -   -   -   -
  dropFinding.id                       other-proposed-finding      -   -   -   -   +   -   -   -   -   -
  dropFinding.id                       sealed-finding              -   -   -   -   0   -   -   -   -   -
  dropFinding.id                       dropped-finding             -   -   -   -   !   -   -   -   -   -
  dropFinding.id                       finding-in-review           -   -   -   -   !   -   -   -   -   -
  dropFinding.id                       notified-finding            -   -   -   -   !   -   -   -   -   -
  sealFinding.input.id                 drafted-finding             -   -   -   +   -   +   -   -   -   -
  sealFinding.input.id                 proposed-finding            -   -   -   +   -   +   -   -   -   -
  sealFinding.input.id                 other-proposed-finding      -   -   -   +   -   +   -   -   -   -
  sealFinding.input.id                 notified-finding            -   -   -   +   -   +   -   -   -   -
  sealFinding.input.id                 dropped-finding             -   -   -   !   -   !   -   -   -   -
  sealFinding.input.id                 sealed-finding              -   -   -   !   -   !   -   -   -   -
  setOfficeTask.input.id               drafted-finding             -   -   -   -   +   +   -   -   -   -
  setOfficeTask.input.id               notified-finding            -   -   -   -   +   +   -   -   -   -
  setOfficeTask.input.id               sealed-finding              -   -   -   -   0   !   -   -   -   -
  setOfficeTask.input.id               dropped-finding             -   -   -   -   !   !   -   -   -   -
  linkRecurrence.id                    drafted-finding             -   -   -   -   +   +   -   -   -   -
  linkRecurrence.id                    sealed-finding              -   -   -   -   0   !   -   -   -   -
  linkRecurrence.id                    dropped-finding             -   -   -   -   !   !   -   -   -   -
  linkRecurrence.earlierId             earlier-finding             -   -   -   -   +   +   -   -   -   -
  linkRecurrence.earlierId             sealed-earlier-finding      -   -   -   -   !   +   -   -   -   -
  linkRecurrence.earlierId             other-earlier-finding       -   -   -   -   !   !   -   -   -   -
  linkRecurrence.earlierId             notified-finding            -   -   -   -   !   !   -   -   -   -
  takePosition.input.findingId         proposed-finding            -   -   -   -   -   -   -   +   +   -
  takePosition.input.findingId         other-proposed-finding      -   -   -   -   -   -   -   0   0   -
  takePosition.input.findingId         sealed-finding              -   -   -   -   -   -   -   0   0   -
  takePosition.input.findingId         drafted-finding             -   -   -   -   -   -   -   0   0   -
  takePosition.input.findingId         agreed-finding              -   -   -   -   -   -   -   !   !   -
  takePosition.input.findingId         answered-finding            -   -   -   -   -   -   -   !   !   -
  takePosition.input.findingId         notified-finding            -   -   -   -   -   -   -   !   !   -
  replyPosition.input.findingId        answered-finding            -   -   -   -   +   -   -   -   -   -
  replyPosition.input.findingId        other-answered-finding      -   -   -   -   +   -   -   -   -   -
  replyPosition.input.findingId        proposed-finding            -   -   -   -   !   -   -   -   -   -
  replyPosition.input.findingId        sealed-finding              -   -   -   -   0   -   -   -   -   -
  replyPosition.input.findingId        notified-finding            -   -   -   -   !   -   -   -   -   -
  decideDifference.input.findingId     answered-finding            -   -   -   +   -   -   -   -   -   -
  decideDifference.input.findingId     other-answered-finding      -   -   -   +   -   -   -   -   -   -
  decideDifference.input.findingId     proposed-finding            -   -   -   !   -   -   -   -   -   -
  decideDifference.input.findingId     sealed-finding              -   -   -   !   -   -   -   -   -   -
  decideDifference.input.findingId     notified-finding            -   -   -   !   -   -   -   -   -   -
  feedbackPolicy.programmeId           active-programme            -   -   -   +   +   +   -   -   -   -
  feedbackPolicy.programmeId           draft-programme             -   -   -   +   +   +   -   -   -   -
  feedbackPolicy.programmeId           closed-programme            -   -   -   +   +   +   -   -   -   -
  setFeedbackPolicy.input.programmeId  season-programme            -   -   -   -   -   +   -   -   -   -
  assessmentReport.pilotId             own-received                -   -   -   +   +   +   -   0   0   -
  assessmentReport.pilotId             own-drafted-report          -   -   -   +   +   +   -   0   0   -
  assessmentReport.pilotId             own-undecided-report        -   -   -   +   +   +   -   +   +   -
  assessmentReport.pilotId             own-reviewed-report         -   -   -   +   +   +   -   +   +   -
  assessmentReport.pilotId             own-letter                  -   -   -   +   +   +   -   +   +   -
  assessmentReport.pilotId             other-undecided-report      -   -   -   +   +   +   -   0   0   -
  assessmentReport.pilotId             other-letter                -   -   -   +   +   +   -   0   0   -
  assessmentReports.programmeId        active-programme            -   -   -   +   +   +   -   -   -   -
  assessmentReports.programmeId        draft-programme             -   -   -   +   +   +   -   -   -   -
  assessmentReports.programmeId        closed-programme            -   -   -   +   +   +   -   -   -   -
  assessmentReportFile.pilotId         own-drafted-report          -   -   -   +   +   +   -   0   0   -
  assessmentReportFile.pilotId         own-undecided-report        -   -   -   +   +   +   -   +   +   -
  assessmentReportFile.pilotId         other-undecided-report      -   -   -   +   +   +   -   0   0   -
  feedbackLetterFile.pilotId           own-letter                  -   -   -   +   +   +   -   +   +   -
  feedbackLetterFile.pilotId           other-letter                -   -   -   +   +   +   -   0   0   -
  feedbackLetterFile.pilotId           own-undecided-report        -   -   -   !   !   !   -   !   !   -
  feedbackLetterFile.pilotId           own-drafted-report          -   -   -   !   !   !   -   0   0   -
  draftReport.pilotId                  own-received                -   -   -   -   +   -   -   -   -   -
  draftReport.pilotId                  other-received              -   -   -   -   +   -   -   -   -   -
  draftReport.pilotId                  own-drafted-report          -   -   -   -   +   -   -   -   -   -
  draftReport.pilotId                  own-reviewed-report         -   -   -   -   !   -   -   -   -   -
  draftReport.pilotId                  own-letter                  -   -   -   -   !   -   -   -   -   -
  saveReport.input.pilotId             own-drafted-report          -   -   -   -   +   -   -   -   -   -
  saveReport.input.pilotId             own-undecided-report        -   -   -   -   +   -   -   -   -   -
  saveReport.input.pilotId             other-undecided-report      -   -   -   -   +   -   -   -   -   -
  saveReport.input.pilotId             own-received                -   -   -   -   !   -   -   -   -   -
  saveReport.input.pilotId             own-reviewed-report         -   -   -   -   !   -   -   -   -   -
  saveReport.input.pilotId             own-letter                  -   -   -   -   !   -   -   -   -   -
  sendForComment.input.pilotId         own-drafted-report          -   -   -   -   +   -   -   -   -   -
  sendForComment.input.pilotId         own-settled-report          -   -   -   -   +   -   -   -   -   -
  sendForComment.input.pilotId         other-undecided-report      -   -   -   -   +   -   -   -   -   -
  sendForComment.input.pilotId         own-reviewed-report         -   -   -   -   !   -   -   -   -   -
  sendForComment.input.pilotId         own-letter                  -   -   -   -   !   -   -   -   -   -
  settleReport.pilotId                 own-decided-report          -   -   -   -   +   -   -   -   -   -
  settleReport.pilotId                 other-decided-report        -   -   -   -   +   -   -   -   -   -
  settleReport.pilotId                 own-undecided-report        -   -   -   -   !   -   -   -   -   -
  settleReport.pilotId                 own-drafted-report          -   -   -   -   !   -   -   -   -   -
  settleReport.pilotId                 own-letter                  -   -   -   -   !   -   -   -   -   -
  submitReport.pilotId                 own-settled-report          -   -   -   -   +   -   -   -   -   -
  submitReport.pilotId                 other-settled-report        -   -   -   -   +   -   -   -   -   -
  submitReport.pilotId                 own-undecided-report        -   -   -   -   !   -   -   -   -   -
  submitReport.pilotId                 own-reviewed-report         -   -   -   -   !   -   -   -   -   -
  reviewReport.input.pilotId           own-reviewed-report         -   -   -   +   -   +   -   -   -   -
  reviewReport.input.pilotId           other-reviewed-report       -   -   -   +   -   +   -   -   -   -
  reviewReport.input.pilotId           reviewed-report-of-oneself  -   -   -   !   -   !   -   -   -   -
  reviewReport.input.pilotId           own-settled-report          -   -   -   !   -   !   -   -   -   -
  reviewReport.input.pilotId           own-letter                  -   -   -   !   -   !   -   -   -   -
  issueLetter.input.pilotId            own-approved-report         -   -   -   +   -   +   -   -   -   -
  issueLetter.input.pilotId            other-approved-report       -   -   -   +   -   +   -   -   -   -
  issueLetter.input.pilotId            own-reviewed-report         -   -   -   !   -   !   -   -   -   -
  issueLetter.input.pilotId            own-letter                  -   -   -   !   -   !   -   -   -   -
`;

/** Places that only narrow a list. */
export const FILTERS_OF_FINDINGS: readonly string[] = ['findings.filter.unitId', 'findings.filter.pilotId', 'rectLedger.filter.unitId'];

/** Rules behind which a second lock answers alike: what is opened is not sealed yet, a lineage and a list hold what may be read, and who prints must be able to read. */
export const SECOND_RULES_OF_FINDINGS: readonly string[] = ['rule-wide:Finding.open:', 'rule-wide:Finding.trace:', 'rule-wide:Finding.export:', 'rule-wide:AssessmentReport.export:'];

const beyond = (why: string, only: readonly CanaryKind[], ...fields: string[]): Readonly<Record<string, BeyondSight>> => Object.fromEntries(fields.map((field) => [field, { why, only }]));

/** Operations of inquiry, findings and rectification in which a role meets texts beyond its sight. */
export const BEYOND_SIGHT_OF_FINDINGS: Readonly<Record<string, BeyondSight>> = {
  ...beyond('a unit sees who of the office spoke to it', ['PS'], 'visits'),
  ...beyond('a unit is told about which other one it is asked', ['U2', 'U3'], 'peerRequests', 'answerOpinion'),
  ...beyond('a unit sees of which programme its report and its findings are', ['G0'], 'finding', 'unitFindings', 'takePosition', 'assessmentReport', 'assessmentReportFile', 'feedbackLetterFile'),
  ...beyond('a unit sees who of the office reviewed, granted, measured, closed or re-checked', ['PS'], 'rectItem', 'rectPlan', 'myRectItems', 'rectPlanFile', 'planRectItem', 'submitRectPlan', 'reportRectProgress', 'requestRectExtension', 'requestCloseOut'),
};
