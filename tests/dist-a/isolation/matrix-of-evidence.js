/**
 * The reviewed matrix of evidence and self-assessment; signs and columns as in matrix.ts. A unit gives what only it has, and scores itself; assessors
 * fill in what others hold, judge, ask for more and send back; a loss is countersigned by somebody of the office. The head alone signs.
 */ export const OPERATIONS_OF_EVIDENCE = `
  field                     door                        SYS SEC AUD LEA ASS SUP OVE UH  UC  PAR vis
  evidenceGrid              Evidence.read               .   .   .   +   +   +   .   +   +   .   ?
  evidenceItem              Evidence.read               .   .   .   +   +   +   .   +   +   .   ?
  evidenceFiles             Evidence.read               .   .   .   +   +   +   .   +   +   .   ?
  evidenceFigures           Evidence.read               .   .   .   +   +   +   .   +   +   .   ?
  evidenceHistory           Evidence.read               .   .   .   +   +   +   .   +   +   .   ?
  lossLadder                Evidence.read               .   .   .   +   +   +   .   +   +   .   ?
  evidenceListFile          Evidence.export             .   .   .   +   +   +   .   +   +   .   ?
  startUpload               EvidenceUpload.start        .   .   .   .   +   +   .   +   +   .   ?
  fileEvidence              Evidence.answer             .   .   .   .   +   .   .   +   +   .   ?
  replaceEvidence           Evidence.answer             .   .   .   .   +   .   .   +   +   .   ?
  withdrawEvidence          Evidence.answer             .   .   .   .   +   .   .   +   +   .   ?
  markNotApplicable         Evidence.answer             .   .   .   .   +   .   .   +   +   .   ?
  declareLoss               Evidence.answer             .   .   .   .   +   .   .   +   +   .   ?
  reopenCell                Evidence.reopen             .   .   .   .   +   .   .   +   +   .   ?
  countersignLoss           Evidence.countersign        .   .   .   +   +   +   .   .   .   .   ?
  sightEvidence             Evidence.sight              .   .   .   .   +   .   .   .   .   .   ?
  reviewEvidence            Evidence.review             .   .   .   .   +   .   .   .   .   .   ?
  requestEvidence           Evidence.request            .   .   .   .   +   .   .   .   .   .   ?
  askFigure                 Evidence.request            .   .   .   .   +   .   .   .   .   .   ?
  scoringGrid               SelfAssessment.read         .   .   .   +   +   +   .   +   +   .   ?
  scoreHistory              SelfAssessment.read         .   .   .   +   +   +   .   +   +   .   ?
  selfReport                SelfAssessment.read         .   .   .   +   +   +   .   +   +   .   ?
  selfReportFile            SelfAssessment.export       .   .   .   +   +   +   .   +   +   .   ?
  scoreSheetFile            SelfAssessment.export       .   .   .   +   +   +   .   +   +   .   ?
  scoreLeaf                 SelfAssessment.score        .   .   .   .   .   .   .   +   +   .   ?
  saveSelfReport            SelfAssessment.edit_report  .   .   .   .   .   .   .   +   +   .   ?
  signSelfAssessment        SelfAssessment.sign         .   .   .   .   .   .   .   +   .   .   ?
  withdrawSignature         SelfAssessment.withdraw     .   .   .   .   .   .   .   +   .   .   ?
  submitSelfAssessment      SelfAssessment.submit       .   .   .   .   .   .   .   +   +   .   ?
  returnSelfAssessmentItem  SelfAssessment.return_item  .   .   .   .   +   .   .   .   .   .   ?
  decideNotApplicable       SelfAssessment.decide_na    .   .   .   .   +   .   .   .   .   .   ?
`;
/**
 * Rows inside one office. Cells by who holds the material: a unit answers its own, the assessor those of the office, of others and of assessors,
 * neither the other's. An upload is its seat's own. What is not handed in is the unit's own, also from the office, which is told that it is not there yet.
 */ export const ROWS_OF_EVIDENCE = `
  place                             target                SYS SEC AUD LEA ASS SUP OVE UH  UC  PAR
  evidenceGrid.pilotId              own-received          -   -   -   +   +   +   -   +   +   -
  evidenceGrid.pilotId              other-received        -   -   -   +   +   +   -   0   0   -
  evidenceFigures.pilotId           own-received          -   -   -   +   +   +   -   +   +   -
  evidenceFigures.pilotId           other-received        -   -   -   +   +   +   -   0   0   -
  evidenceListFile.pilotId          own-received          -   -   -   +   +   +   -   +   +   -
  evidenceListFile.pilotId          other-received        -   -   -   +   +   +   -   0   0   -
  evidenceGrid.pilotId              own-draft             -   -   -   +   +   +   -   +   +   -
  evidenceItem.id                   own-item              -   -   -   +   +   +   -   +   +   -
  evidenceItem.id                   other-item            -   -   -   +   +   +   -   0   0   -
  evidenceFiles.unitId              own-unit              -   -   -   +   +   +   -   +   +   -
  evidenceFiles.unitId              other-unit            -   -   -   +   +   +   -   0   0   -
  evidenceFiles.unitId              retired-unit          -   -   -   +   +   +   -   0   0   -
  evidenceFiles.after               own-cursor            -   -   -   +   +   +   -   +   +   -
  evidenceFiles.after               cursor-of-other-list  -   -   -   !   !   !   -   !   !   -
  evidenceHistory.cellId            unit-cell             -   -   -   +   +   +   -   +   +   -
  evidenceHistory.cellId            office-cell           -   -   -   +   +   +   -   +   +   -
  evidenceHistory.cellId            other-cell            -   -   -   +   +   +   -   0   0   -
  lossLadder.cellId                 unit-cell             -   -   -   +   +   +   -   +   +   -
  lossLadder.cellId                 office-cell           -   -   -   +   +   +   -   +   +   -
  lossLadder.cellId                 other-cell            -   -   -   +   +   +   -   0   0   -
  startUpload.input.unitId          own-unit              -   -   -   -   +   +   -   +   +   -
  startUpload.input.unitId          other-unit            -   -   -   -   +   +   -   0   0   -
  fileEvidence.input.cellIds.0      unit-cell             -   -   -   -   f   -   -   +   +   -
  fileEvidence.input.cellIds.0      office-cell           -   -   -   -   +   -   -   f   f   -
  fileEvidence.input.cellIds.0      third-cell            -   -   -   -   +   -   -   f   f   -
  fileEvidence.input.cellIds.0      assessor-cell         -   -   -   -   +   -   -   f   f   -
  fileEvidence.input.cellIds.0      other-cell            -   -   -   -   f   -   -   0   0   -
  withdrawEvidence.cellId           unit-cell             -   -   -   -   f   -   -   +   +   -
  withdrawEvidence.cellId           office-cell           -   -   -   -   +   -   -   f   f   -
  withdrawEvidence.cellId           third-cell            -   -   -   -   +   -   -   f   f   -
  withdrawEvidence.cellId           assessor-cell         -   -   -   -   +   -   -   f   f   -
  withdrawEvidence.cellId           other-cell            -   -   -   -   f   -   -   0   0   -
  withdrawEvidence.cellId           accepted-cell         -   -   -   -   !   -   -   !   !   -
  markNotApplicable.cellId          unit-cell             -   -   -   -   f   -   -   +   +   -
  markNotApplicable.cellId          office-cell           -   -   -   -   +   -   -   f   f   -
  markNotApplicable.cellId          third-cell            -   -   -   -   +   -   -   f   f   -
  markNotApplicable.cellId          assessor-cell         -   -   -   -   +   -   -   f   f   -
  markNotApplicable.cellId          other-cell            -   -   -   -   f   -   -   0   0   -
  markNotApplicable.cellId          accepted-cell         -   -   -   -   !   -   -   !   !   -
  declareLoss.input.cellId          unit-cell             -   -   -   -   f   -   -   +   +   -
  declareLoss.input.cellId          office-cell           -   -   -   -   +   -   -   f   f   -
  declareLoss.input.cellId          third-cell            -   -   -   -   +   -   -   f   f   -
  declareLoss.input.cellId          assessor-cell         -   -   -   -   +   -   -   f   f   -
  declareLoss.input.cellId          other-cell            -   -   -   -   f   -   -   0   0   -
  fileEvidence.input.uploadId       own-upload            -   -   -   -   +   -   -   +   +   -
  fileEvidence.input.uploadId       upload-of-another     -   -   -   -   0   -   -   0   0   -
  fileEvidence.input.uploadId       unfinished-upload     -   -   -   -   !   -   -   !   !   -
  fileEvidence.input.itemId         own-item              -   -   -   -   +   -   -   +   +   -
  fileEvidence.input.itemId         other-item            -   -   -   -   !   -   -   0   0   -
  fileEvidence.input.itemId         sighted-item          -   -   -   -   !   -   -   !   !   -
  declareLoss.input.uploadId        own-upload            -   -   -   -   +   -   -   +   +   -
  declareLoss.input.uploadId        upload-of-another     -   -   -   -   0   -   -   0   0   -
  declareLoss.input.uploadId        unfinished-upload     -   -   -   -   !   -   -   !   !   -
  declareLoss.input.itemId          own-item              -   -   -   -   +   -   -   +   +   -
  declareLoss.input.itemId          other-item            -   -   -   -   !   -   -   0   0   -
  declareLoss.input.itemId          sighted-item          -   -   -   -   !   -   -   !   !   -
  replaceEvidence.input.itemId      unit-item             -   -   -   -   f   -   -   +   +   -
  replaceEvidence.input.itemId      office-item           -   -   -   -   +   -   -   f   f   -
  replaceEvidence.input.itemId      other-filed-item      -   -   -   -   f   -   -   0   0   -
  replaceEvidence.input.itemId      accepted-item         -   -   -   -   !   -   -   !   !   -
  replaceEvidence.input.uploadId    own-upload            -   -   -   -   +   -   -   +   +   -
  replaceEvidence.input.uploadId    upload-of-another     -   -   -   -   0   -   -   0   0   -
  replaceEvidence.input.uploadId    unfinished-upload     -   -   -   -   !   -   -   !   !   -
  withdrawEvidence.itemId           own-item              -   -   -   -   !   -   -   !   !   -
  withdrawEvidence.itemId           other-item            -   -   -   -   !   -   -   !   !   -
  reopenCell.cellId                 unit-cell             -   -   -   -   +   -   -   +   +   -
  reopenCell.cellId                 office-cell           -   -   -   -   +   -   -   f   f   -
  reopenCell.cellId                 other-cell            -   -   -   -   +   -   -   0   0   -
  reopenCell.cellId                 accepted-cell         -   -   -   -   +   -   -   !   !   -
  countersignLoss.cellId            unit-cell             -   -   -   +   +   +   -   -   -   -
  countersignLoss.cellId            other-cell            -   -   -   +   +   +   -   -   -   -
  countersignLoss.cellId            declared-by-oneself   -   -   -   f   f   f   -   -   -   -
  countersignLoss.cellId            accepted-cell         -   -   -   !   !   !   -   -   -   -
  sightEvidence.input.cellId        unit-cell             -   -   -   -   +   -   -   -   -   -
  sightEvidence.input.cellId        office-cell           -   -   -   -   +   -   -   -   -   -
  sightEvidence.input.cellId        other-cell            -   -   -   -   +   -   -   -   -   -
  sightEvidence.input.cellId        accepted-cell         -   -   -   -   !   -   -   -   -   -
  reviewEvidence.input.cellId       unit-cell             -   -   -   -   +   -   -   -   -   -
  reviewEvidence.input.cellId       office-cell           -   -   -   -   +   -   -   -   -   -
  reviewEvidence.input.cellId       other-cell            -   -   -   -   +   -   -   -   -   -
  reviewEvidence.input.cellId       accepted-cell         -   -   -   -   !   -   -   -   -   -
  requestEvidence.input.pilotId     own-received          -   -   -   -   +   -   -   -   -   -
  requestEvidence.input.pilotId     other-received        -   -   -   -   +   -   -   -   -   -
  requestEvidence.input.pilotId     own-draft             -   -   -   -   !   -   -   -   -   -
  askFigure.input.pilotId           own-received          -   -   -   -   +   -   -   -   -   -
  askFigure.input.pilotId           other-received        -   -   -   -   +   -   -   -   -   -
  askFigure.input.pilotId           own-draft             -   -   -   -   !   -   -   -   -   -
  scoringGrid.pilotId               own-scored            -   -   -   +   +   +   -   +   +   -
  scoringGrid.pilotId               own-submitted         -   -   -   +   +   +   -   +   +   -
  scoringGrid.pilotId               other-submitted       -   -   -   +   +   +   -   0   0   -
  scoringGrid.pilotId               own-draft             -   -   -   !   !   !   -   !   !   -
  scoreHistory.pilotId              own-submitted         -   -   -   +   +   +   -   +   +   -
  scoreHistory.pilotId              own-scored            -   -   -   !   !   !   -   +   +   -
  scoreHistory.pilotId              other-submitted       -   -   -   +   +   +   -   0   0   -
  selfReport.pilotId                own-submitted         -   -   -   +   +   +   -   +   +   -
  selfReport.pilotId                own-scored            -   -   -   !   !   !   -   +   +   -
  selfReport.pilotId                other-submitted       -   -   -   +   +   +   -   0   0   -
  selfReportFile.pilotId            own-submitted         -   -   -   +   +   +   -   +   +   -
  selfReportFile.pilotId            own-scored            -   -   -   !   !   !   -   +   +   -
  selfReportFile.pilotId            other-submitted       -   -   -   +   +   +   -   0   0   -
  scoreSheetFile.pilotId            own-submitted         -   -   -   +   +   +   -   +   +   -
  scoreSheetFile.pilotId            own-scored            -   -   -   !   !   !   -   +   +   -
  scoreSheetFile.pilotId            other-submitted       -   -   -   +   +   +   -   0   0   -
  scoreLeaf.input.pilotId           own-scored            -   -   -   -   -   -   -   +   +   -
  scoreLeaf.input.pilotId           own-submitted         -   -   -   -   -   -   -   !   !   -
  scoreLeaf.input.pilotId           other-scored          -   -   -   -   -   -   -   0   0   -
  saveSelfReport.input.pilotId      own-scored            -   -   -   -   -   -   -   +   +   -
  saveSelfReport.input.pilotId      own-submitted         -   -   -   -   -   -   -   !   !   -
  saveSelfReport.input.pilotId      other-scored          -   -   -   -   -   -   -   0   0   -
  signSelfAssessment.pilotId        own-scored            -   -   -   -   -   -   -   +   -   -
  signSelfAssessment.pilotId        own-signed            -   -   -   -   -   -   -   !   -   -
  signSelfAssessment.pilotId        other-scored          -   -   -   -   -   -   -   0   -   -
  withdrawSignature.pilotId         own-signed            -   -   -   -   -   -   -   +   -   -
  withdrawSignature.pilotId         own-scored            -   -   -   -   -   -   -   !   -   -
  withdrawSignature.pilotId         other-signed          -   -   -   -   -   -   -   0   -   -
  submitSelfAssessment.pilotId      own-signed            -   -   -   -   -   -   -   +   +   -
  submitSelfAssessment.pilotId      own-scored            -   -   -   -   -   -   -   !   !   -
  submitSelfAssessment.pilotId      other-signed          -   -   -   -   -   -   -   0   0   -
  returnSelfAssessmentItem.pilotId  own-submitted         -   -   -   -   +   -   -   -   -   -
  returnSelfAssessmentItem.pilotId  other-submitted       -   -   -   -   +   -   -   -   -   -
  returnSelfAssessmentItem.pilotId  own-scored            -   -   -   -   !   -   -   -   -   -
  decideNotApplicable.pilotId       own-inapplicable      -   -   -   -   +   -   -   -   -   -
  decideNotApplicable.pilotId       own-submitted         -   -   -   -   !   -   -   -   -   -
  decideNotApplicable.pilotId       own-scored            -   -   -   -   !   -   -   -   -   -
`;

//# sourceMappingURL=matrix-of-evidence.js.map