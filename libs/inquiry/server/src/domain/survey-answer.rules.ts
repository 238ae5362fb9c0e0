import { answerMissing } from './inquiry.errors.js';
import { checkedText, type SecrecyCheck } from './inquiry-text.rules.js';
import type { SurveyAnswer, SurveyQuestion } from './survey.js';

/** What a form sends for a question of which one knows nothing. */
export const UNKNOWN_VALUE = '0';

const level = (value: string | undefined, field: string): number | null => {
  if (value === UNKNOWN_VALUE) return null;
  if (value === undefined || !/^[1-5]$/.test(value)) throw answerMissing(field);
  return Number(value);
};

/** The answer in its stored form. @throws DomainError SURVEY_ANSWER_MISSING, INQUIRY_TEXT_INVALID, INQUIRY_CLASSIFIED */
export function surveyAnswer(questions: readonly SurveyQuestion[], fields: Readonly<Record<string, string>>, secrecy: SecrecyCheck): Omit<SurveyAnswer, 'groupKey'> {
  const overall = level(fields['overall'], 'overall');
  const answers = Object.fromEntries(questions.map(({ key }) => [key, level(fields[key], key)]));
  const remark = checkedText(fields['remark'] ?? '', { label: '意见建议', least: 0, most: 500, field: 'remark', lines: true }, secrecy);
  return { overall, answers, remark: remark === '' ? null : remark };
}
