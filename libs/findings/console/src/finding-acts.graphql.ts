import { graphql } from '@wudan/kernel-ui';

export const OPEN_FINDING = graphql(`
  mutation OpenFinding($input: OpenFindingInput!) {
    openFinding(input: $input) {
      id
      no
    }
  }
`);

export const EDIT_FINDING = graphql(`
  mutation EditFinding($input: EditFindingInput!) {
    editFinding(input: $input) {
      id
    }
  }
`);

export const DROP_FINDING = graphql(`
  mutation DropFinding($id: ID!, $reason: String!) {
    dropFinding(id: $id, reason: $reason) {
      id
    }
  }
`);

export const SEAL_FINDING = graphql(`
  mutation SealFinding($input: SealFindingInput!) {
    sealFinding(input: $input) {
      id
    }
  }
`);

export const SET_OFFICE_TASK = graphql(`
  mutation SetOfficeTask($input: OfficeTaskInput!) {
    setOfficeTask(input: $input) {
      id
    }
  }
`);

export const LINK_RECURRENCE = graphql(`
  mutation LinkRecurrence($id: ID!, $earlierId: ID) {
    linkRecurrence(id: $id, earlierId: $earlierId) {
      id
    }
  }
`);

export const TAKE_POSITION = graphql(`
  mutation TakePosition($input: TakePositionInput!) {
    takePosition(input: $input) {
      id
    }
  }
`);

export const REPLY_POSITION = graphql(`
  mutation ReplyPosition($input: ReplyPositionInput!) {
    replyPosition(input: $input) {
      id
    }
  }
`);

export const DECIDE_DIFFERENCE = graphql(`
  mutation DecideDifference($input: DecideDifferenceInput!) {
    decideDifference(input: $input) {
      id
    }
  }
`);
