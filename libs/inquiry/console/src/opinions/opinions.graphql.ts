import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const OPINIONS = graphql(`
  query Opinions($pilotId: ID!) {
    opinions(pilotId: $pilotId) {
      pilotId
      can
      opinions {
        id
        kind
        way
        fromName
        question
        dueOn
        state
        rating
        problems
        suggestions
        signerName
        signerPost
        answeredAt
        answeredBy
        askedBy
        askedAt
        revokeReason
        wrongTries
        can
      }
      partner {
        asked
        answered
        waiting
        average
        ratings
      }
      peer {
        asked
        answered
        waiting
        average
        ratings
      }
    }
  }
`);
export type OpinionList = ResultOf<typeof OPINIONS>['opinions'];
export type Opinion = OpinionList['opinions'][number];

export const ASK_OPINIONS = graphql(`
  mutation AskOpinions($input: AskOpinionsInput!) {
    askOpinions(input: $input) {
      links {
        label
        url
        qrSvg
        expiresAt
      }
    }
  }
`);

export const REISSUE_OPINION_LINK = graphql(`
  mutation ReissueOpinionLink($id: ID!) {
    reissueOpinionLink(id: $id) {
      links {
        label
        url
        qrSvg
        expiresAt
      }
    }
  }
`);

export const ASK_PEERS = graphql(`
  mutation AskPeers($input: AskPeersInput!) {
    askPeers(input: $input) {
      pilotId
    }
  }
`);

export const REVOKE_OPINION = graphql(`
  mutation RevokeOpinion($id: ID!, $reason: String!) {
    revokeOpinion(id: $id, reason: $reason) {
      pilotId
    }
  }
`);
