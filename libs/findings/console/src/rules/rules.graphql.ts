import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const FINDING_CATEGORIES = graphql(`
  query FindingCategories {
    findingCategories {
      id
      code
      name
      validFrom
      retiredOn
      own
      usable
    }
  }
`);
export type Category = ResultOf<typeof FINDING_CATEGORIES>['findingCategories'][number];

export const SAVE_FINDING_CATEGORY = graphql(`
  mutation SaveFindingCategory($input: FindingCategoryInput!) {
    saveFindingCategory(input: $input) {
      id
    }
  }
`);

export const FEEDBACK_POLICY = graphql(`
  query FeedbackPolicy($programmeId: ID!) {
    feedbackPolicy(programmeId: $programmeId) {
      programmeId
      version
      showScores
      sumAspects
      silenceAccepts
      planDays
      objectionDays
      commentDays
      maxRounds
      can
    }
  }
`);
export type FeedbackPolicy = ResultOf<typeof FEEDBACK_POLICY>['feedbackPolicy'];

export const SET_FEEDBACK_POLICY = graphql(`
  mutation SetFeedbackPolicy($input: FeedbackPolicyInput!) {
    setFeedbackPolicy(input: $input) {
      version
    }
  }
`);
