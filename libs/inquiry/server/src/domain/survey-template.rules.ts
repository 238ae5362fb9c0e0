import { RANKS, type Rank, type SurveyGroup, type SurveyTemplate, type TemplateContent } from './survey.js';
import { surveyGroups, templateQuestions, templateRanks, templateSizes } from './inquiry.errors.js';
import { checkedText, type SecrecyCheck } from './inquiry-text.rules.js';

const group = (key: string, label: string, counted: boolean, planned: number, least: number): SurveyGroup => ({ key, label, counted, planned, least });

const LEADERS = group('leaders', '本单位领导班子成员', false, 8, 3);
const MIDDLE = group('middle', '本单位内设机构负责人', false, 15, 5);
const STAFF = group('staff', '本单位一般工作人员', false, 30, 10);
const PARTNERS = group('partners', '协作部门', true, 20, 10);
const SERVED = group('served', '服务对象', true, 50, 30);
const DELEGATES = group('delegates', '党代表、人大代表、政协委员', true, 15, 5);

/**
 * The shipped questionnaire. That it asks about running, set-up and the provisions, and whom it asks by the unit's rank, follows what Dezhou and Luqiao published; questions
 * and numbers are ours and the office's to change.
 */
export const SHIPPED_TEMPLATE: SurveyTemplate = {
  version: 0,
  validFrom: '2019-01-01',
  savedBy: null,
  smallSample: 30,
  hiddenBelow: 5,
  ranks: [
    { key: 'department', groups: [LEADERS, MIDDLE, STAFF, PARTNERS, group('below', '市（州）对口部门', true, 18, 9), DELEGATES, SERVED] },
    { key: 'division', groups: [LEADERS, MIDDLE, STAFF, PARTNERS, group('below', '县（市、区）对口部门', true, 16, 8), DELEGATES, SERVED] },
    { key: 'section', groups: [LEADERS, STAFF, PARTNERS, group('below', '乡镇（街道）、村（社区）', true, 20, 10), SERVED] },
    { key: 'unranked', groups: [LEADERS, STAFF, group('superior', '主管部门', true, 5, 3), group('below', '所在街道、社区', true, 10, 5), SERVED] },
  ],
  questions: [
    { key: 'q1', section: '职责运行', text: '该单位履行主要职责、完成重点任务的情况' },
    { key: 'q2', section: '职责运行', text: '该单位办事效率和服务态度' },
    { key: 'q3', section: '职责运行', text: '该单位与其他部门衔接配合的情况' },
    { key: 'q4', section: '机构设置', text: '该单位内设机构设置、人员力量与所承担工作相适应的情况' },
    { key: 'q5', section: '规定执行', text: '该单位按“三定”规定履职，不推诿、不越位的情况' },
  ],
};

/** The overall question: what the satisfaction figure is computed from. */
export const OVERALL_TEXT = '对该单位工作的总体满意程度';

const KEY = /^[a-z][a-z0-9_]{0,19}$/;

/** The groups in their stored form. @throws DomainError SURVEY_GROUPS, INQUIRY_TEXT_INVALID, INQUIRY_CLASSIFIED */
export function checkedGroups(groups: readonly SurveyGroup[], field: string, secrecy: SecrecyCheck): SurveyGroup[] {
  const within = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;
  const keys = new Set(groups.map(({ key }) => key));
  const fits = groups.every(({ key, planned, least }) => KEY.test(key) && within(planned, 1, 1_000) && within(least, 1, planned));
  if (groups.length < 1 || groups.length > 20 || keys.size < groups.length || !fits || !groups.some(({ counted }) => counted)) throw surveyGroups(field);
  const checked = groups.map(({ key, label, counted, planned, least }, index) => ({
    key, label: checkedText(label, { label: '调查对象名称', least: 1, most: 30, field: `${field}.${index}.label` }, secrecy), counted, planned, least,
  }));
  if (new Set(checked.map(({ label }) => label)).size < checked.length) throw surveyGroups(field);
  return checked;
}

/** A template in its stored form. @throws DomainError SURVEY_TEMPLATE_*, SURVEY_GROUPS, INQUIRY_TEXT_INVALID, INQUIRY_CLASSIFIED */
export function templateContent(entry: Omit<TemplateContent, 'ranks'> & { readonly ranks: readonly { readonly key: string; readonly groups: readonly SurveyGroup[] }[] }, secrecy: SecrecyCheck): TemplateContent {
  const { smallSample, hiddenBelow, ranks, questions } = entry;
  if (!Number.isInteger(smallSample) || smallSample < 1 || smallSample > 10_000 || !Number.isInteger(hiddenBelow) || hiddenBelow < 2 || hiddenBelow > 100) throw templateSizes();
  if (ranks.length !== RANKS.length || RANKS.some((key) => !ranks.some((rank) => rank.key === key))) throw templateRanks();
  if (questions.length < 1 || questions.length > 30 || new Set(questions.map(({ key }) => key)).size < questions.length || !questions.every(({ key }) => KEY.test(key) && key !== 'overall' && key !== 'remark')) throw templateQuestions();
  return {
    smallSample,
    hiddenBelow,
    ranks: RANKS.map((key) => {
      const at = ranks.findIndex((rank) => rank.key === key);
      return { key, groups: checkedGroups(ranks[at]?.groups ?? [], `input.ranks.${at}.groups`, secrecy) };
    }),
    questions: questions.map(({ key, section, text }, index) => ({
      key,
      section: checkedText(section, { label: '题目分类', least: 1, most: 20, field: `input.questions.${index}.section` }, secrecy),
      text: checkedText(text, { label: '题目', least: 2, most: 120, field: `input.questions.${index}.text` }, secrecy),
    })),
  };
}

export const groupsOfRank = (template: TemplateContent, rank: Rank): readonly SurveyGroup[] => template.ranks.find(({ key }) => key === rank)?.groups ?? [];
