/**
 * The reviewed matrix of rectification. Signs and columns as in matrix.ts. A unit plans, reports and asks, for itself; assessors and supervisors review, close, measure
 * and re-check; supervisors grant time and set the clocks. The ledger is the office's.
 */
export const OPERATIONS_OF_RECTIFICATION = `
  field                 door                             SYS SEC AUD LEA ASS SUP OVE UH  UC  PAR vis
  rectItem              Rectification.read               .   .   .   +   +   +   .   +   +   .   ?
  rectPlan              Rectification.read               .   .   .   +   +   +   .   +   +   .   ?
  myRectItems           Rectification.read               .   .   .   +   +   +   .   +   +   .   ?
  rectPlanFile          Rectification.print              .   .   .   +   +   +   .   +   +   .   ?
  planRectItem          Rectification.plan               .   .   .   .   .   .   .   +   +   .   ?
  submitRectPlan        Rectification.submit             .   .   .   .   .   .   .   +   +   .   ?
  reviewRectPlan        Rectification.review_plan        .   .   .   .   +   +   .   .   .   .   ?
  reportRectProgress    Rectification.report             .   .   .   .   .   .   .   +   +   .   ?
  requestRectExtension  Rectification.request_extension  .   .   .   .   .   .   .   +   +   .   ?
  decideRectExtension   Rectification.decide_extension   .   .   .   .   .   +   .   .   .   .   ?
  requestCloseOut       Rectification.request_close      .   .   .   .   .   .   .   +   +   .   ?
  decideCloseOut        Rectification.close              .   .   .   .   +   +   .   .   .   .   ?
  recordReading         Rectification.record_reading     .   .   .   .   +   +   .   .   .   .   ?
  recheckRectItem       Rectification.recheck            .   .   .   .   +   +   .   .   .   .   ?
  askAlike              Rectification.ask_alike          .   .   .   .   +   +   .   .   .   .   ?
  alikeChecks           RectLedger.read                  .   .   .   +   +   +   .   .   .   .   ?
  rectLedger            RectLedger.read                  .   .   .   +   +   +   .   .   .   .   ?
  rectLedgerFile        RectLedger.export                .   .   .   +   +   +   .   .   .   .   ?
  rectPolicies          RectLedger.read                  .   .   .   +   +   +   .   .   .   .   ?
  previewLedger         RectLedger.import                .   .   .   .   +   +   .   .   .   .   ?
  commitLedger          RectLedger.import                .   .   .   .   +   +   .   .   .   .   ?
  saveLedgerView        RectLedger.save_view             .   .   .   +   +   +   .   .   .   .   ?
  removeLedgerView      RectLedger.save_view             .   .   .   +   +   +   .   .   .   .   ?
  saveRectPolicy        RectLedger.set_policy            .   .   .   .   .   +   .   .   .   .   ?
`;

/**
 * Rows inside one office: any unit's for the office, its own for a unit. What was handed to discipline is absent for everybody. Nobody decides on what he asked for or
 * gave evidence of. A preview belongs to its seat, a view to its person.
 */
export const ROWS_OF_RECTIFICATION = `
  place                                  target                      SYS SEC AUD LEA ASS SUP OVE UH  UC  PAR
  rectItem.id                            own-problem                 -   -   -   +   +   +   -   +   +   -
  rectItem.id                            other-problem               -   -   -   +   +   +   -   0   0   -
  rectItem.id                            transferred-problem         -   -   -   0   0   0   -   0   0   -
  rectPlan.pilotId                       plan-under-way              -   -   -   +   +   +   -   +   +   -
  rectPlan.pilotId                       other-plan-under-way        -   -   -   +   +   +   -   0   0   -
  rectPlan.pilotId                       own-received                -   -   -   0   0   0   -   0   0   -
  rectPlanFile.pilotId                   plan-under-way              -   -   -   +   +   +   -   +   +   -
  rectPlanFile.pilotId                   other-plan-under-way        -   -   -   +   +   +   -   0   0   -
  rectPlanFile.pilotId                   own-received                -   -   -   0   0   0   -   0   0   -
  rectLedger.programmeId                 active-programme            -   -   -   +   +   +   -   -   -   -
  rectLedger.programmeId                 draft-programme             -   -   -   +   +   +   -   -   -   -
  rectLedger.programmeId                 closed-programme            -   -   -   +   +   +   -   -   -   -
  rectLedger.filter.unitId               own-unit                    -   -   -   +   +   +   -   -   -   -
  rectLedger.filter.unitId               other-unit                  -   -   -   +   +   +   -   -   -   -
  rectLedgerFile.programmeId             active-programme            -   -   -   +   +   +   -   -   -   -
  rectLedgerFile.programmeId             draft-programme             -   -   -   +   +   +   -   -   -   -
  rectLedgerFile.programmeId             closed-programme            -   -   -   +   +   +   -   -   -   -
  alikeChecks.itemId                     own-problem                 -   -   -   +   +   +   -   -   -   -
  alikeChecks.itemId                     other-problem               -   -   -   +   +   +   -   -   -   -
  alikeChecks.itemId                     transferred-problem         -   -   -   0   0   0   -   -   -   -
  planRectItem.input.id                  problem-to-plan             -   -   -   -   -   -   -   +   +   -
  planRectItem.input.id                  other-problem-to-plan       -   -   -   -   -   -   -   0   0   -
  planRectItem.input.id                  own-problem                 -   -   -   -   -   -   -   !   !   -
  planRectItem.input.id                  transferred-problem         -   -   -   -   -   -   -   0   0   -
  submitRectPlan.pilotId                 planned-plan                -   -   -   -   -   -   -   +   +   -
  submitRectPlan.pilotId                 other-planned-plan          -   -   -   -   -   -   -   0   0   -
  submitRectPlan.pilotId                 unplanned-plan              -   -   -   -   -   -   -   !   !   -
  submitRectPlan.pilotId                 submitted-plan              -   -   -   -   -   -   -   !   !   -
  submitRectPlan.pilotId                 own-received                -   -   -   -   -   -   -   0   0   -
  reviewRectPlan.input.pilotId           submitted-plan              -   -   -   -   +   +   -   -   -   -
  reviewRectPlan.input.pilotId           other-submitted-plan        -   -   -   -   +   +   -   -   -   -
  reviewRectPlan.input.pilotId           submitted-by-oneself        -   -   -   -   f   f   -   -   -   -
  reviewRectPlan.input.pilotId           unplanned-plan              -   -   -   -   !   !   -   -   -   -
  reviewRectPlan.input.returnedIds.0     problem-of-the-plan         -   -   -   -   +   +   -   -   -   -
  reviewRectPlan.input.returnedIds.0     own-problem                 -   -   -   -   0   0   -   -   -   -
  reviewRectPlan.input.returnedIds.0     other-problem               -   -   -   -   0   0   -   -   -   -
  reportRectProgress.input.id            own-problem                 -   -   -   -   -   -   -   +   +   -
  reportRectProgress.input.id            other-problem               -   -   -   -   -   -   -   0   0   -
  reportRectProgress.input.id            problem-to-plan             -   -   -   -   -   -   -   !   !   -
  reportRectProgress.input.id            closed-problem              -   -   -   -   -   -   -   !   !   -
  reportRectProgress.input.id            transferred-problem         -   -   -   -   -   -   -   0   0   -
  reportRectProgress.input.itemIds.0     own-item                    -   -   -   -   -   -   -   +   +   -
  reportRectProgress.input.itemIds.0     other-item                  -   -   -   -   -   -   -   0   0   -
  reportRectProgress.input.uploadIds.0   own-upload                  -   -   -   -   -   -   -   +   +   -
  reportRectProgress.input.uploadIds.0   upload-of-another           -   -   -   -   -   -   -   0   0   -
  reportRectProgress.input.uploadIds.0   unfinished-upload           -   -   -   -   -   -   -   !   !   -
  requestRectExtension.input.id          own-problem                 -   -   -   -   -   -   -   +   +   -
  requestRectExtension.input.id          other-problem               -   -   -   -   -   -   -   0   0   -
  requestRectExtension.input.id          lasting-problem             -   -   -   -   -   -   -   !   !   -
  requestRectExtension.input.id          problem-with-request        -   -   -   -   -   -   -   !   !   -
  requestRectExtension.input.id          transferred-problem         -   -   -   -   -   -   -   0   0   -
  decideRectExtension.input.id           problem-with-request        -   -   -   -   -   +   -   -   -   -
  decideRectExtension.input.id           other-problem-with-request  -   -   -   -   -   +   -   -   -   -
  decideRectExtension.input.id           request-of-oneself          -   -   -   -   -   f   -   -   -   -
  decideRectExtension.input.id           transferred-problem         -   -   -   -   -   0   -   -   -   -
  decideRectExtension.input.extensionId  request-of-the-problem      -   -   -   -   -   +   -   -   -   -
  decideRectExtension.input.extensionId  request-of-another-problem  -   -   -   -   -   0   -   -   -   -
  requestCloseOut.input.id               own-problem                 -   -   -   -   -   -   -   +   +   -
  requestCloseOut.input.id               other-problem               -   -   -   -   -   -   -   0   0   -
  requestCloseOut.input.id               lasting-problem             -   -   -   -   -   -   -   !   !   -
  requestCloseOut.input.id               closed-problem              -   -   -   -   -   -   -   !   !   -
  requestCloseOut.input.id               transferred-problem         -   -   -   -   -   -   -   0   0   -
  requestCloseOut.input.itemIds.0        own-item                    -   -   -   -   -   -   -   +   +   -
  requestCloseOut.input.itemIds.0        other-item                  -   -   -   -   -   -   -   0   0   -
  requestCloseOut.input.uploadIds.0      own-upload                  -   -   -   -   -   -   -   +   +   -
  requestCloseOut.input.uploadIds.0      upload-of-another           -   -   -   -   -   -   -   0   0   -
  requestCloseOut.input.uploadIds.0      unfinished-upload           -   -   -   -   -   -   -   !   !   -
  decideCloseOut.input.id                problem-to-close            -   -   -   -   +   +   -   -   -   -
  decideCloseOut.input.id                other-problem-to-close      -   -   -   -   +   +   -   -   -   -
  decideCloseOut.input.id                problem-to-return           -   -   -   -   +   +   -   -   -   -
  decideCloseOut.input.id                closing-of-oneself          -   -   -   -   f   f   -   -   -   -
  decideCloseOut.input.id                evidence-of-oneself         -   -   -   -   f   f   -   -   -   -
  decideCloseOut.input.id                own-problem                 -   -   -   -   !   !   -   -   -   -
  decideCloseOut.input.id                transferred-problem         -   -   -   -   0   0   -   -   -   -
  recordReading.input.id                 lasting-problem             -   -   -   -   +   +   -   -   -   -
  recordReading.input.id                 other-lasting-problem       -   -   -   -   +   +   -   -   -   -
  recordReading.input.id                 own-problem                 -   -   -   -   !   !   -   -   -   -
  recordReading.input.id                 transferred-problem         -   -   -   -   0   0   -   -   -   -
  recheckRectItem.input.id               closed-problem              -   -   -   -   +   +   -   -   -   -
  recheckRectItem.input.id               other-closed-problem        -   -   -   -   +   +   -   -   -   -
  recheckRectItem.input.id               closed-of-oneself           -   -   -   -   f   f   -   -   -   -
  recheckRectItem.input.id               own-problem                 -   -   -   -   !   !   -   -   -   -
  recheckRectItem.input.id               transferred-problem         -   -   -   -   0   0   -   -   -   -
  askAlike.input.itemId                  own-problem                 -   -   -   -   +   +   -   -   -   -
  askAlike.input.itemId                  transferred-problem         -   -   -   -   0   0   -   -   -   -
  askAlike.input.unitIds.0               other-unit                  -   -   -   -   +   +   -   -   -   -
  askAlike.input.unitIds.0               own-unit                    -   -   -   -   !   !   -   -   -   -
  askAlike.input.unitIds.0               retired-unit                -   -   -   -   !   !   -   -   -   -
  previewLedger.input.programmeId        active-programme            -   -   -   -   +   +   -   -   -   -
  commitLedger.importId                  own-ledger-import           -   -   -   -   +   +   -   -   -   -
  commitLedger.importId                  ledger-import-of-another    -   -   -   -   0   0   -   -   -   -
  commitLedger.importId                  committed-ledger-import     -   -   -   -   !   !   -   -   -   -
  commitLedger.importId                  expired-ledger-import       -   -   -   -   !   !   -   -   -   -
  saveLedgerView.input.id                own-view                    -   -   -   +   +   +   -   -   -   -
  saveLedgerView.input.id                view-of-another             -   -   -   0   0   0   -   -   -   -
  saveLedgerView.input.id                shared-view-of-another      -   -   -   0   0   0   -   -   -   -
  saveLedgerView.input.programmeId       active-programme            -   -   -   +   +   +   -   -   -   -
  saveLedgerView.input.programmeId       draft-programme             -   -   -   +   +   +   -   -   -   -
  removeLedgerView.id                    own-view                    -   -   -   +   +   +   -   -   -   -
  removeLedgerView.id                    view-of-another             -   -   -   0   0   0   -   -   -   -
  removeLedgerView.id                    shared-view-of-another      -   -   -   0   0   0   -   -   -   -
`;

/** Operations that refuse in the same words behind their doors. */
export const SECOND_LOCKS_OF_RECTIFICATION: readonly string[] = ['previewLedger'];

/** Rules behind which a second lock answers alike: a plan is read back once it is handed in, and what proves a problem solved must be its unit's. */
export const SECOND_RULES_OF_RECTIFICATION: readonly string[] = ['rule-wide:Rectification.submit:', 'rule-wide:Rectification.request_close:'];
