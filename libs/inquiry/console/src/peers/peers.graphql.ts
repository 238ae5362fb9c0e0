import { graphql, type ResultOf } from '@wudan/kernel-ui';

/** What the unit was asked about others. */
export const PEER_REQUESTS = graphql(`
  query PeerRequests {
    peerRequests {
      id
      unitName
      question
      dueOn
      state
      rating
      problems
      suggestions
      can
    }
  }
`);
export type PeerRequest = ResultOf<typeof PEER_REQUESTS>['peerRequests'][number];

export const ANSWER_OPINION = graphql(`
  mutation AnswerOpinion($input: AnswerOpinionInput!) {
    answerOpinion(input: $input) {
      id
    }
  }
`);
