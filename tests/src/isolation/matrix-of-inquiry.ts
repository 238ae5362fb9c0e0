/**
 * The reviewed matrix of what the office learns on the spot and from others. Signs and columns as in matrix.ts. Visits, opinions and questionnaires are the
 * office's; a unit reads visits that it may be told of, and answers what its own seats were asked about others. Recording, asking and conducting is for assessors
 * and supervisors; who wrote a record does not confirm it.
 */
export const OPERATIONS_OF_INQUIRY = `
  field               door             SYS SEC AUD LEA ASS SUP OVE UH  UC  PAR vis
  visits              Visit.read       .   .   .   +   +   +   .   +   +   .   ?
  recordVisit         Visit.record     .   .   .   .   +   +   .   .   .   .   ?
  confirmVisit        Visit.confirm    .   .   .   +   +   +   .   .   .   .   ?
  voidVisit           Visit.record     .   .   .   .   +   +   .   .   .   .   ?
  opinions            Opinion.read     .   .   .   +   +   +   .   .   .   .   ?
  askOpinions         Opinion.ask      .   .   .   .   +   +   .   .   .   .   ?
  askPeers            Opinion.ask      .   .   .   .   +   +   .   .   .   .   ?
  reissueOpinionLink  Opinion.ask      .   .   .   .   +   +   .   .   .   .   ?
  revokeOpinion       Opinion.ask      .   .   .   .   +   +   .   .   .   .   ?
  peerRequests        Opinion.answer   .   .   .   .   .   .   .   +   +   .   ?
  answerOpinion       Opinion.answer   .   .   .   .   .   .   .   +   +   .   ?
  surveys             Survey.read      .   .   .   +   +   +   .   .   .   .   ?
  surveyTemplate      Survey.read      .   .   .   +   +   +   .   .   .   .   ?
  saveSurvey          Survey.conduct   .   .   .   .   +   +   .   .   .   .   ?
  issueSurveyLinks    Survey.conduct   .   .   .   .   +   +   .   .   .   .   ?
  closeSurvey         Survey.conduct   .   .   .   .   +   +   .   .   .   .   ?
  cancelSurvey        Survey.conduct   .   .   .   .   +   +   .   .   .   .   ?
  saveSurveyTemplate  Survey.template  .   .   .   .   .   +   .   .   .   .   ?
`;

/**
 * Rows inside one office: about any unit. What is restricted is for supervisors, leaders and who took part. A link's opinion is nobody's in the console, a
 * seat's belongs to the unit that was asked. What was answered, confirmed, closed or taken back stays as it is.
 */
export const ROWS_OF_INQUIRY = `
  place                                    target                    SYS SEC AUD LEA ASS SUP OVE UH  UC  PAR
  visits.pilotId                           own-received              -   -   -   +   +   +   -   +   +   -
  visits.pilotId                           own-visited               -   -   -   +   +   +   -   +   +   -
  visits.pilotId                           other-received            -   -   -   +   +   +   -   0   0   -
  recordVisit.input.pilotId                own-received              -   -   -   -   +   +   -   -   -   -
  recordVisit.input.pilotId                other-received            -   -   -   -   +   +   -   -   -   -
  recordVisit.input.id                     internal-visit            -   -   -   -   +   +   -   -   -   -
  recordVisit.input.id                     own-restricted-visit      -   -   -   -   +   +   -   -   -   -
  recordVisit.input.id                     restricted-visit          -   -   -   -   0   +   -   -   -   -
  recordVisit.input.id                     confirmed-visit           -   -   -   -   !   !   -   -   -   -
  recordVisit.input.participants.0.seatId  own-seat                  -   -   -   -   +   +   -   -   -   -
  recordVisit.input.participants.0.seatId  colleagues-seat           -   -   -   -   !   !   -   -   -   -
  confirmVisit.id                          open-visit                -   -   -   +   +   +   -   -   -   -
  confirmVisit.id                          internal-visit            -   -   -   +   +   +   -   -   -   -
  confirmVisit.id                          other-open-visit          -   -   -   +   +   +   -   -   -   -
  confirmVisit.id                          restricted-visit          -   -   -   +   0   +   -   -   -   -
  confirmVisit.id                          attended-visit            -   -   -   +   +   +   -   -   -   -
  confirmVisit.id                          visit-written-by-oneself  -   -   -   f   f   f   -   -   -   -
  confirmVisit.id                          confirmed-visit           -   -   -   !   !   !   -   -   -   -
  voidVisit.id                             open-visit                -   -   -   -   +   +   -   -   -   -
  voidVisit.id                             internal-visit            -   -   -   -   +   +   -   -   -   -
  voidVisit.id                             confirmed-visit           -   -   -   -   +   +   -   -   -   -
  voidVisit.id                             restricted-visit          -   -   -   -   0   +   -   -   -   -
  voidVisit.id                             attended-visit            -   -   -   -   +   +   -   -   -   -
  voidVisit.id                             voided-visit              -   -   -   -   !   !   -   -   -   -
  opinions.pilotId                         own-visited               -   -   -   +   +   +   -   -   -   -
  opinions.pilotId                         other-received            -   -   -   +   +   +   -   -   -   -
  askOpinions.input.pilotId                own-received              -   -   -   -   +   +   -   -   -   -
  askOpinions.input.pilotId                other-received            -   -   -   -   +   +   -   -   -   -
  askOpinions.input.partners.0.unitId      other-unit                -   -   -   -   +   +   -   -   -   -
  askOpinions.input.partners.0.unitId      attached-unit             -   -   -   -   +   +   -   -   -   -
  askOpinions.input.partners.0.unitId      own-unit                  -   -   -   -   !   !   -   -   -   -
  askOpinions.input.partners.0.unitId      retired-unit              -   -   -   -   0   0   -   -   -   -
  askPeers.input.pilotId                   own-received              -   -   -   -   +   +   -   -   -   -
  askPeers.input.unitIds.0                 other-unit                -   -   -   -   +   +   -   -   -   -
  askPeers.input.unitIds.0                 own-unit                  -   -   -   -   !   !   -   -   -   -
  askPeers.input.unitIds.0                 retired-unit              -   -   -   -   !   !   -   -   -   -
  reissueOpinionLink.id                    linked-opinion            -   -   -   -   +   +   -   -   -   -
  reissueOpinionLink.id                    expired-opinion           -   -   -   -   +   +   -   -   -   -
  reissueOpinionLink.id                    locked-opinion            -   -   -   -   +   +   -   -   -   -
  reissueOpinionLink.id                    answered-opinion          -   -   -   -   !   !   -   -   -   -
  reissueOpinionLink.id                    revoked-opinion           -   -   -   -   !   !   -   -   -   -
  reissueOpinionLink.id                    opinion-of-own-unit       -   -   -   -   !   !   -   -   -   -
  revokeOpinion.id                         linked-opinion            -   -   -   -   +   +   -   -   -   -
  revokeOpinion.id                         opinion-of-own-unit       -   -   -   -   +   +   -   -   -   -
  revokeOpinion.id                         answered-opinion          -   -   -   -   !   !   -   -   -   -
  revokeOpinion.id                         revoked-opinion           -   -   -   -   !   !   -   -   -   -
  answerOpinion.input.id                   opinion-of-own-unit       -   -   -   -   -   -   -   +   +   -
  answerOpinion.input.id                   answered-by-own-unit      -   -   -   -   -   -   -   +   +   -
  answerOpinion.input.id                   expired-of-own-unit       -   -   -   -   -   -   -   !   !   -
  answerOpinion.input.id                   opinion-of-another-unit   -   -   -   -   -   -   -   0   0   -
  answerOpinion.input.id                   linked-opinion            -   -   -   -   -   -   -   0   0   -
  surveys.pilotId                          own-received              -   -   -   +   +   +   -   -   -   -
  surveys.pilotId                          other-received            -   -   -   +   +   +   -   -   -   -
  saveSurvey.input.pilotId                 own-received              -   -   -   -   +   +   -   -   -   -
  saveSurvey.input.pilotId                 other-received            -   -   -   -   +   +   -   -   -   -
  saveSurvey.input.id                      draft-survey              -   -   -   -   +   +   -   -   -   -
  saveSurvey.input.id                      open-survey               -   -   -   -   !   !   -   -   -   -
  saveSurvey.input.id                      closed-survey             -   -   -   -   !   !   -   -   -   -
  issueSurveyLinks.id                      draft-survey              -   -   -   -   +   +   -   -   -   -
  issueSurveyLinks.id                      open-survey               -   -   -   -   +   +   -   -   -   -
  issueSurveyLinks.id                      other-survey              -   -   -   -   +   +   -   -   -   -
  issueSurveyLinks.id                      closed-survey             -   -   -   -   !   !   -   -   -   -
  issueSurveyLinks.id                      cancelled-survey          -   -   -   -   !   !   -   -   -   -
  closeSurvey.id                           open-survey               -   -   -   -   +   +   -   -   -   -
  closeSurvey.id                           other-survey              -   -   -   -   +   +   -   -   -   -
  closeSurvey.id                           draft-survey              -   -   -   -   !   !   -   -   -   -
  closeSurvey.id                           closed-survey             -   -   -   -   !   !   -   -   -   -
  cancelSurvey.id                          draft-survey              -   -   -   -   +   +   -   -   -   -
  cancelSurvey.id                          open-survey               -   -   -   -   +   +   -   -   -   -
  cancelSurvey.id                          closed-survey             -   -   -   -   !   !   -   -   -   -
  cancelSurvey.id                          cancelled-survey          -   -   -   -   !   !   -   -   -   -
`;

/** Operations that refuse in the same words behind their doors: nobody but a unit was asked. */
export const SECOND_LOCKS_OF_INQUIRY: readonly string[] = ['peerRequests'];

/** That what is open or internal may be read shows in what is withheld of a visit, not in a refusal. */
export const SECOND_RULES_OF_INQUIRY: readonly string[] = ['rule-gone:Visit.read:assessor:confidentiality'];
