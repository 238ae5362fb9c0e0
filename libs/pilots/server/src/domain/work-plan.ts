import type { Id, LocalDate } from '@wudan/kernel-core';

/** 拟稿 → 审核 → 同意 → 印发. */
export const PLAN_STATES = ['draft', 'reviewed', 'agreed', 'issued'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const PLAN_STEPS = ['review', 'agree', 'issue'] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];

/** How the office decided: in a meeting, or by signing the paper. */
export const DECISION_FORMS = ['meeting', 'sign_off'] as const;
export type DecisionForm = (typeof DECISION_FORMS)[number];

/** One numbered part of the plan; paragraphs of the body are its lines. */
export interface PlanSection {
  readonly heading: string;
  readonly body: string;
}

export interface PlanDecision {
  readonly id: Id;
  readonly step: PlanStep;
  readonly form: DecisionForm;
  readonly onDate: LocalDate;
  /** Who decided, as written on the paper. */
  readonly byName: string;
  readonly note: string;
  readonly docNumber: string | null;
  readonly scanName: string | null;
  readonly at: Date;
}

export interface WorkPlanView {
  /** The programme's id before the plan is saved for the first time. */
  readonly id: Id;
  readonly programmeId: Id;
  readonly state: PlanState;
  /** 0: prefilled, not saved yet. */
  readonly version: number;
  readonly sections: readonly PlanSection[];
  readonly docNumber: string | null;
  readonly issuedOn: LocalDate | null;
  readonly decisions: readonly PlanDecision[];
}

/** What the printed work plan is made of. */
export interface WorkPlanFacts {
  readonly officeName: string;
  readonly programmeName: string;
  readonly state: PlanState;
  readonly sections: readonly PlanSection[];
  readonly docNumber: string | null;
  readonly issuedOn: LocalDate | null;
  /** Names of the attachments, in order. */
  readonly attachments: readonly string[];
}

/** Own rule after the outline of the work plan: what is always attached. */
export const PLAN_ATTACHMENTS: readonly string[] = ['评估指标体系', '佐证材料清单', '自评报告提纲', '进度报送表', '工作专班名单'];
