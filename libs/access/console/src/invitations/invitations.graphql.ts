import { graphql, type EnumOf, type ResultOf } from '@wudan/kernel-ui';

export const INVITATION_STATES = ['OPEN', 'ACCEPTED', 'REVOKED', 'EXPIRED'] as const satisfies readonly EnumOf<'InvitationState'>[];

export const INVITATIONS = graphql(`
  query Invitations($first: Int, $after: String, $state: InvitationState) {
    invitations(first: $first, after: $after, state: $state) {
      edges {
        node {
          id
          role
          personName
          state
          createdAt
          expiresAt
          acceptedAt
          can
          unit {
            id
            name
          }
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
export type InvitationRow = ResultOf<typeof INVITATIONS>['invitations']['edges'][number]['node'];

export const REVOKE_INVITATION = graphql(`
  mutation RevokeInvitation($id: ID!) {
    revokeInvitation(id: $id) {
      id
      state
    }
  }
`);

export const REISSUE_INVITATIONS = graphql(`
  mutation ReissueInvitations($ids: [ID!]!) {
    reissueInvitations(ids: $ids) {
      url
      qrSvg
      invitation {
        id
        role
        personName
        expiresAt
        unit {
          id
          name
        }
      }
    }
  }
`);

/** An invitation that may get a new link: who may create it may issue it again. */
export function mayReissue(invitation: InvitationRow): boolean {
  return invitation.can.includes('create');
}
