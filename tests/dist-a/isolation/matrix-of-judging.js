/**
 * The reviewed matrix of what the office does with what units hand in: its own scores, data of other authorities, checks of figures. Signs and columns as
 * in matrix.ts. All of it is the office's: no seat of a unit passes a door, the three administrators neither. Assessors score, supervisors review first,
 * leaders after them; leaders read what the other two import, check and draw.
 */ export const OPERATIONS_OF_JUDGING = `
  field                    door                              SYS SEC AUD LEA ASS SUP OVE UH  UC  PAR vis
  officeGrid               OfficeAssessment.read             .   .   .   +   +   +   .   .   .   .   ?
  officeProgress           OfficeAssessment.read             .   .   .   +   +   +   .   .   .   .   ?
  officeScoreHistory       OfficeAssessment.read             .   .   .   +   +   +   .   .   .   .   ?
  officeScoreSheetFile     OfficeAssessment.export           .   .   .   +   +   +   .   .   .   .   ?
  officeDecisionScanFile   OfficeAssessment.export           .   .   .   +   +   +   .   .   .   .   ?
  scoreAsOffice            OfficeAssessment.score            .   .   .   .   +   .   .   .   .   .   ?
  declareInterest          OfficeAssessment.declare          .   .   .   .   +   .   .   .   .   .   ?
  advanceScoring           OfficeAssessment.advance_stage    .   .   .   .   +   .   .   .   .   .   ?
  submitOfficeAssessment   OfficeAssessment.submit           .   .   .   .   +   .   .   .   .   .   ?
  reviewOfficeAssessment   OfficeAssessment.review           .   .   .   +   .   +   .   .   .   .   ?
  recordDecision           OfficeAssessment.record_decision  .   .   .   +   .   +   .   .   .   .   ?
  unlockOfficeAssessment   OfficeAssessment.unlock           .   .   .   +   .   .   .   .   .   .   ?
  reopenLeaf               OfficeAssessment.reopen_leaf      .   .   .   .   .   +   .   .   .   .   ?
  scoringPolicies          ScoringPolicy.read                .   .   .   +   +   +   .   .   .   .   ?
  saveScoringPolicy        ScoringPolicy.save                .   .   .   .   .   +   .   .   .   .   ?
  exchangeTemplates        ExternalData.read                 .   .   .   +   +   +   .   .   .   .   ?
  exchangeTemplateFile     ExternalData.import               .   .   .   .   +   +   .   .   .   .   ?
  exchangeImports          ExternalData.read                 .   .   .   +   +   +   .   .   .   .   ?
  externalResults          ExternalData.read                 .   .   .   +   +   +   .   .   .   .   ?
  reconciliations          ExternalData.read                 .   .   .   +   +   +   .   .   .   .   ?
  reconciliation           ExternalData.read                 .   .   .   +   +   +   .   .   .   .   ?
  previewExchange          ExternalData.import               .   .   .   .   +   +   .   .   .   .   ?
  commitExchange           ExternalData.import               .   .   .   .   +   +   .   .   .   .   ?
  linkExternalResult       ExternalData.link                 .   .   .   .   +   +   .   .   .   .   ?
  saveExchangeMapping      ExternalData.map                  .   .   .   .   .   +   .   .   .   .   ?
  verification             Verification.read                 .   .   .   +   +   +   .   .   .   .   ?
  auditSample              Verification.read                 .   .   .   +   +   +   .   .   .   .   ?
  sampleSize               Verification.read                 .   .   .   +   +   +   .   .   .   .   ?
  workPaperFile            Verification.export               .   .   .   +   +   +   .   .   .   .   ?
  dutyMap                  Verification.read                 .   .   .   +   +   +   .   .   .   .   ?
  powerItems               Verification.read                 .   .   .   +   +   +   .   .   .   .   ?
  powerItemsTemplate       Verification.edit_power_items     .   .   .   .   +   +   .   .   .   .   ?
  verificationSettings     Verification.read                 .   .   .   +   +   +   .   .   .   .   ?
  runVerification          Verification.run                  .   .   .   .   +   +   .   .   .   .   ?
  drawSample               Verification.draw_sample          .   .   .   .   +   +   .   .   .   .   ?
  enterSampleResults       Verification.enter_results        .   .   .   .   +   +   .   .   .   .   ?
  readWorkPaper            Verification.enter_results        .   .   .   .   +   +   .   .   .   .   ?
  closeSample              Verification.enter_results        .   .   .   .   +   +   .   .   .   .   ?
  withdrawSample           Verification.draw_sample          .   .   .   .   +   +   .   .   .   .   ?
  savePowerItems           Verification.edit_power_items     .   .   .   .   +   +   .   .   .   .   ?
  saveVerificationSetting  Verification.edit_settings        .   .   .   .   .   +   .   .   .   .   ?
`;
/**
 * Rows inside one office: any unit's. Nobody scores undeclared or with an interest, before the unit has handed in or after it was handed on; a review
 * belongs to the role whose turn it is, and to nobody who scored. A delivery is committed by the seat that previewed it, once. What was closed or withdrawn stays.
 * Of what was judged a unit goes on reading its own side alone.
 */ export const ROWS_OF_JUDGING = `
  place                                    target                  SYS SEC AUD LEA ASS SUP OVE UH  UC  PAR
  officeGrid.pilotId                       own-scored              -   -   -   +   +   +   -   -   -   -
  officeGrid.pilotId                       own-declared            -   -   -   +   +   +   -   -   -   -
  officeGrid.pilotId                       own-approved            -   -   -   +   +   +   -   -   -   -
  officeGrid.pilotId                       other-approved          -   -   -   +   +   +   -   -   -   -
  officeGrid.pilotId                       own-draft               -   -   -   !   !   !   -   -   -   -
  officeProgress.programmeId               active-programme        -   -   -   +   +   +   -   -   -   -
  officeProgress.programmeId               draft-programme         -   -   -   +   +   +   -   -   -   -
  officeProgress.programmeId               closed-programme        -   -   -   +   +   +   -   -   -   -
  officeScoreHistory.pilotId               own-scored              -   -   -   +   +   +   -   -   -   -
  officeScoreHistory.pilotId               own-marked              -   -   -   +   +   +   -   -   -   -
  officeScoreHistory.pilotId               other-marked            -   -   -   +   +   +   -   -   -   -
  officeScoreSheetFile.pilotId             own-marked              -   -   -   +   +   +   -   -   -   -
  officeScoreSheetFile.pilotId             own-approved            -   -   -   +   +   +   -   -   -   -
  officeScoreSheetFile.pilotId             other-approved          -   -   -   +   +   +   -   -   -   -
  officeScoreSheetFile.pilotId             own-scored              -   -   -   !   !   !   -   -   -   -
  officeDecisionScanFile.pilotId           own-approved            -   -   -   +   +   +   -   -   -   -
  officeDecisionScanFile.pilotId           other-approved          -   -   -   +   +   +   -   -   -   -
  scoreAsOffice.input.pilotId              own-declared            -   -   -   -   +   -   -   -   -   -
  scoreAsOffice.input.pilotId              other-declared          -   -   -   -   +   -   -   -   -   -
  scoreAsOffice.input.pilotId              own-scored              -   -   -   -   !   -   -   -   -   -
  scoreAsOffice.input.pilotId              own-undeclared          -   -   -   -   !   -   -   -   -   -
  scoreAsOffice.input.pilotId              own-with-interest       -   -   -   -   !   -   -   -   -   -
  scoreAsOffice.input.pilotId              own-in-section          -   -   -   -   !   -   -   -   -   -
  scoreAsOffice.input.pilotId              own-approved            -   -   -   -   !   -   -   -   -   -
  declareInterest.input.pilotId            own-scored              -   -   -   -   +   -   -   -   -   -
  declareInterest.input.pilotId            own-undeclared          -   -   -   -   +   -   -   -   -   -
  declareInterest.input.pilotId            own-in-section          -   -   -   -   +   -   -   -   -   -
  declareInterest.input.pilotId            own-with-interest       -   -   -   -   !   -   -   -   -   -
  declareInterest.input.pilotId            own-approved            -   -   -   -   !   -   -   -   -   -
  advanceScoring.pilotId                   own-marked              -   -   -   -   +   -   -   -   -   -
  advanceScoring.pilotId                   other-marked            -   -   -   -   +   -   -   -   -   -
  advanceScoring.pilotId                   own-scored              -   -   -   -   !   -   -   -   -   -
  advanceScoring.pilotId                   own-declared            -   -   -   -   !   -   -   -   -   -
  advanceScoring.pilotId                   own-in-section          -   -   -   -   !   -   -   -   -   -
  advanceScoring.pilotId                   own-approved            -   -   -   -   !   -   -   -   -   -
  submitOfficeAssessment.pilotId           own-marked              -   -   -   -   +   -   -   -   -   -
  submitOfficeAssessment.pilotId           other-marked            -   -   -   -   +   -   -   -   -   -
  submitOfficeAssessment.pilotId           own-scored              -   -   -   -   !   -   -   -   -   -
  submitOfficeAssessment.pilotId           own-declared            -   -   -   -   !   -   -   -   -   -
  submitOfficeAssessment.pilotId           own-in-section          -   -   -   -   !   -   -   -   -   -
  submitOfficeAssessment.pilotId           own-approved            -   -   -   -   !   -   -   -   -   -
  reviewOfficeAssessment.input.pilotId     own-in-section          -   -   -   f   -   +   -   -   -   -
  reviewOfficeAssessment.input.pilotId     other-in-section        -   -   -   f   -   +   -   -   -   -
  reviewOfficeAssessment.input.pilotId     own-with-leader         -   -   -   +   -   f   -   -   -   -
  reviewOfficeAssessment.input.pilotId     other-with-leader       -   -   -   +   -   f   -   -   -   -
  reviewOfficeAssessment.input.pilotId     in-section-of-oneself   -   -   -   f   -   !   -   -   -   -
  reviewOfficeAssessment.input.pilotId     with-leader-of-oneself  -   -   -   !   -   f   -   -   -   -
  reviewOfficeAssessment.input.pilotId     own-marked              -   -   -   !   -   !   -   -   -   -
  reviewOfficeAssessment.input.pilotId     own-to-decide           -   -   -   !   -   !   -   -   -   -
  reviewOfficeAssessment.input.pilotId     own-approved            -   -   -   !   -   !   -   -   -   -
  recordDecision.input.pilotId             own-to-decide           -   -   -   +   -   +   -   -   -   -
  recordDecision.input.pilotId             other-to-decide         -   -   -   +   -   +   -   -   -   -
  recordDecision.input.pilotId             to-decide-of-oneself    -   -   -   !   -   !   -   -   -   -
  recordDecision.input.pilotId             own-with-leader         -   -   -   !   -   !   -   -   -   -
  recordDecision.input.pilotId             own-approved            -   -   -   !   -   !   -   -   -   -
  unlockOfficeAssessment.pilotId           own-approved            -   -   -   +   -   -   -   -   -   -
  unlockOfficeAssessment.pilotId           other-approved          -   -   -   +   -   -   -   -   -   -
  unlockOfficeAssessment.pilotId           own-to-decide           -   -   -   !   -   -   -   -   -   -
  unlockOfficeAssessment.pilotId           own-lettered            -   -   -   !   -   -   -   -   -   -
  reopenLeaf.pilotId                       own-in-section          -   -   -   -   -   +   -   -   -   -
  reopenLeaf.pilotId                       other-in-section        -   -   -   -   -   +   -   -   -   -
  reopenLeaf.pilotId                       own-with-leader         -   -   -   -   -   +   -   -   -   -
  reopenLeaf.pilotId                       own-to-decide           -   -   -   -   -   +   -   -   -   -
  reopenLeaf.pilotId                       own-scored              -   -   -   -   -   !   -   -   -   -
  reopenLeaf.pilotId                       own-marked              -   -   -   -   -   !   -   -   -   -
  reopenLeaf.pilotId                       own-approved            -   -   -   -   -   !   -   -   -   -
  exchangeImports.unitId                   own-unit                -   -   -   +   +   +   -   -   -   -
  exchangeImports.unitId                   other-unit              -   -   -   +   +   +   -   -   -   -
  exchangeImports.unitId                   retired-unit            -   -   -   +   +   +   -   -   -   -
  externalResults.unitId                   own-unit                -   -   -   +   +   +   -   -   -   -
  externalResults.unitId                   other-unit              -   -   -   +   +   +   -   -   -   -
  externalResults.unitId                   retired-unit            -   -   -   +   +   +   -   -   -   -
  reconciliation.unitId                    own-unit                -   -   -   +   +   +   -   -   -   -
  reconciliation.unitId                    other-unit              -   -   -   +   +   +   -   -   -   -
  reconciliation.unitId                    retired-unit            -   -   -   +   +   +   -   -   -   -
  reconciliations.programmeId              active-programme        -   -   -   +   +   +   -   -   -   -
  reconciliations.programmeId              draft-programme         -   -   -   +   +   +   -   -   -   -
  reconciliations.programmeId              closed-programme        -   -   -   +   +   +   -   -   -   -
  previewExchange.input.unitId             own-unit                -   -   -   -   +   +   -   -   -   -
  previewExchange.input.unitId             other-unit              -   -   -   -   +   +   -   -   -   -
  previewExchange.input.unitId             retired-unit            -   -   -   -   !   !   -   -   -   -
  commitExchange.token                     own-delivery            -   -   -   -   +   +   -   -   -   -
  commitExchange.token                     delivery-of-another     -   -   -   -   0   0   -   -   -   -
  commitExchange.token                     committed-delivery      -   -   -   -   !   !   -   -   -   -
  commitExchange.token                     expired-delivery        -   -   -   -   !   !   -   -   -   -
  commitExchange.token                     faulty-delivery         -   -   -   -   !   !   -   -   -   -
  linkExternalResult.input.id              own-result              -   -   -   -   +   +   -   -   -   -
  linkExternalResult.input.id              other-result            -   -   -   -   +   +   -   -   -   -
  linkExternalResult.input.id              superseded-result       -   -   -   -   0   0   -   -   -   -
  verification.pilotId                     own-draft               -   -   -   +   +   +   -   -   -   -
  verification.pilotId                     own-issued              -   -   -   +   +   +   -   -   -   -
  verification.pilotId                     other-issued            -   -   -   +   +   +   -   -   -   -
  verification.pilotId                     other-submitted         -   -   -   +   +   +   -   -   -   -
  dutyMap.pilotId                          own-draft               -   -   -   +   +   +   -   -   -   -
  dutyMap.pilotId                          own-issued              -   -   -   +   +   +   -   -   -   -
  dutyMap.pilotId                          other-issued            -   -   -   +   +   +   -   -   -   -
  dutyMap.pilotId                          other-submitted         -   -   -   +   +   +   -   -   -   -
  auditSample.id                           drawn-sample            -   -   -   +   +   +   -   -   -   -
  auditSample.id                           closed-sample           -   -   -   +   +   +   -   -   -   -
  auditSample.id                           withdrawn-sample        -   -   -   +   +   +   -   -   -   -
  auditSample.id                           other-sample            -   -   -   +   +   +   -   -   -   -
  workPaperFile.sampleId                   drawn-sample            -   -   -   +   +   +   -   -   -   -
  workPaperFile.sampleId                   closed-sample           -   -   -   +   +   +   -   -   -   -
  workPaperFile.sampleId                   withdrawn-sample        -   -   -   +   +   +   -   -   -   -
  workPaperFile.sampleId                   other-sample            -   -   -   +   +   +   -   -   -   -
  powerItems.unitId                        own-unit                -   -   -   +   +   +   -   -   -   -
  powerItems.unitId                        other-unit              -   -   -   +   +   +   -   -   -   -
  powerItems.unitId                        retired-unit            -   -   -   +   +   +   -   -   -   -
  runVerification.pilotId                  own-issued              -   -   -   -   +   +   -   -   -   -
  runVerification.pilotId                  other-issued            -   -   -   -   +   +   -   -   -   -
  runVerification.pilotId                  own-draft               -   -   -   -   !   !   -   -   -   -
  drawSample.input.pilotId                 own-issued              -   -   -   -   +   +   -   -   -   -
  drawSample.input.pilotId                 other-issued            -   -   -   -   +   +   -   -   -   -
  enterSampleResults.input.sampleId        drawn-sample            -   -   -   -   +   +   -   -   -   -
  enterSampleResults.input.sampleId        other-sample            -   -   -   -   +   +   -   -   -   -
  enterSampleResults.input.sampleId        closed-sample           -   -   -   -   !   !   -   -   -   -
  enterSampleResults.input.sampleId        withdrawn-sample        -   -   -   -   !   !   -   -   -   -
  readWorkPaper.input.sampleId             drawn-sample            -   -   -   -   +   +   -   -   -   -
  readWorkPaper.input.sampleId             other-sample            -   -   -   -   +   +   -   -   -   -
  readWorkPaper.input.sampleId             closed-sample           -   -   -   -   !   !   -   -   -   -
  readWorkPaper.input.sampleId             withdrawn-sample        -   -   -   -   !   !   -   -   -   -
  withdrawSample.sampleId                  drawn-sample            -   -   -   -   +   +   -   -   -   -
  withdrawSample.sampleId                  other-sample            -   -   -   -   +   +   -   -   -   -
  withdrawSample.sampleId                  closed-sample           -   -   -   -   !   !   -   -   -   -
  withdrawSample.sampleId                  withdrawn-sample        -   -   -   -   !   !   -   -   -   -
  closeSample.sampleId                     judged-sample           -   -   -   -   +   +   -   -   -   -
  closeSample.sampleId                     other-judged-sample     -   -   -   -   +   +   -   -   -   -
  closeSample.sampleId                     drawn-sample            -   -   -   -   !   !   -   -   -   -
  closeSample.sampleId                     closed-sample           -   -   -   -   !   !   -   -   -   -
  closeSample.sampleId                     withdrawn-sample        -   -   -   -   !   !   -   -   -   -
  savePowerItems.input.unitId              own-unit                -   -   -   -   +   +   -   -   -   -
  savePowerItems.input.unitId              other-unit              -   -   -   -   +   +   -   -   -   -
  saveVerificationSetting.input.unitIds.0  own-unit                -   -   -   -   -   +   -   -   -   -
  saveVerificationSetting.input.unitIds.0  attached-unit           -   -   -   -   -   +   -   -   -   -
  scoringGrid.pilotId                      own-approved            -   -   -   +   +   +   -   +   +   -
  scoringGrid.pilotId                      other-approved          -   -   -   +   +   +   -   0   0   -
  scoreHistory.pilotId                     own-approved            -   -   -   +   +   +   -   +   +   -
  scoreHistory.pilotId                     other-approved          -   -   -   +   +   +   -   0   0   -
  selfReport.pilotId                       own-approved            -   -   -   +   +   +   -   +   +   -
  selfReport.pilotId                       other-approved          -   -   -   +   +   +   -   0   0   -
  selfReportFile.pilotId                   own-approved            -   -   -   +   +   +   -   +   +   -
  selfReportFile.pilotId                   other-approved          -   -   -   +   +   +   -   0   0   -
  scoreSheetFile.pilotId                   own-approved            -   -   -   +   +   +   -   +   +   -
  scoreSheetFile.pilotId                   other-approved          -   -   -   +   +   +   -   0   0   -
  returnSelfAssessmentItem.pilotId         own-in-section          -   -   -   -   !   -   -   -   -   -
  returnSelfAssessmentItem.pilotId         own-approved            -   -   -   -   !   -   -   -   -   -
  decideNotApplicable.pilotId              own-in-section          -   -   -   -   !   -   -   -   -   -
  decideNotApplicable.pilotId              own-approved            -   -   -   -   !   -   -   -   -   -
`;
/** Places of judging that only narrow a list. */ export const FILTERS_OF_JUDGING = [
    'exchangeImports.unitId',
    'externalResults.unitId'
];
/** Lists of judging: whoever opens them sees all of the office. */ export const LISTS_OF_JUDGING = [
    'officeProgress',
    'scoringPolicies',
    'exchangeImports',
    'externalResults',
    'reconciliations',
    'verificationSettings'
];
/** Operations of judging that refuse in the same words behind their doors. */ export const SECOND_LOCKS_OF_JUDGING = [
    'exchangeTemplates',
    'exchangeTemplateFile',
    'exchangeImports',
    'externalResults',
    'reconciliations',
    'reconciliation',
    'previewExchange',
    'saveExchangeMapping'
];

//# sourceMappingURL=matrix-of-judging.js.map