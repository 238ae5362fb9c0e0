import { graphql } from '@wudan/kernel-ui';

export const SET_UP = graphql(`
  mutation SetUp($input: SetUpInput!) {
    setUp(input: $input) {
      personName
    }
  }
`);

export const INVITATION_PREVIEW = graphql(`
  query InvitationPreview($token: String!) {
    invitation(token: $token) {
      officeName
      unitName
      role
      personName
      expiresAt
      passwordRules
    }
  }
`);

export const ACCEPT_INVITATION = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      personName
    }
  }
`);
