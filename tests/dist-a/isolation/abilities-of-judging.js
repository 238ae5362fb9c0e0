/**
 * What each role may do with the office's own judgement: its scores, data of other authorities, checks. As in reviewed-abilities.ts; a review belongs to
 * the role whose turn it is, by the state of the assessment.
 */ export const ABILITIES_OF_JUDGING = `
                                   | SYS | SEC | AUD | LEA           | ASS | SUP            | OVE | UH | UC | PAR
  ExternalData.import              | .   | .   | .   | .             | +   | +              | .   | .  | .  | .
  ExternalData.link                | .   | .   | .   | .             | +   | +              | .   | .  | .  | .
  ExternalData.map                 | .   | .   | .   | .             | .   | +              | .   | .  | .  | .
  ExternalData.read                | .   | .   | .   | +             | +   | +              | .   | .  | .  | .
  OfficeAssessment.advance_stage   | .   | .   | .   | .             | +   | .              | .   | .  | .  | .
  OfficeAssessment.declare         | .   | .   | .   | .             | +   | .              | .   | .  | .  | .
  OfficeAssessment.export          | .   | .   | .   | +             | +   | +              | .   | .  | .  | .
  OfficeAssessment.read            | .   | .   | .   | +             | +   | +              | .   | .  | .  | .
  OfficeAssessment.record_decision | .   | .   | .   | +             | .   | +              | .   | .  | .  | .
  OfficeAssessment.reopen_leaf     | .   | .   | .   | .             | .   | +              | .   | .  | .  | .
  OfficeAssessment.review          | .   | .   | .   | leader_review | .   | section_review | .   | .  | .  | .
  OfficeAssessment.score           | .   | .   | .   | .             | +   | .              | .   | .  | .  | .
  OfficeAssessment.submit          | .   | .   | .   | .             | +   | .              | .   | .  | .  | .
  OfficeAssessment.unlock          | .   | .   | .   | +             | .   | .              | .   | .  | .  | .
  ScoringPolicy.read               | .   | .   | .   | +             | +   | +              | .   | .  | .  | .
  ScoringPolicy.save               | .   | .   | .   | .             | .   | +              | .   | .  | .  | .
  Verification.draw_sample         | .   | .   | .   | .             | +   | +              | .   | .  | .  | .
  Verification.edit_power_items    | .   | .   | .   | .             | +   | +              | .   | .  | .  | .
  Verification.edit_settings       | .   | .   | .   | .             | .   | +              | .   | .  | .  | .
  Verification.enter_results       | .   | .   | .   | .             | +   | +              | .   | .  | .  | .
  Verification.export              | .   | .   | .   | +             | +   | +              | .   | .  | .  | .
  Verification.read                | .   | .   | .   | +             | +   | +              | .   | .  | .  | .
  Verification.run                 | .   | .   | .   | .             | +   | +              | .   | .  | .  | .
`;

//# sourceMappingURL=abilities-of-judging.js.map