import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const SESSION = graphql(`
  query Session {
    entry {
      demo
      setUpNeeded
      version
      demoAccounts {
        account
        password
        personName
        officeName
        roleLabel
        story
      }
    }
    viewer {
      personName
      account
      mustChangePassword
      idleMinutes
      sessionExpiresAt
      seat {
        id
        role
        officeId
        officeName
        unitName
      }
      seats {
        id
        role
        officeId
        officeName
        unitName
      }
      abilities {
        action
        subject
      }
      office {
        id
        name
        shortName
      }
    }
  }
`);

export type Entry = ResultOf<typeof SESSION>['entry'];
export type Viewer = NonNullable<ResultOf<typeof SESSION>['viewer']>;
export type SeatChoice = Viewer['seat'];

export const SIGN_IN = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      personName
      seat {
        id
      }
    }
  }
`);

export const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut
  }
`);

export const SWITCH_SEAT = graphql(`
  mutation SwitchSeat($seatId: ID!) {
    switchSeat(seatId: $seatId) {
      personName
      seat {
        id
      }
    }
  }
`);

export const CHANGE_PASSWORD = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input)
  }
`);
