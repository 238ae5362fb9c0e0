import type { Id, LocalDate } from '@wudan/kernel-core';

export const TRACKS = ['immediate', 'time_limited', 'long_term'] as const;
export type Track = (typeof TRACKS)[number];

/** `relapsed` is open again: the re-check found the measures without effect. */
export const ITEM_STATES = ['to_plan', 'planned', 'under_way', 'close_requested', 'closed', 'effective', 'relapsed'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export const PROGRESS = ['on_track', 'behind', 'blocked', 'done'] as const;
export type ProgressStatus = (typeof PROGRESS)[number];

export type Light = 'normal' | 'due_soon' | 'overdue' | 'done';

export const TRACK_LABELS: Readonly<Record<Track, string>> = { immediate: '立查立改', time_limited: '限时整改', long_term: '长期坚持' };
export const LEVEL_LABELS: Readonly<Record<string, string>> = { city: '市', county: '县' };
export const STATE_LABELS: Readonly<Record<ItemState, string>> = {
  to_plan: '待制定方案', planned: '方案已同意', under_way: '整改中', close_requested: '待销号', closed: '已销号', effective: '已销号（复核有效）', relapsed: '反弹，重新整改',
};
export const PROGRESS_LABELS: Readonly<Record<ProgressStatus, string>> = { on_track: '按计划推进', behind: '滞后', blocked: '受阻', done: '已完成' };

/** What a letter says of a problem; frozen from its issue on. */
export interface NotifiedProblem {
  readonly findingId: Id;
  readonly no: string;
  readonly level: string;
  readonly categoryCode: string;
  readonly categoryName: string;
  readonly title: string;
  readonly facts: string;
  readonly basis: string;
  readonly source: string;
  readonly track: Track;
  readonly cause: string;
  readonly leaves: readonly { readonly code: string; readonly name: string }[];
}

/** What the unit promises. */
export interface PlannedMeasures {
  readonly goal: string;
  readonly measures: string;
  readonly responsibleUnit: string;
  readonly responsibleLeader: string;
  readonly responsiblePerson: string;
  /** 关联编制事项: the establishment matter that hangs on it. */
  readonly matter: string;
  /** Null for what lasts: there the review date counts. */
  readonly dueOn: LocalDate | null;
}

export interface RectItemRow extends NotifiedProblem, PlannedMeasures {
  readonly id: Id;
  readonly planId: Id;
  readonly pilotId: Id;
  readonly programmeId: Id;
  readonly unitId: Id;
  /** Day of the feedback letter. */
  readonly letterOn: LocalDate;
  /** Set for what lasts alone: the next review that nobody has recorded yet. */
  readonly nextReviewOn: LocalDate | null;
  readonly state: ItemState;
  readonly planState: PlanState;
  readonly returnNote: string | null;
  readonly extended: number;
  readonly closedOn: LocalDate | null;
  readonly version: number;
}

/** The part of an item that its use-cases change. */
export type ItemChange = Partial<Pick<RectItemRow, keyof PlannedMeasures | 'nextReviewOn' | 'state' | 'returnNote' | 'extended' | 'closedOn'>>;

export type PlanState = 'to_plan' | 'submitted' | 'returned' | 'agreed';

export interface RectPlanRow {
  readonly id: Id;
  readonly pilotId: Id;
  readonly programmeId: Id;
  readonly unitId: Id;
  readonly docNumber: string;
  readonly letterOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly state: PlanState;
  readonly note: string;
  readonly submittedPerson: Id | null;
  readonly submittedBy: string | null;
  readonly submittedAt: Date | null;
  readonly reviewedBy: string | null;
}

export interface ProgressRow {
  readonly id: Id;
  readonly itemId: Id;
  readonly status: ProgressStatus;
  readonly text: string;
  readonly itemIds: readonly Id[];
  readonly by: string;
  readonly at: Date;
  readonly source: 'chat' | 'console' | 'import';
}

export interface ExtensionRow {
  readonly id: Id;
  readonly itemId: Id;
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate;
  readonly reason: string;
  readonly state: 'asked' | 'granted' | 'refused';
  readonly byPerson: Id;
  readonly by: string;
  readonly at: Date;
  readonly decidedBy: string | null;
  readonly note: string;
}

export interface ReadingRow {
  readonly id: Id;
  readonly itemId: Id;
  /** The review date that it stands for. */
  readonly dueOn: LocalDate;
  readonly onDate: LocalDate;
  readonly value: string;
  readonly target: string;
  readonly good: boolean;
  readonly note: string;
  readonly by: string;
}

export interface ClosingRow {
  readonly id: Id;
  readonly itemId: Id;
  readonly state: 'asked' | 'closed' | 'returned';
  readonly requestedPerson: Id;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly summary: string;
  readonly evidence: readonly Id[];
  /** People who gave or accepted the evidence. */
  readonly handledBy: readonly Id[];
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly note: string;
  readonly closedOn: LocalDate | null;
}

export interface RecheckRow {
  readonly id: Id;
  readonly itemId: Id;
  readonly onDate: LocalDate;
  readonly effective: boolean;
  readonly note: string;
  readonly by: string;
}

export const isOpen = (state: ItemState): boolean => state !== 'closed' && state !== 'effective';
