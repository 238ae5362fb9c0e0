/**
 * What each role may do with what was asked, found and put right. As in reviewed-abilities.ts; `unsealed` what was not handed to discipline, `shown` what went to its unit, `mine` where
 * the seat took part or its person wrote, `seat` what seats were asked. A visit that is internal, open, or restricted.
 */
export const ABILITIES_OF_FINDINGS = `
                                    | SYS | SEC | AUD | LEA | ASS                           | SUP | OVE | UH                 | UC                 | PAR
  AssessmentReport.draft            | .   | .   | .   | .   | +                             | .   | .   | .                  | .                  | .
  AssessmentReport.edit             | .   | .   | .   | .   | +                             | .   | .   | .                  | .                  | .
  AssessmentReport.export           | .   | .   | .   | +   | +                             | +   | .   | own&shown          | own&shown          | .
  AssessmentReport.issue            | .   | .   | .   | +   | .                             | +   | .   | .                  | .                  | .
  AssessmentReport.list             | .   | .   | .   | +   | +                             | +   | .   | .                  | .                  | .
  AssessmentReport.read             | .   | .   | .   | +   | +                             | +   | .   | own&shown          | own&shown          | .
  AssessmentReport.review           | .   | .   | .   | +   | .                             | +   | .   | .                  | .                  | .
  AssessmentReport.send_for_comment | .   | .   | .   | .   | +                             | .   | .   | .                  | .                  | .
  AssessmentReport.settle           | .   | .   | .   | .   | +                             | .   | .   | .                  | .                  | .
  AssessmentReport.submit           | .   | .   | .   | .   | +                             | .   | .   | .                  | .                  | .
  FeedbackPolicy.read               | .   | .   | .   | +   | +                             | +   | .   | .                  | .                  | .
  FeedbackPolicy.set                | .   | .   | .   | .   | .                             | +   | .   | .                  | .                  | .
  FeedbackPolicy.set_category       | .   | .   | .   | .   | .                             | +   | .   | .                  | .                  | .
  Finding.count                     | .   | .   | .   | +   | +                             | +   | .   | .                  | .                  | .
  Finding.decide                    | .   | .   | .   | +   | .                             | .   | .   | .                  | .                  | .
  Finding.drop                      | .   | .   | .   | .   | unsealed                      | .   | .   | .                  | .                  | .
  Finding.edit                      | .   | .   | .   | .   | unsealed                      | .   | .   | .                  | .                  | .
  Finding.export                    | .   | .   | .   | +   | unsealed                      | +   | .   | own&unsealed&shown | own&unsealed&shown | .
  Finding.link_recurrence           | .   | .   | .   | .   | unsealed                      | +   | .   | .                  | .                  | .
  Finding.open                      | .   | .   | .   | .   | unsealed                      | .   | .   | .                  | .                  | .
  Finding.position                  | .   | .   | .   | .   | .                             | .   | .   | own&unsealed&shown | own&unsealed&shown | .
  Finding.read                      | .   | .   | .   | +   | unsealed                      | +   | .   | own&unsealed&shown | own&unsealed&shown | .
  Finding.reply                     | .   | .   | .   | .   | unsealed                      | .   | .   | .                  | .                  | .
  Finding.seal                      | .   | .   | .   | +   | .                             | +   | .   | .                  | .                  | .
  Finding.set_task                  | .   | .   | .   | .   | unsealed                      | +   | .   | .                  | .                  | .
  Finding.trace                     | .   | .   | .   | +   | unsealed                      | +   | .   | .                  | .                  | .
  Opinion.answer                    | .   | .   | .   | .   | .                             | .   | .   | own&seat           | own&seat           | .
  Opinion.ask                       | .   | .   | .   | .   | +                             | +   | .   | .                  | .                  | .
  Opinion.read                      | .   | .   | .   | +   | +                             | +   | .   | .                  | .                  | .
  Rectification.ask_alike           | .   | .   | .   | .   | +                             | +   | .   | .                  | .                  | .
  Rectification.close               | .   | .   | .   | .   | +                             | +   | .   | .                  | .                  | .
  Rectification.decide_extension    | .   | .   | .   | .   | .                             | +   | .   | .                  | .                  | .
  Rectification.plan                | .   | .   | .   | .   | .                             | .   | .   | own                | own                | .
  Rectification.print               | .   | .   | .   | +   | +                             | +   | .   | own                | own                | .
  Rectification.read                | .   | .   | .   | +   | +                             | +   | .   | own                | own                | .
  Rectification.recheck             | .   | .   | .   | .   | +                             | +   | .   | .                  | .                  | .
  Rectification.record_reading      | .   | .   | .   | .   | +                             | +   | .   | .                  | .                  | .
  Rectification.report              | .   | .   | .   | .   | .                             | .   | .   | own                | own                | .
  Rectification.request_close       | .   | .   | .   | .   | .                             | .   | .   | own                | own                | .
  Rectification.request_extension   | .   | .   | .   | .   | .                             | .   | .   | own                | own                | .
  Rectification.return_close        | .   | .   | .   | .   | +                             | +   | .   | .                  | .                  | .
  Rectification.review_plan         | .   | .   | .   | .   | +                             | +   | .   | .                  | .                  | .
  Rectification.submit              | .   | .   | .   | .   | .                             | .   | .   | own                | own                | .
  RectLedger.export                 | .   | .   | .   | +   | +                             | +   | .   | .                  | .                  | .
  RectLedger.import                 | .   | .   | .   | .   | +                             | +   | .   | .                  | .                  | .
  RectLedger.read                   | .   | .   | .   | +   | +                             | +   | .   | .                  | .                  | .
  RectLedger.save_view              | .   | .   | .   | +   | +                             | +   | .   | .                  | .                  | .
  RectLedger.set_policy             | .   | .   | .   | .   | .                             | +   | .   | .                  | .                  | .
  Survey.conduct                    | .   | .   | .   | .   | +                             | +   | .   | .                  | .                  | .
  Survey.read                       | .   | .   | .   | +   | +                             | +   | .   | .                  | .                  | .
  Survey.template                   | .   | .   | .   | .   | .                             | +   | .   | .                  | .                  | .
  Visit.confirm                     | .   | .   | .   | +   | internal open restricted&mine | +   | .   | .                  | .                  | .
  Visit.read                        | .   | .   | .   | +   | internal open restricted&mine | +   | .   | own&open&confirmed | own&open&confirmed | .
  Visit.record                      | .   | .   | .   | .   | internal open restricted&mine | +   | .   | .                  | .                  | .
`;
