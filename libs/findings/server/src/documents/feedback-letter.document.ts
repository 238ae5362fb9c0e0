import { officialDocument, type DocumentBlock, type DocumentStyle } from '@wudan/kernel-server';
import type { LocalDate } from '@wudan/kernel-core';
import type { LetterItem } from '../domain/letter.rules.js';
import { TRACK_LABELS } from '../domain/report-problems.rules.js';
import type { ReportTotals } from './assessment-report.document.js';

/** What the feedback letter (评估意见反馈书, DOMAIN §4.6) is made of. */
export interface FeedbackLetterFacts {
  readonly officeName: string;
  readonly unitName: string;
  readonly programmeName: string;
  /** `机关代字〔2022〕15号`. */
  readonly docNumber: string;
  readonly issuedOn: LocalDate;
  readonly grade: string;
  /** Null where the programme shows the grade alone. */
  readonly totals: ReportTotals | null;
  /** Each item once; `unitText` is printed beside the office's text where it is not null. */
  readonly items: readonly LetterItem[];
  /** Until when the rectification plan is due, and objections. */
  readonly planDueOn: LocalDate;
  readonly objectionDueOn: LocalDate;
  readonly contactName: string;
  readonly contactPhone: string;
  /** Instant that the file carries as its making. */
  readonly createdAt: Date;
  readonly style?: Partial<DocumentStyle>;
}

const TRACKS = {
  immediate: '立查立改的，即知即改，改后及时报送佐证材料申请销号',
  time_limited: '限时整改的，在整改方案中明确目标、措施和完成时限，按期销号',
  long_term: '长期坚持的，明确目标值和复查日期，按期报告进展',
} as const;

/** `2022年6月30日`. */
const inWords = (day: LocalDate): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
const ended = (text: string): string => (/[。；！？.]$/u.test(text.trim()) ? text.trim() : `${text.trim()}。`);
const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
const heading = (level: 1 | 2, text: string): DocumentBlock => ({ kind: 'heading', level, text });

function results({ totals, grade }: FeedbackLetterFacts): DocumentBlock[] {
  if (totals === null) return [paragraph(`经评估并按程序审定，你单位评估等次为“${grade}”。`)];
  const { total, selfTotal, execution, benefit } = totals;
  const sum = total === null ? '执行情况和使用效益分别计分，不合计总分' : `评估总分${total}分${selfTotal === null ? '' : `（自评总分${selfTotal}分）`}`;
  return [paragraph(`经评估并按程序审定，你单位评估等次为“${grade}”。${sum}；其中执行情况${execution}分，使用效益${benefit}分。`)];
}

/** One problem: the office's text, its basis, and beside it the unit's where the sides still differ. Each is printed here and nowhere else. */
function problem({ no, title, category, track, officeText, unitText, basis, leaves }: LetterItem): DocumentBlock[] {
  const where = leaves.length === 0 ? '' : `关联指标：${leaves.map(({ code, name }) => `${code} ${name}`).join('、')}。`;
  const texts = unitText === null ? [`具体表现：${ended(officeText)}`] : ['经征求意见，双方对本项表述未达成一致，意见一并载明如下。', `编办认定：${ended(officeText)}`, `单位意见：${ended(unitText)}`];
  return [heading(2, `${no} ${title}`), paragraph(`问题类别：${category}。整改类型：${TRACK_LABELS[track]}。${where}`), ...texts.map(paragraph), ...(basis.trim() === '' ? [] : [paragraph(`依据：${ended(basis)}`)])];
}

function problems({ items }: FeedbackLetterFacts): DocumentBlock[] {
  if (items.length === 0) return [paragraph('本次评估未发现需要整改的问题。')];
  const differing = items.filter(({ unitText }) => unitText !== null).length;
  return [paragraph(`本次评估反馈问题${items.length}个${differing === 0 ? '，双方意见一致' : `，其中${differing}个双方意见尚不一致`}。`), ...items.flatMap(problem)];
}

function demands({ items, planDueOn }: FeedbackLetterFacts): DocumentBlock[] {
  if (items.length === 0) return [];
  const tracks = (['immediate', 'time_limited', 'long_term'] as const).filter((track) => items.some((item) => item.track === track));
  return [heading(1, '整改要求'), paragraph(`请对照所列问题逐项制定整改方案，明确整改目标、整改措施、责任领导、责任人和完成时限，于${inWords(planDueOn)}前（含当日）报送我办。${tracks.map((track) => TRACKS[track]).join('；')}。`)];
}

/**
 * 评估意见反馈书 with head, 文号, addressee, result, problems, demands, objections and contact; room for the seal, which is never drawn.
 * @returns a DOCX file
 */
export function feedbackLetterDocument(facts: FeedbackLetterFacts): Promise<Buffer> {
  const { officeName, unitName, programmeName, docNumber, issuedOn, objectionDueOn, contactName, contactPhone, createdAt, style } = facts;
  return officialDocument({
    title: '机构编制执行情况和使用效益\n评估意见反馈书',
    issuer: officeName,
    docNumber,
    addressee: unitName,
    blocks: [
      paragraph('现将对你单位机构编制执行情况和使用效益的评估意见反馈如下。'),
      heading(1, '评估依据'),
      paragraph(`依据《中国共产党机构编制工作条例》《机构编制管理评估办法（试行）》，按照${programmeName}的安排开展评估。`),
      heading(1, '评估结果'),
      ...results(facts),
      heading(1, '存在问题'),
      ...problems(facts),
      ...demands(facts),
      heading(1, '异议说明'),
      paragraph(`对本反馈书有异议的，请于${inWords(objectionDueOn)}前（含当日）以书面形式向我办提出，说明理由并附依据。`),
      heading(1, '联系方式'),
      paragraph(`联系人：${contactName}；联系电话：${contactPhone}。`),
    ],
    signature: { name: officeName },
    date: issuedOn,
    createdAt,
    ...(style === undefined ? {} : { style }),
  });
}
