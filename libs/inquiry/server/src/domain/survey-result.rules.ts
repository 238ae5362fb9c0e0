import { rateText } from '@wudan/kernel-core';
import type { SurveyAnswer, SurveyGroup, SurveyResult, SurveyRow } from './survey.js';

const LEVELS = [5, 4, 3, 2, 1] as const;
/** Tenths that an answer of each level is worth: formula F11. */
const WORTH = [10, 8, 6, 3, 0] as const;

/** F11 of counts of the levels 5 to 1, four decimals; null without an answer. */
export function satisfactionOf(counts: readonly number[]): string | null {
  const valid = counts.reduce((sum, count) => sum + count, 0);
  return valid === 0 ? null : rateText(counts.reduce((sum, count, index) => sum + count * (WORTH[index] ?? 0), 0), valid * 10);
}

/** How many people: all that are known, or only what is needed for the question at hand. */
export const groupWarning = (group: Pick<SurveyGroup, 'label' | 'least'>, answered: number): string | null =>
  answered < group.least ? `${group.label}只收到 ${answered} 份，少于要求的 ${group.least} 份，代表性不足。` : null;

/**
 * Groups that may not be shown apart: those with fewer answers than the limit, and, where these together could be told from the whole, the smallest of the others too
 * (own rule against working a small group out by subtraction).
 */
export function hiddenGroups(answered: ReadonlyMap<string, number>, hiddenBelow: number): ReadonlySet<string> {
  const some = [...answered].filter(([, count]) => count > 0).sort(([, left], [, right]) => left - right);
  const hidden = new Set<string>();
  let together = 0;
  for (const [key, count] of some) {
    if (count >= hiddenBelow && (together === 0 || together >= hiddenBelow)) break;
    hidden.add(key);
    together += count;
  }
  return hidden;
}

/** What a questionnaire says once it is closed. Nothing is computed from fewer answers than may be shown. */
export function surveyResult(survey: Pick<SurveyRow, 'groups' | 'questions' | 'smallSample' | 'hiddenBelow' | 'conductor'>, answers: readonly SurveyAnswer[]): SurveyResult {
  const count = (values: readonly (number | null)[]): number[] => LEVELS.map((level) => values.filter((value) => value === level).length);
  const ofGroup = new Map(survey.groups.map(({ key }) => [key, answers.filter((answer) => answer.groupKey === key)]));
  const counted = survey.groups.filter((group) => group.counted).flatMap(({ key }) => ofGroup.get(key) ?? []);
  const counts = count(counted.map(({ overall }) => overall));
  const valid = counts.reduce((sum, each) => sum + each, 0);
  const shown = valid >= survey.hiddenBelow;
  const hidden = hiddenGroups(new Map([...ofGroup].map(([key, list]) => [key, list.length])), survey.hiddenBelow);
  const warnings = survey.groups.flatMap((group) => groupWarning(group, ofGroup.get(group.key)?.length ?? 0) ?? []);
  return {
    answered: answers.length,
    valid,
    satisfaction: shown ? satisfactionOf(counts) : null,
    counts: shown ? counts : [],
    grade: survey.conductor === 'third_party' ? 'B' : 'C',
    warnings: [
      ...(shown ? [] : [`计入满意度的有效答复只有 ${valid} 份，少于 ${survey.hiddenBelow} 份，为保护答复人不形成满意度数据。`]),
      ...(shown && valid < survey.smallSample ? [`有效样本 ${valid} 份，少于 ${survey.smallSample} 份，满意度仅供参考。`] : []),
      ...warnings,
    ],
    groups: survey.groups.map(({ key, label }) => {
      const list = ofGroup.get(key) ?? [];
      return { key, label, answered: list.length, satisfaction: hidden.has(key) ? null : satisfactionOf(count(list.map(({ overall }) => overall))) };
    }),
    questions: answers.length < survey.hiddenBelow ? [] : survey.questions.map((question) => {
      const values = answers.map((answer) => answer.answers[question.key] ?? null);
      return { ...question, counts: [...count(values), values.filter((value) => value === null).length] };
    }),
    remarks: answers.length < survey.hiddenBelow ? [] : answers.flatMap(({ remark }) => remark ?? []),
  };
}
