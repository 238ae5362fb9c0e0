import { officialDocument, type DocumentBlock, type DocumentStyle } from '@wudan/kernel-server';
import type { LocalDate } from '@wudan/kernel-core';
import { TRACK_LABELS, TRACKS, type Track } from '../domain/rect-item.js';
import type { RectItemView } from '../domain/rect-view.js';

/** What the printed plan (整改方案) shows. */
export interface RectPlanFacts {
  readonly unitName: string;
  /** 文号 and day of the feedback letter that the plan answers. */
  readonly docNumber: string;
  readonly letterOn: LocalDate;
  /** 待填报 | 已报送待审核 | 已退回 | 已同意: what is not agreed is printed as a draft. */
  readonly state: string;
  /** Day on which the unit handed it in; absent on a draft. */
  readonly submittedOn?: LocalDate | null;
  readonly items: readonly Pick<RectItemView, 'no' | 'categoryName' | 'title' | 'facts' | 'track' | 'goal' | 'measures' | 'responsibleUnit' | 'responsibleLeader' | 'responsiblePerson' | 'dueOn' | 'nextReviewOn'>[];
  /** Instant that the file carries as its making. */
  readonly createdAt: Date;
  readonly style?: Partial<DocumentStyle>;
}

type PlanLine = RectPlanFacts['items'][number];

const WAYS: Readonly<Record<Track, string>> = {
  immediate: '即知即改，改后即报送佐证材料申请销号。',
  time_limited: '按明确的目标、措施和时限整改，完成后报送佐证材料申请销号。',
  long_term: '按复查日期报告目标值和实际值，连续两次达到目标后申请销号。',
};
const MISSING = '待填';

/** `2022年6月30日`. */
const inWords = (day: LocalDate): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
const filled = (text: string): string => (text.trim() === '' ? MISSING : text.trim());
const numbers = (items: readonly PlanLine[]): string => items.map(({ no }) => no).join('、');

/** What is owed and when: the day of completion, or where a problem lasts the next review. */
const until = ({ dueOn, nextReviewOn }: PlanLine): string => (dueOn !== null ? inWords(dueOn) : nextReviewOn === null ? MISSING : `${inWords(nextReviewOn)}复查`);

function tasks(items: readonly PlanLine[]): DocumentBlock[] {
  const groups = TRACKS.flatMap((track) => {
    const own = items.filter((item) => item.track === track);
    return own.length === 0 ? [] : [{ track, own }];
  });
  return [
    { kind: 'paragraph', text: `反馈问题共${items.length}个：${groups.map(({ track, own }) => `${TRACK_LABELS[track]}${own.length}个`).join('，')}。` },
    ...groups.flatMap(({ track, own }): DocumentBlock[] => [
      { kind: 'heading', level: 2, text: TRACK_LABELS[track] },
      { kind: 'paragraph', text: `问题${numbers(own)}，${WAYS[track]}` },
    ]),
  ];
}

function leaders(items: readonly PlanLine[]): DocumentBlock[] {
  const byLeader = new Map<string, PlanLine[]>();
  for (const item of items) byLeader.set(filled(item.responsibleLeader), [...(byLeader.get(filled(item.responsibleLeader)) ?? []), item]);
  return [
    { kind: 'paragraph', text: '每个问题明确责任领导和责任人，整改目标、措施和时限见附件。' },
    {
      kind: 'table',
      caption: '责任分工',
      columns: [{ heading: '责任领导', weight: 2, align: 'center' }, { heading: '问题编号', weight: 5 }, { heading: '责任人', weight: 3 }],
      rows: [...byLeader].map(([leader, own]) => [leader, numbers(own), [...new Set(own.map(({ responsiblePerson }) => filled(responsiblePerson)))].join('、')]),
    },
  ];
}

function planTable(items: readonly PlanLine[]): DocumentBlock {
  return {
    kind: 'table',
    landscape: true,
    columns: [
      { heading: '问题编号', weight: 3.2, align: 'center' },
      { heading: '问题', weight: 7 },
      { heading: '整改类型', weight: 3.2, align: 'center' },
      { heading: '整改目标', weight: 4 },
      { heading: '整改措施', weight: 6 },
      { heading: '责任单位', weight: 3.2 },
      { heading: '责任领导和责任人', weight: 3 },
      { heading: '整改时限', weight: 4.4, align: 'center' },
    ],
    rows: items.map((item) => [
      item.no, `${item.title}\n${item.facts}`, TRACK_LABELS[item.track], filled(item.goal), filled(item.measures), filled(item.responsibleUnit), `${filled(item.responsibleLeader)}\n${filled(item.responsiblePerson)}`, until(item),
    ]),
  };
}

/** 整改方案: what is to be done by track and by leader, and as an attachment the table of problems with goals, measures and dates. @returns a DOCX file */
export function rectPlanDocument(facts: RectPlanFacts): Promise<Buffer> {
  const { unitName, docNumber, letterOn, state, submittedOn, items, createdAt, style } = facts;
  const title = '整改任务清单';
  const none: DocumentBlock[] = [{ kind: 'paragraph', text: '反馈书未列需要整改的问题。' }];
  return officialDocument({
    title: `${unitName}机构编制执行情况和使用效益\n评估问题整改方案`,
    ...(state === '已同意' ? {} : { subtitle: `（${state}）` }),
    blocks: [
      { kind: 'paragraph', text: `根据《机构编制执行情况和使用效益评估意见反馈书》（${docNumber}，${inWords(letterOn)}），结合本单位实际，制定本整改方案。` },
      { kind: 'heading', level: 1, text: '整改任务' },
      ...(items.length === 0 ? none : tasks(items)),
      ...(items.length === 0 ? [] : [{ kind: 'heading' as const, level: 1 as const, text: '责任分工' }, ...leaders(items)]),
      { kind: 'heading', level: 1, text: '有关要求' },
      { kind: 'paragraph', text: '整改进展按期报告；需要延期的，在时限届满前说明理由提出申请；申请销号须附佐证材料，由编办核验。' },
      ...(items.length === 0 ? [] : [{ kind: 'attachmentNote' as const, names: [title] }, { kind: 'attachment' as const, title }, planTable(items)]),
    ],
    signature: { name: unitName },
    ...(submittedOn === undefined || submittedOn === null ? {} : { date: submittedOn }),
    createdAt,
    ...(style === undefined ? {} : { style }),
  });
}
