import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const RECT_ITEM_FIELDS = graphql(`
  fragment RectItemFields on RectItem @_unmask {
    id
    no
    pilotId
    programmeId
    unitId
    unitName
    level
    category
    categoryName
    title
    facts
    basis
    source
    track
    cause
    goal
    measures
    responsibleUnit
    responsibleLeader
    responsiblePerson
    matter
    dueOn
    state
    light
    daysLeft
    nextReviewOn
    extended
    returnNote
    leaves
    version
    can
    progress {
      id
      status
      text
      itemIds
      by
      at
      source
    }
    extensions {
      id
      toDate
      reason
      state
      by
      at
      decidedBy
      note
    }
    readings {
      id
      onDate
      value
      target
      good
      note
      by
    }
    closing {
      state
      requestedBy
      requestedAt
      summary
      evidence {
        itemId
        title
      }
      decidedBy
      decidedAt
      note
      closedOn
    }
    rechecks {
      id
      onDate
      effective
      note
      by
    }
  }
`);
export type RectItem = ResultOf<typeof RECT_ITEM_FIELDS>;

export const RECT_ITEM = graphql(
  `
    query RectItem($id: ID!) {
      rectItem(id: $id) {
        ...RectItemFields
      }
    }
  `,
  [RECT_ITEM_FIELDS],
);

export const MY_RECT_ITEMS = graphql(
  `
    query MyRectItems {
      myRectItems {
        ...RectItemFields
      }
    }
  `,
  [RECT_ITEM_FIELDS],
);

export const RECT_PLAN = graphql(
  `
    query RectPlan($pilotId: ID!) {
      rectPlan(pilotId: $pilotId) {
        pilotId
        unitName
        state
        dueOn
        docNumber
        letterOn
        submittedBy
        submittedAt
        note
        can
        items {
          ...RectItemFields
        }
      }
    }
  `,
  [RECT_ITEM_FIELDS],
);
export type RectPlan = ResultOf<typeof RECT_PLAN>['rectPlan'];

export const PLAN_ITEM = graphql(`
  mutation PlanRectItem($input: PlanRectItemInput!) {
    planRectItem(input: $input) {
      id
    }
  }
`);

export const SUBMIT_PLAN = graphql(`
  mutation SubmitRectPlan($pilotId: ID!) {
    submitRectPlan(pilotId: $pilotId) {
      state
    }
  }
`);

export const REVIEW_PLAN = graphql(`
  mutation ReviewRectPlan($input: ReviewRectPlanInput!) {
    reviewRectPlan(input: $input) {
      state
    }
  }
`);

export const REPORT_PROGRESS = graphql(`
  mutation ReportRectProgress($input: RectProgressInput!) {
    reportRectProgress(input: $input) {
      id
    }
  }
`);

export const REQUEST_EXTENSION = graphql(`
  mutation RequestRectExtension($input: RectExtensionInput!) {
    requestRectExtension(input: $input) {
      id
    }
  }
`);

export const DECIDE_EXTENSION = graphql(`
  mutation DecideRectExtension($input: DecideExtensionInput!) {
    decideRectExtension(input: $input) {
      id
    }
  }
`);

export const REQUEST_CLOSE = graphql(`
  mutation RequestCloseOut($input: CloseOutInput!) {
    requestCloseOut(input: $input) {
      id
    }
  }
`);

export const DECIDE_CLOSE = graphql(`
  mutation DecideCloseOut($input: DecideCloseOutInput!) {
    decideCloseOut(input: $input) {
      id
    }
  }
`);

export const RECORD_READING = graphql(`
  mutation RecordReading($input: ReadingInput!) {
    recordReading(input: $input) {
      id
    }
  }
`);

export const RECHECK = graphql(`
  mutation RecheckRectItem($input: RecheckInput!) {
    recheckRectItem(input: $input) {
      id
    }
  }
`);

export const ALIKE_CHECKS = graphql(`
  query AlikeChecks($itemId: ID!) {
    alikeChecks(itemId: $itemId) {
      id
      question
      askedOn
      dueOn
      answers {
        unitId
        unitName
        answer
        text
        at
      }
    }
  }
`);
export type AlikeCheck = ResultOf<typeof ALIKE_CHECKS>['alikeChecks'][number];

export const ASK_ALIKE = graphql(`
  mutation AskAlike($input: AskAlikeInput!) {
    askAlike(input: $input) {
      id
    }
  }
`);

/** Units that can be asked the same question. */
export const UNITS_TO_ASK = graphql(`
  query UnitsToAsk($after: String) {
    units(first: 200, after: $after) {
      edges {
        node {
          id
          name
          validTo
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** Pieces of evidence of a unit. Few fields: the cost limit of the API counts each of them a hundred times. */
export const UNIT_FILES = graphql(`
  query RectUnitFiles($unitId: ID!, $after: String) {
    evidenceFiles(unitId: $unitId, first: 100, after: $after) {
      edges {
        node {
          id
          title
          docNumber
          fileName
          grade
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const RECT_PLAN_FILE = graphql(`
  query RectPlanFile($pilotId: ID!) {
    rectPlanFile(pilotId: $pilotId) {
      name
      base64
    }
  }
`);
