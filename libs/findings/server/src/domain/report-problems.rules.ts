import type { DraftSection, ReportFigure } from './assessment-report.js';
import { isInReport } from './agreement.rules.js';
import type { Cause, Finding, Source, Track } from './finding.js';
import type { ReportMaterial } from './report-material.js';

export const SOURCE_LABELS: Readonly<Record<Source, string>> = { self: '自评', desk: '初核', on_site: '实地核定', external: '其他部门结果', check: '数据核验', opinion: '意见征询' };
export const CAUSE_LABELS: Readonly<Record<Cause, string>> = { system: '体制机制', unit: '单位自身', other: '其他' };
export const TRACK_LABELS: Readonly<Record<Track, string>> = { immediate: '立查立改', time_limited: '限时整改', long_term: '长期坚持' };

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 to 99 in Chinese: 一 … 十, 十一, 二十, 九十九. */
function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  return `${tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`}${DIGITS[number % 10] ?? ''}`;
}

const ended = (text: string): string => (/[。；！？.]$/u.test(text) ? text : `${text}。`);
const oneLine = (text: string): string => text.replaceAll('\n', ' ').trim();

/** One finding as the report words it. */
function sentence({ no, title, facts, basis, agreement, unitText }: Finding): string {
  const law = basis === '' ? '' : `依据：${ended(oneLine(basis))}`;
  const other = agreement === 'differs' && unitText !== null ? `单位意见：${ended(oneLine(unitText))}` : '';
  return `${no} ${ended(oneLine(title))}${ended(oneLine(facts))}${law}${other}`;
}

const sourceOf = ({ no, source, leaves }: Finding): string => `问题${no}，来源：${SOURCE_LABELS[source]}${leaves.length === 0 ? '' : `，关联指标${leaves.map(({ code }) => code).join('、')}`}`;

/** Part five: the findings by category. */
export function draftProblems({ findings }: ReportMaterial): DraftSection {
  const items = findings.filter(isInReport);
  if (items.length === 0) return { lines: ['本次评估未发现需要反馈的问题。'], figures: [] };
  const categories = new Map<string, Finding[]>();
  for (const item of items) categories.set(item.categoryName, [...(categories.get(item.categoryName) ?? []), item]);
  const total: ReportFigure = { text: `发现问题${items.length}个，涉及${categories.size}个类别`, source: '问题清单' };
  const groups = [...categories].map(([name, group], index) => ({ head: `（${chineseNumber(index + 1)}）${name}`, group: group.map((each) => ({ text: sentence(each), source: sourceOf(each) })) }));
  return {
    lines: [`经评估，${total.text}。`, ...groups.flatMap(({ head, group }) => [head, ...group.map(({ text }) => text)])],
    figures: [total, ...groups.flatMap(({ group }) => group)],
  };
}

const listed = (items: readonly Finding[]): string => items.map(({ no }) => no).join('、');

/** Part six: what the findings come from. */
export function draftCauses({ findings }: ReportMaterial): DraftSection {
  const items = findings.filter(isInReport);
  const groups = (['system', 'unit', 'other'] as const).flatMap((cause) => {
    const found = items.filter((each) => each.cause === cause);
    return found.length === 0 ? [] : [{ text: `${CAUSE_LABELS[cause]}方面原因${found.length}个问题（${listed(found)}）`, source: '问题清单：原因分类' }];
  });
  return { lines: groups.length === 0 ? ['请在此分析存在问题的原因。'] : [`${groups.map(({ text }) => text).join('；')}。`], figures: groups };
}

/** Part seven: what is to be done, by whom; signals of the checks are for both sides and cost nobody points. */
export function draftSuggestions({ findings, tasks, checks }: ReportMaterial): DraftSection {
  const items = findings.filter(isInReport);
  const tracks = (['immediate', 'time_limited', 'long_term'] as const).flatMap((track) => {
    const found = items.filter((each) => each.track === track);
    return found.length === 0 ? [] : [{ text: `${TRACK_LABELS[track]}${found.length}个（${listed(found)}）`, source: '问题清单：整改类型' }];
  });
  const own = items.filter(({ cause }) => cause === 'system').flatMap((each) => {
    const task = tasks.get(each.id);
    return task ? [{ text: `${each.no} ${ended(oneLine(task.text))}${task.dueOn === null ? '' : `完成时限${task.dueOn}。`}`, source: `编办任务：${task.responsible}` }] : [];
  });
  return {
    lines: [
      tracks.length === 0 ? '请在此提出整改建议和挖潜建议。' : `请对照问题清单逐项制定整改方案：${tracks.map(({ text }) => text).join('；')}。`,
      ...(own.length === 0 ? [] : ['属于体制机制方面的问题，由编办研究推动：', ...own.map(({ text }) => text)]),
      ...checks.map(({ text }) => ended(oneLine(text))),
    ],
    figures: [...tracks, ...own, ...checks],
  };
}
