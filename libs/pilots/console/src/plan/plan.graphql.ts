import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const WORK_PLAN = graphql(`
  query WorkPlan($programmeId: ID!) {
    workPlan(programmeId: $programmeId) {
      id
      programmeId
      state
      version
      docNumber
      issuedOn
      can
      sections {
        heading
        body
      }
      decisions {
        id
        step
        form
        onDate
        byName
        note
        docNumber
        scanName
        at
      }
    }
  }
`);
export type WorkPlan = ResultOf<typeof WORK_PLAN>['workPlan'];

export const WORK_PLAN_FILE = graphql(`
  query WorkPlanFile($programmeId: ID!) {
    workPlanFile(programmeId: $programmeId) {
      name
      base64
    }
  }
`);

export const PLAN_SCAN_FILE = graphql(`
  query PlanScanFile($decisionId: ID!) {
    planScanFile(decisionId: $decisionId) {
      name
      base64
    }
  }
`);

export const SAVE_WORK_PLAN = graphql(`
  mutation SaveWorkPlan($input: SaveWorkPlanInput!) {
    saveWorkPlan(input: $input) {
      id
      version
    }
  }
`);

export const DECIDE_WORK_PLAN = graphql(`
  mutation DecideWorkPlan($input: DecideWorkPlanInput!) {
    decideWorkPlan(input: $input) {
      id
      state
    }
  }
`);

export const GUIDES = graphql(`
  query Guides($programmeId: ID!) {
    guides(programmeId: $programmeId) {
      id
      title
      version
      fileName
      size
      sha256
      effectiveOn
      note
      byName
      at
    }
  }
`);
export type Guide = ResultOf<typeof GUIDES>['guides'][number];

export const GUIDE_FILE = graphql(`
  query GuideFile($id: ID!) {
    guideFile(id: $id) {
      name
      base64
    }
  }
`);

export const ATTACH_GUIDE = graphql(`
  mutation AttachGuide($input: AttachGuideInput!) {
    attachGuide(input: $input) {
      id
      title
    }
  }
`);

export const TRAININGS = graphql(`
  query Trainings($programmeId: ID!) {
    trainings(programmeId: $programmeId) {
      id
      title
      onDate
      place
      content
      can
      attendance {
        unitId
        unitName
        people
        names
        state
      }
    }
  }
`);
export type Training = ResultOf<typeof TRAININGS>['trainings'][number];

export const SAVE_TRAINING = graphql(`
  mutation SaveTraining($input: SaveTrainingInput!) {
    saveTraining(input: $input) {
      id
    }
  }
`);

export const DECISION_STEPS = ['review', 'agree', 'issue'] as const;
export const DECISION_FORMS = ['meeting', 'sign_off'] as const;
export const ATTENDANCE_STATES = ['present', 'absent', 'excused'] as const;
