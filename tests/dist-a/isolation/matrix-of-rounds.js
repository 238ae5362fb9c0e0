/**
 * The reviewed matrix of programmes, prompts, rounds and channels; signs and columns as in matrix.ts. The three administrators see no business:
 * of all this they have the channel accounts, which the system administrator sets up. Leaders read and report up, assessors prepare, supervisors
 * steer; units know what they were asked themselves; overseers and partners know nothing of rounds.
 *
 * `!` in an operation: the role has nothing of its own that the operation could succeed with, e.g. staff are asked nothing that can be taken back.
 */ export const OPERATIONS_OF_ROUNDS = `
  field                door                      SYS SEC AUD LEA ASS SUP OVE UH  UC  PAR vis
  programmes           Programme.read            .   .   .   +   +   +   .   .   .   .   ?
  programme            Programme.read            .   .   .   +   +   +   .   .   .   .   ?
  saveProgramme        Programme.edit            .   .   .   .   +   +   .   .   .   .   ?
  copyProgramme        Programme.copy            .   .   .   .   +   +   .   .   .   .   ?
  activateProgramme    Programme.activate        .   .   .   +   .   +   .   .   .   .   ?
  closeProgramme       Programme.close           .   .   .   +   .   +   .   .   .   .   ?
  removeProgramme      Programme.remove          .   .   .   .   +   +   .   .   .   .   ?
  setCadence           Programme.set_cadence     .   .   .   .   +   +   .   .   .   .   ?
  prompts              Prompt.read               .   .   .   +   +   +   .   +   +   .   ?
  prompt               Prompt.read               .   .   .   +   +   +   .   +   +   .   ?
  confirmPrompt        Prompt.answer             .   .   .   +   +   +   .   +   +   .   ?
  undoAnswer           Prompt.answer             .   .   .   !   !   !   .   +   +   .   ?
  snoozePrompt         Prompt.answer             .   .   .   +   +   +   .   +   +   .   ?
  acknowledgePrompt    Prompt.acknowledge        .   .   .   +   +   +   .   +   +   .   ?
  absences             Absence.read              .   .   .   .   +   +   .   +   +   .   ?
  setAbsence           Absence.create            .   .   .   .   +   +   .   +   +   .   ?
  endAbsence           Absence.end               .   .   .   .   +   +   .   +   +   .   ?
  chatPreference       signed-in                 +   +   +   +   +   +   +   +   +   +   ?
  setChatPreference    signed-in                 +   +   +   +   +   +   +   +   +   +   ?
  contactDuties        ContactDuty.read          .   .   .   +   +   +   .   +   +   .   ?
  setContactOrder      ContactDuty.order         .   .   .   .   +   +   .   +   .   .   ?
  burden               Burden.read               .   .   .   +   .   +   .   .   .   .   ?
  rounds               Round.read                .   .   .   +   +   +   .   .   .   .   ?
  openRounds           Round.read                .   .   .   +   +   +   .   .   .   .   ?
  round                Round.read                .   .   .   +   +   +   .   .   .   .   ?
  roundFile            Round.export              .   .   .   +   +   +   .   .   .   .   ?
  roundChanged         Round.read                .   .   .   +   +   +   .   .   .   .   ?
  dispatchPolicies     Round.read                .   .   .   +   +   +   .   .   .   .   ?
  setDispatchPolicy    Round.set_policy          .   .   .   .   .   +   .   .   .   .   ?
  askNow               Round.ask                 .   .   .   .   .   +   .   .   .   .   ?
  recallRound          Round.recall              .   .   .   .   .   +   .   .   .   .   ?
  moveRound            Round.move                .   .   .   .   .   +   .   .   .   .   ?
  copyReminders        Round.remind              .   .   .   .   .   +   .   .   .   .   ?
  reportForUnit        Round.report_for          .   .   .   .   .   +   .   .   .   .   ?
  decideCorrection     Round.decide              .   .   .   .   .   +   .   .   .   .   ?
  progressHistory      ProgressReport.read       .   .   .   +   +   +   .   +   +   .   ?
  reportProgress       ProgressReport.report     .   .   .   .   .   .   .   +   +   .   ?
  requestCorrection    ProgressReport.correct    .   .   .   .   .   .   .   +   +   .   ?
  upwardReports        UpwardReport.read         .   .   .   +   .   +   .   .   .   .   ?
  confirmUpwardReport  UpwardReport.confirm      .   .   .   +   .   +   .   .   .   .   ?
  channelAccounts      ChannelAccount.read       +   .   .   +   .   +   .   .   .   .   ?
  setUpTelegram        ChannelAccount.configure  +   .   .   .   .   .   .   .   .   .   ?
  setUpWebhook         ChannelAccount.configure  +   .   .   .   .   .   .   .   .   .   ?
  switchChannel        ChannelAccount.switch     +   .   .   .   .   .   .   .   .   .   ?
  sendTestMessage      ChannelAccount.test       +   .   .   .   .   +   .   .   .   .   ?
  chatBindings         ChatBinding.read          .   .   .   +   +   +   .   +   +   .   ?
  issueChatLinks       ChatBinding.invite        .   .   .   +   +   +   .   .   .   .   ?
  endChatBinding       ChatBinding.end           .   .   .   +   +   +   .   +   +   .   ?
  channelMessages      ChannelMessage.read       .   .   .   +   +   +   .   .   .   .   ?
  resendMessage        ChannelMessage.resend     .   .   .   .   .   +   .   .   .   .   ?
  settleMessage        ChannelMessage.settle     .   .   .   .   .   +   .   .   .   .   ?
`;
/**
 * Rows inside one office. A unit's people answer for their unit and nobody else's; who reads but was not asked is refused on the row. Supervisors
 * are the last rung of the ladder, so they take any question on; leaders and assessors only what they were asked themselves. A contact is
 * away, and comes back, for themselves; the head for the whole unit. A link into a chat is made for people of units and for oneself, never for a
 * colleague; a leader, whom a county's ladder ends at, has no more than the own chat. A test message goes to people whom the sender may see.
 */ export const ROWS_OF_ROUNDS = `
  place                                           target                  SYS SEC AUD LEA ASS SUP OVE UH  UC  PAR
  programme.id                                    active-programme        -   -   -   +   +   +   -   -   -   -
  programme.id                                    draft-programme         -   -   -   +   +   +   -   -   -   -
  programme.id                                    closed-programme        -   -   -   +   +   +   -   -   -   -
  saveProgramme.input.id                          draft-programme         -   -   -   -   +   +   -   -   -   -
  saveProgramme.input.id                          active-programme        -   -   -   -   +   +   -   -   -   -
  saveProgramme.input.id                          closed-programme        -   -   -   -   !   !   -   -   -   -
  saveProgramme.input.units.0.unitId              other-unit              -   -   -   -   +   +   -   -   -   -
  saveProgramme.input.units.0.unitId              retired-unit            -   -   -   -   !   !   -   -   -   -
  saveProgramme.input.counties.0.countyOfficeId   office-below            -   -   -   -   +   +   -   -   -   -
  saveProgramme.input.counties.0.countyOfficeId   own-office              -   -   -   -   !   !   -   -   -   -
  copyProgramme.id                                active-programme        -   -   -   -   +   +   -   -   -   -
  copyProgramme.id                                closed-programme        -   -   -   -   +   +   -   -   -   -
  activateProgramme.id                            draft-programme         -   -   -   +   -   +   -   -   -   -
  activateProgramme.id                            closed-programme        -   -   -   !   -   !   -   -   -   -
  closeProgramme.id                               active-programme        -   -   -   +   -   +   -   -   -   -
  closeProgramme.id                               draft-programme         -   -   -   !   -   !   -   -   -   -
  removeProgramme.id                              draft-programme         -   -   -   -   +   +   -   -   -   -
  removeProgramme.id                              active-programme        -   -   -   -   !   !   -   -   -   -
  setCadence.input.programmeId                    active-programme        -   -   -   -   +   +   -   -   -   -
  setCadence.input.programmeId                    draft-programme         -   -   -   -   !   !   -   -   -   -
  setCadence.input.unitId                         other-unit              -   -   -   -   +   +   -   -   -   -
  setCadence.input.unitId                         retired-unit            -   -   -   -   !   !   -   -   -   -
  prompt.id                                       own-waiting             -   -   -   +   +   +   -   +   +   -
  prompt.id                                       other-waiting           -   -   -   +   +   +   -   0   0   -
  prompt.id                                       staff-notice            -   -   -   +   +   +   -   0   0   -
  prompts.unitId                                  own-unit                -   -   -   +   +   +   -   +   +   -
  prompts.unitId                                  other-unit              -   -   -   +   +   +   -   +   +   -
  prompts.after                                   own-cursor              -   -   -   +   +   +   -   +   +   -
  prompts.after                                   cursor-of-other-list    -   -   -   !   !   !   -   !   !   -
  confirmPrompt.promptId                          own-notice              -   -   -   +   +   +   -   +   +   -
  confirmPrompt.promptId                          staff-notice            -   -   -   f   f   f   -   0   0   -
  confirmPrompt.promptId                          other-notice            -   -   -   f   f   f   -   0   0   -
  confirmPrompt.promptId                          own-waiting             -   -   -   f   f   f   -   !   !   -
  undoAnswer.promptId                             own-answered            -   -   -   f   f   f   -   +   +   -
  undoAnswer.promptId                             other-answered          -   -   -   f   f   f   -   0   0   -
  undoAnswer.promptId                             own-waiting             -   -   -   f   f   f   -   !   !   -
  snoozePrompt.promptId                           own-waiting             -   -   -   f   f   f   -   +   +   -
  snoozePrompt.promptId                           other-waiting           -   -   -   f   f   f   -   0   0   -
  snoozePrompt.promptId                           own-answered            -   -   -   f   f   f   -   !   !   -
  acknowledgePrompt.promptId                      own-notice              -   -   -   +   +   +   -   +   +   -
  acknowledgePrompt.promptId                      own-waiting             -   -   -   f   f   +   -   +   +   -
  acknowledgePrompt.promptId                      other-waiting           -   -   -   f   f   +   -   0   0   -
  acknowledgePrompt.promptId                      own-answered            -   -   -   f   f   !   -   !   !   -
  setAbsence.input.seatId                         own-seat                -   -   -   -   0   0   -   +   +   -
  setAbsence.input.seatId                         fresh-unit-seat         -   -   -   -   +   +   -   +   f   -
  setAbsence.input.seatId                         fresh-other-seat        -   -   -   -   +   +   -   0   0   -
  setAbsence.input.seatId                         fresh-staff             -   -   -   -   0   0   -   0   0   -
  setAbsence.input.seatId                         ended-unit-seat         -   -   -   -   0   0   -   0   0   -
  setAbsence.input.coverSeatId                    fresh-unit-seat         -   -   -   -   +   +   -   +   +   -
  setAbsence.input.coverSeatId                    fresh-other-seat        -   -   -   -   !   !   -   !   !   -
  endAbsence.id                                   absence-of-own          -   -   -   -   +   +   -   +   +   -
  endAbsence.id                                   absence-of-colleague    -   -   -   -   +   +   -   +   f   -
  endAbsence.id                                   absence-of-other        -   -   -   -   +   +   -   0   0   -
  endAbsence.id                                   ended-absence           -   -   -   -   !   !   -   !   !   -
  contactDuties.unitId                            own-unit                -   -   -   +   +   +   -   +   +   -
  contactDuties.unitId                            other-unit              -   -   -   +   +   +   -   0   0   -
  contactDuties.unitId                            retired-unit            -   -   -   +   +   +   -   0   0   -
  setContactOrder.unitId                          own-unit                -   -   -   -   +   +   -   +   -   -
  setContactOrder.unitId                          contacts-of-other       -   -   -   -   +   +   -   0   -   -
  setContactOrder.seatIds.0                       own-contacts            -   -   -   -   +   +   -   +   -   -
  setContactOrder.seatIds.0                       ended-unit-seat         -   -   -   -   !   !   -   !   -   -
  setContactOrder.seatIds.0                       fresh-other-seat        -   -   -   -   !   !   -   !   -   -
  rounds.programmeId                              active-programme        -   -   -   +   +   +   -   -   -   -
  round.id                                        open-round              -   -   -   +   +   +   -   -   -   -
  round.id                                        planned-round           -   -   -   +   +   +   -   -   -   -
  roundFile.id                                    open-round              -   -   -   +   +   +   -   -   -   -
  askNow.input.programmeId                        active-programme        -   -   -   -   -   +   -   -   -   -
  askNow.input.programmeId                        draft-programme         -   -   -   -   -   !   -   -   -   -
  askNow.input.unitIds.0                          other-unit              -   -   -   -   -   +   -   -   -   -
  askNow.input.unitIds.0                          retired-unit            -   -   -   -   -   !   -   -   -   -
  recallRound.id                                  open-round              -   -   -   -   -   +   -   -   -   -
  recallRound.id                                  closed-round            -   -   -   -   -   +   -   -   -   -
  recallRound.id                                  planned-round           -   -   -   -   -   !   -   -   -   -
  recallRound.id                                  recalled-round          -   -   -   -   -   !   -   -   -   -
  moveRound.id                                    planned-round           -   -   -   -   -   +   -   -   -   -
  moveRound.id                                    open-round              -   -   -   -   -   !   -   -   -   -
  copyReminders.roundId                           open-round              -   -   -   -   -   +   -   -   -   -
  copyReminders.roundId                           planned-round           -   -   -   -   -   !   -   -   -   -
  copyReminders.unitIds.0                         other-unit              -   -   -   -   -   +   -   -   -   -
  copyReminders.unitIds.0                         attached-unit           -   -   -   -   -   !   -   -   -   -
  reportForUnit.input.roundId                     open-round              -   -   -   -   -   +   -   -   -   -
  reportForUnit.input.roundId                     planned-round           -   -   -   -   -   !   -   -   -   -
  reportForUnit.input.unitId                      other-unit              -   -   -   -   -   +   -   -   -   -
  reportForUnit.input.unitId                      attached-unit           -   -   -   -   -   !   -   -   -   -
  decideCorrection.id                             open-correction         -   -   -   -   -   +   -   -   -   -
  decideCorrection.id                             decided-correction      -   -   -   -   -   !   -   -   -   -
  progressHistory.unitId                          own-unit                -   -   -   +   +   +   -   +   +   -
  progressHistory.unitId                          other-unit              -   -   -   +   +   +   -   0   0   -
  progressHistory.unitId                          retired-unit            -   -   -   +   +   +   -   0   0   -
  progressHistory.after                           own-cursor              -   -   -   +   +   +   -   +   +   -
  progressHistory.after                           cursor-of-other-list    -   -   -   !   !   !   -   !   !   -
  reportProgress.input.promptId                   own-waiting             -   -   -   -   -   -   -   +   +   -
  reportProgress.input.promptId                   own-late                -   -   -   -   -   -   -   +   +   -
  reportProgress.input.promptId                   own-recalled            -   -   -   -   -   -   -   !   !   -
  reportProgress.input.promptId                   own-notice              -   -   -   -   -   -   -   0   0   -
  reportProgress.input.promptId                   other-waiting           -   -   -   -   -   -   -   0   0   -
  reportProgress.input.promptId                   staff-notice            -   -   -   -   -   -   -   0   0   -
  requestCorrection.input.promptId                own-closed              -   -   -   -   -   -   -   +   +   -
  requestCorrection.input.promptId                own-waiting             -   -   -   -   -   -   -   !   !   -
  requestCorrection.input.promptId                own-notice              -   -   -   -   -   -   -   0   0   -
  requestCorrection.input.promptId                other-closed            -   -   -   -   -   -   -   0   0   -
  confirmUpwardReport.id                          open-upward             -   -   -   +   -   +   -   -   -   -
  confirmUpwardReport.id                          silent-upward           -   -   -   +   -   +   -   -   -   -
  confirmUpwardReport.id                          confirmed-upward        -   -   -   !   -   !   -   -   -   -
  confirmUpwardReport.id                          recalled-upward         -   -   -   !   -   !   -   -   -   -
  sendTestMessage.seatId                          fresh-staff             +   -   -   -   -   +   -   -   -   -
  sendTestMessage.seatId                          contact-seat            0   -   -   -   -   +   -   -   -   -
  sendTestMessage.seatId                          administrator-seat      -   -   -   -   -   0   -   -   -   -
  sendTestMessage.seatId                          ended-unit-seat         0   -   -   -   -   0   -   -   -   -
  chatBindings.after                              own-cursor              -   -   -   +   +   +   -   +   +   -
  chatBindings.after                              cursor-of-other-list    -   -   -   !   !   !   -   !   !   -
  issueChatLinks.seatIds.0                        contact-seat            -   -   -   0   +   +   -   -   -   -
  issueChatLinks.seatIds.0                        own-seat                -   -   -   +   +   +   -   -   -   -
  issueChatLinks.seatIds.0                        fresh-staff             -   -   -   0   f   f   -   -   -   -
  issueChatLinks.seatIds.0                        ended-unit-seat         -   -   -   0   0   0   -   -   -   -
  endChatBinding.id                               own-binding             -   -   -   +   +   +   -   +   +   -
  endChatBinding.id                               binding-of-colleague    -   -   -   0   +   +   -   f   f   -
  endChatBinding.id                               binding-of-other        -   -   -   0   +   +   -   0   0   -
  endChatBinding.id                               ended-binding           -   -   -   0   !   !   -   !   !   -
  channelMessages.seatId                          contact-seat            -   -   -   +   +   +   -   -   -   -
  channelMessages.promptId                        own-waiting             -   -   -   +   +   +   -   -   -   -
  channelMessages.after                           own-cursor              -   -   -   +   +   +   -   -   -   -
  channelMessages.after                           cursor-of-other-list    -   -   -   !   !   !   -   -   -   -
  resendMessage.id                                failed-message          -   -   -   -   -   +   -   -   -   -
  resendMessage.id                                queued-message          -   -   -   -   -   !   -   -   -   -
  resendMessage.id                                cancelled-message       -   -   -   -   -   !   -   -   -   -
  settleMessage.id                                unknown-message         -   -   -   -   -   +   -   -   -   -
  settleMessage.id                                sent-message            -   -   -   -   -   !   -   -   -   -
`;

//# sourceMappingURL=matrix-of-rounds.js.map