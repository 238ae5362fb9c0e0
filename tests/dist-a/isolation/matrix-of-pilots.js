/**
 * The reviewed matrix of figures, templates, establishment, pilots and indicator sets; signs and columns as in matrix.ts. Leaders read and put in
 * force, assessors prepare, supervisors do both. A unit reads its own figures, profile and what was issued to it, reports figures of its own, signs for
 * its set and names its people; drafts are none of its business. Overseers read the library of templates, partners nothing.
 */ export const OPERATIONS_OF_SETS = `
  field                       door                SYS SEC AUD LEA ASS SUP OVE UH  UC  PAR vis
  facts                       Fact.read           .   .   .   +   +   +   .   +   +   .   ?
  factNames                   Fact.read           .   .   .   +   +   +   .   +   +   .   ?
  recordFact                  Fact.record         .   .   .   .   +   +   .   +   +   .   ?
  templates                   Template.read       .   .   .   +   +   +   +   .   .   .   ?
  template                    Template.read       .   .   .   +   +   +   +   .   .   .   ?
  compareTemplates            Template.read       .   .   .   +   +   +   +   .   .   .   ?
  templateFile                Template.export     .   .   .   +   +   +   .   .   .   .   ?
  copyTemplate                Template.copy       .   .   .   .   +   +   .   .   .   .   ?
  saveTemplate                Template.edit       .   .   .   .   +   +   .   .   .   .   ?
  importTemplate(mutation)    Template.edit       .   .   .   .   +   +   .   .   .   .   ?
  removeTemplate              Template.remove     .   .   .   .   +   +   .   .   .   .   ?
  publishTemplate             Template.publish    .   .   .   +   .   +   .   .   .   .   ?
  withdrawTemplate            Template.withdraw   .   .   .   +   .   +   .   .   .   .   ?
  adoptTemplate               Template.adopt      .   .   .   +   .   +   .   .   .   .   ?
  stressWeights               Template.stress     .   .   .   +   +   +   .   .   .   .   ?
  unitProfile                 UnitProfile.read    .   .   .   +   +   +   .   +   +   .   ?
  saveSnapshot                UnitProfile.edit    .   .   .   .   +   +   .   .   .   .   ?
  saveDuties                  UnitProfile.edit    .   .   .   .   +   +   .   .   .   .   ?
  saveSupports                UnitProfile.edit    .   .   .   .   +   +   .   .   .   .   ?
  saveSecondment              UnitProfile.edit    .   .   .   .   +   +   .   .   .   .   ?
  establishmentTemplate       UnitProfile.import  .   .   .   .   +   +   .   .   .   .   ?
  previewEstablishmentImport  UnitProfile.import  .   .   .   .   +   +   .   .   .   .   ?
  commitEstablishmentImport   UnitProfile.import  .   .   .   .   +   +   .   .   .   .   ?
  pilots                      Pilot.read          .   .   .   +   +   +   .   +   +   .   ?
  myPilots                    Pilot.read          .   .   .   +   +   +   .   +   +   .   ?
  pilot                       Pilot.read          .   .   .   +   +   +   .   +   +   .   ?
  indicatorSet                Pilot.read          .   .   .   +   +   +   .   +   +   .   ?
  openPilots                  Pilot.open          .   .   .   .   +   +   .   .   .   .   ?
  composeSet                  Pilot.compose       .   .   .   .   +   +   .   .   .   .   ?
  submitSet                   Pilot.submit_set    .   .   .   .   +   +   .   .   .   .   ?
  reviewSet                   Pilot.review_set    .   .   .   +   +   +   .   .   .   .   ?
  issueSet                    Pilot.issue_set     .   .   .   +   .   +   .   .   .   .   ?
  reviseSet                   Pilot.revise_set    .   .   .   .   +   +   .   .   .   .   ?
  advancePilot                Pilot.advance       .   .   .   .   +   +   .   .   .   .   ?
  signReceipt                 Pilot.sign_receipt  .   .   .   .   .   .   .   +   +   .   ?
  namePilotPeople             Pilot.name_people   .   .   .   .   .   .   .   +   +   .   ?
  stageFlows                  StageFlow.read      .   .   .   +   +   +   .   .   .   .   ?
  saveStageFlow               StageFlow.save      .   .   .   .   .   +   .   .   .   .   ?
  receivedFlows               StageFlow.read      .   .   .   +   +   +   .   .   .   .   ?
  handDownFlow                StageFlow.hand_down .   .   .   +   .   +   .   .   .   .   ?
  adoptFlow                   StageFlow.adopt     .   .   .   +   .   +   .   .   .   .   ?
  workPlan                    WorkPlan.read       .   .   .   +   +   +   .   .   .   .   ?
  workPlanFile                WorkPlan.export     .   .   .   +   +   +   .   .   .   .   ?
  planScanFile                WorkPlan.read       .   .   .   +   +   +   .   .   .   .   ?
  saveWorkPlan                WorkPlan.edit       .   .   .   .   +   +   .   .   .   .   ?
  decideWorkPlan              WorkPlan.review     .   .   .   +   .   +   .   .   .   .   ?
  guides                      Guide.read          .   .   .   +   +   +   .   +   +   .   ?
  guideFile                   Guide.read          .   .   .   +   +   +   .   +   +   .   ?
  attachGuide                 Guide.attach        .   .   .   .   +   +   .   .   .   .   ?
  trainings                   Training.read       .   .   .   +   +   +   .   .   .   .   ?
  saveTraining                Training.edit       .   .   .   .   +   +   .   .   .   .   ?
`;
/**
 * Rows inside one office. What is not issued looks absent to the unit, also a new version of a set that is in force. A set is reviewed by somebody
 * else than who sent it. A guide is read by units to which something was issued in its programme. A previewed table is its seat's own.
 */ export const ROWS_OF_SETS = `
  place                                    target                 SYS SEC AUD LEA ASS SUP OVE UH  UC  PAR
  facts.unitId                             own-unit               -   -   -   +   +   +   -   +   +   -
  facts.unitId                             other-unit             -   -   -   +   +   +   -   0   0   -
  facts.unitId                             retired-unit           -   -   -   +   +   +   -   0   0   -
  recordFact.input.unitId                  own-unit               -   -   -   -   +   +   -   +   +   -
  recordFact.input.unitId                  other-unit             -   -   -   -   +   +   -   0   0   -
  template.id                              draft-template         -   -   -   +   +   +   +   -   -   -
  template.id                              published-template     -   -   -   +   +   +   +   -   -   -
  template.id                              received-template      -   -   -   +   +   +   +   -   -   -
  template.id                              shipped-template       -   -   -   +   +   +   +   -   -   -
  compareTemplates.fromId                  draft-template         -   -   -   +   +   +   +   -   -   -
  compareTemplates.toId                    received-template      -   -   -   +   +   +   +   -   -   -
  templateFile.id                          draft-template         -   -   -   +   +   +   -   -   -   -
  copyTemplate.id                          draft-template         -   -   -   -   +   +   -   -   -   -
  copyTemplate.id                          received-template      -   -   -   -   +   +   -   -   -   -
  copyTemplate.id                          shipped-template       -   -   -   -   +   +   -   -   -   -
  saveTemplate.input.id                    draft-template         -   -   -   -   +   +   -   -   -   -
  saveTemplate.input.id                    published-template     -   -   -   -   !   !   -   -   -   -
  saveTemplate.input.id                    received-template      -   -   -   -   !   !   -   -   -   -
  saveTemplate.input.id                    shipped-template       -   -   -   -   !   !   -   -   -   -
  importTemplate(mutation).input.id        draft-template         -   -   -   -   +   +   -   -   -   -
  importTemplate(mutation).input.id        published-template     -   -   -   -   !   !   -   -   -   -
  removeTemplate.id                        draft-template         -   -   -   -   +   +   -   -   -   -
  removeTemplate.id                        published-template     -   -   -   -   !   !   -   -   -   -
  removeTemplate.id                        received-template      -   -   -   -   !   !   -   -   -   -
  publishTemplate.id                       draft-template         -   -   -   +   -   +   -   -   -   -
  publishTemplate.id                       published-template     -   -   -   !   -   !   -   -   -   -
  withdrawTemplate.id                      published-template     -   -   -   +   -   +   -   -   -   -
  withdrawTemplate.id                      draft-template         -   -   -   !   -   !   -   -   -   -
  withdrawTemplate.id                      received-template      -   -   -   !   -   !   -   -   -   -
  adoptTemplate.id                         received-template      -   -   -   +   -   +   -   -   -   -
  adoptTemplate.id                         draft-template         -   -   -   !   -   !   -   -   -   -
  stressWeights.input.templateId           draft-template         -   -   -   +   +   +   -   -   -   -
  unitProfile.unitId                       own-unit               -   -   -   +   +   +   -   +   +   -
  unitProfile.unitId                       other-unit             -   -   -   +   +   +   -   0   0   -
  unitProfile.unitId                       retired-unit           -   -   -   +   +   +   -   0   0   -
  saveSnapshot.input.unitId                other-unit             -   -   -   -   +   +   -   -   -   -
  saveSnapshot.input.unitId                retired-unit           -   -   -   -   !   !   -   -   -   -
  saveDuties.input.unitId                  other-unit             -   -   -   -   +   +   -   -   -   -
  saveDuties.input.unitId                  retired-unit           -   -   -   -   !   !   -   -   -   -
  saveSupports.input.unitId                other-unit             -   -   -   -   +   +   -   -   -   -
  saveSupports.input.unitId                retired-unit           -   -   -   -   !   !   -   -   -   -
  saveSecondment.input.unitId              other-unit             -   -   -   -   +   +   -   -   -   -
  saveSecondment.input.unitId              retired-unit           -   -   -   -   !   !   -   -   -   -
  saveSecondment.input.id                  own-secondment         -   -   -   -   +   +   -   -   -   -
  saveSecondment.input.id                  other-secondment       -   -   -   -   0   0   -   -   -   -
  previewEstablishmentImport.input.unitId  other-unit             -   -   -   -   +   +   -   -   -   -
  previewEstablishmentImport.input.unitId  retired-unit           -   -   -   -   !   !   -   -   -   -
  commitEstablishmentImport.token          own-table              -   -   -   -   +   +   -   -   -   -
  commitEstablishmentImport.token          table-of-another-seat  -   -   -   -   0   0   -   -   -   -
  commitEstablishmentImport.token          committed-table        -   -   -   -   !   !   -   -   -   -
  commitEstablishmentImport.token          expired-table          -   -   -   -   !   !   -   -   -   -
  pilots.programmeId                       active-programme       -   -   -   +   +   +   -   +   +   -
  pilot.id                                 own-issued             -   -   -   +   +   +   -   +   +   -
  pilot.id                                 other-issued           -   -   -   +   +   +   -   0   0   -
  pilot.id                                 own-draft              -   -   -   +   +   +   -   0   0   -
  indicatorSet.id                          own-issued-set         -   -   -   +   +   +   -   +   +   -
  indicatorSet.id                          other-issued-set       -   -   -   +   +   +   -   0   0   -
  indicatorSet.id                          own-draft-set          -   -   -   +   +   +   -   0   0   -
  indicatorSet.id                          own-revision           -   -   -   +   +   +   -   0   0   -
  openPilots.input.programmeId             active-programme       -   -   -   -   +   +   -   -   -   -
  openPilots.input.programmeId             draft-programme        -   -   -   -   +   +   -   -   -   -
  openPilots.input.programmeId             closed-programme       -   -   -   -   !   !   -   -   -   -
  openPilots.input.rows.0.unitId           other-unit             -   -   -   -   +   +   -   -   -   -
  openPilots.input.rows.0.unitId           retired-unit           -   -   -   -   !   !   -   -   -   -
  composeSet.input.pilotId                 own-draft              -   -   -   -   +   +   -   -   -   -
  composeSet.input.pilotId                 own-issued             -   -   -   -   !   !   -   -   -   -
  composeSet.input.templateId              published-template     -   -   -   -   +   +   -   -   -   -
  composeSet.input.templateId              shipped-template       -   -   -   -   +   +   -   -   -   -
  composeSet.input.templateId              draft-template         -   -   -   -   !   !   -   -   -   -
  composeSet.input.templateId              received-template      -   -   -   -   !   !   -   -   -   -
  composeSet.input.templateId              withdrawn-template     -   -   -   -   !   !   -   -   -   -
  composeSet.input.packId                  published-pack         -   -   -   -   +   +   -   -   -   -
  composeSet.input.packId                  published-template     -   -   -   -   0   0   -   -   -   -
  submitSet.id                             own-draft-set          -   -   -   -   +   +   -   -   -   -
  submitSet.id                             own-issued-set         -   -   -   -   !   !   -   -   -   -
  reviewSet.id                             set-in-review          -   -   -   +   +   +   -   -   -   -
  reviewSet.id                             set-of-oneself         -   -   -   !   !   !   -   -   -   -
  reviewSet.id                             own-draft-set          -   -   -   !   !   !   -   -   -   -
  issueSet.id                              reviewed-set           -   -   -   +   -   +   -   -   -   -
  issueSet.id                              own-draft-set          -   -   -   !   -   !   -   -   -   -
  issueSet.id                              set-in-review          -   -   -   !   -   !   -   -   -   -
  reviseSet.id                             own-issued-set         -   -   -   -   +   +   -   -   -   -
  reviseSet.id                             own-draft-set          -   -   -   -   !   !   -   -   -   -
  advancePilot.id                          own-issued             -   -   -   -   +   +   -   -   -   -
  advancePilot.id                          own-draft              -   -   -   -   !   !   -   -   -   -
  signReceipt.pilotId                      own-issued             -   -   -   -   -   -   -   +   +   -
  signReceipt.pilotId                      own-received           -   -   -   -   -   -   -   !   !   -
  signReceipt.pilotId                      other-issued           -   -   -   -   -   -   -   0   0   -
  signReceipt.pilotId                      own-draft              -   -   -   -   -   -   -   0   0   -
  namePilotPeople.input.pilotId            own-issued             -   -   -   -   -   -   -   +   +   -
  namePilotPeople.input.pilotId            other-issued           -   -   -   -   -   -   -   0   0   -
  namePilotPeople.input.pilotId            own-draft              -   -   -   -   -   -   -   0   0   -
  saveStageFlow.input.basedOnId            received-flow          -   -   -   -   -   +   -   -   -   -
  adoptFlow.id                             received-flow          -   -   -   +   -   +   -   -   -   -
  workPlan.programmeId                     active-programme       -   -   -   +   +   +   -   -   -   -
  workPlan.programmeId                     draft-programme        -   -   -   +   +   +   -   -   -   -
  workPlanFile.programmeId                 season-programme       -   -   -   +   +   +   -   -   -   -
  planScanFile.decisionId                  own-decision           -   -   -   +   +   +   -   -   -   -
  saveWorkPlan.input.programmeId           active-programme       -   -   -   -   +   +   -   -   -   -
  saveWorkPlan.input.programmeId           issued-plan            -   -   -   -   !   !   -   -   -   -
  decideWorkPlan.input.programmeId         drafted-plan           -   -   -   +   -   +   -   -   -   -
  decideWorkPlan.input.programmeId         reviewed-plan          -   -   -   +   -   +   -   -   -   -
  decideWorkPlan.input.programmeId         agreed-plan            -   -   -   +   -   +   -   -   -   -
  decideWorkPlan.input.programmeId         issued-plan            -   -   -   !   -   !   -   -   -   -
  guides.programmeId                       season-programme       -   -   -   +   +   +   -   +   +   -
  guides.programmeId                       active-programme       -   -   -   +   +   +   -   0   0   -
  guides.programmeId                       draft-programme        -   -   -   +   +   +   -   0   0   -
  guideFile.id                             guide-of-season        -   -   -   +   +   +   -   +   +   -
  guideFile.id                             guide-of-draft         -   -   -   +   +   +   -   0   0   -
  attachGuide.input.programmeId            active-programme       -   -   -   -   +   +   -   -   -   -
  attachGuide.input.programmeId            draft-programme        -   -   -   -   +   +   -   -   -   -
  trainings.programmeId                    season-programme       -   -   -   +   +   +   -   -   -   -
  saveTraining.input.programmeId           active-programme       -   -   -   -   +   +   -   -   -   -
  saveTraining.input.id                    own-training           -   -   -   -   +   +   -   -   -   -
  saveTraining.input.id                    training-of-another    -   -   -   -   0   0   -   -   -   -
  saveTraining.input.attendance.0.unitId   other-unit             -   -   -   -   +   +   -   -   -   -
  saveTraining.input.attendance.0.unitId   retired-unit           -   -   -   -   !   !   -   -   -   -
`;

//# sourceMappingURL=matrix-of-pilots.js.map