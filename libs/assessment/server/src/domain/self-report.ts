import type { Id } from '@wudan/kernel-core';

/** The parts of a self-assessment report, in this order (outline of DOMAIN §4.2). */
export const REPORT_SECTIONS = [
  { key: 'basics', heading: '一、基本情况' },
  { key: 'organisation', heading: '二、评估组织开展情况' },
  { key: 'scores', heading: '三、逐项自评情况和得分' },
  { key: 'achievements', heading: '四、主要成效和经验做法' },
  { key: 'problems', heading: '五、存在的问题及原因' },
  { key: 'suggestions', heading: '六、提高机构编制资源使用效益的对策建议' },
] as const;
export type ReportKey = (typeof REPORT_SECTIONS)[number]['key'];

/** A number of the report and where it comes from. */
export interface ReportFigureView {
  readonly text: string;
  readonly source: string;
}

export interface ReportSectionView {
  readonly key: ReportKey;
  readonly heading: string;
  /** Paragraphs, one a line. Drafted from data until people edit it. */
  readonly body: string;
  readonly figures: readonly ReportFigureView[];
}

export interface SelfReportView {
  readonly pilotId: Id;
  /** 0 while nobody has edited it. */
  readonly version: number;
  readonly sections: readonly ReportSectionView[];
  readonly updatedAt: Date | null;
  readonly updatedBy: string | null;
}

/** A part as people edited it. */
export interface EditedSection {
  readonly key: string;
  readonly body: string;
}
