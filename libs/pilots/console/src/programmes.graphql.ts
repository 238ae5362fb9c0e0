import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const PROGRAMMES = graphql(`
  query Programmes {
    programmes {
      id
      name
      state
      startsOn
      endsOn
      weekday
      asksAt
      cutoffAt
      can
      units {
        id
        leftOn
      }
      counties {
        countyOfficeId
      }
    }
  }
`);
export type ProgrammeRow = ResultOf<typeof PROGRAMMES>['programmes'][number];

export const PROGRAMME = graphql(`
  query Programme($id: ID!) {
    programme(id: $id) {
      id
      name
      scope
      state
      startsOn
      endsOn
      evidenceFrom
      evidenceTo
      weekday
      asksAt
      cutoffAt
      movePolicy
      version
      can
      sections {
        id
        name
        duty
      }
      units {
        id
        unitId
        unitName
        field
        reason
        sectionId
        sectionName
        joinedOn
        leftOn
      }
      counties {
        countyOfficeId
        countyName
        reason
      }
      taskForce {
        personName
        post
        duty
      }
      keyDates {
        label
        onDate
        dailyFrom
        dailyTo
      }
      cadenceLog {
        id
        unitName
        mode
        fromOn
        toOn
        reason
        byName
        at
      }
    }
  }
`);
export type Programme = ResultOf<typeof PROGRAMME>['programme'];

/** Units in force, to choose from. */
export const UNITS_TO_CHOOSE = graphql(`
  query UnitsToChoose($after: String) {
    units(first: 200, after: $after) {
      edges {
        node {
          id
          code
          name
          field
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

export const OFFICES_TO_CHOOSE = graphql(`
  query OfficesToChoose {
    officeTree {
      id
      name
      parentId
      mine
    }
  }
`);

export const SAVE_PROGRAMME = graphql(`
  mutation SaveProgramme($input: ProgrammeInput!) {
    saveProgramme(input: $input) {
      id
      name
    }
  }
`);

export const COPY_PROGRAMME = graphql(`
  mutation CopyProgramme($id: ID!, $name: String!, $startsOn: Date!, $endsOn: Date!) {
    copyProgramme(id: $id, name: $name, startsOn: $startsOn, endsOn: $endsOn) {
      id
      name
    }
  }
`);

export const ACTIVATE_PROGRAMME = graphql(`
  mutation ActivateProgramme($id: ID!) {
    activateProgramme(id: $id) {
      id
      state
    }
  }
`);

export const CLOSE_PROGRAMME = graphql(`
  mutation CloseProgramme($id: ID!, $reason: String!) {
    closeProgramme(id: $id, reason: $reason) {
      id
      state
    }
  }
`);

export const REMOVE_PROGRAMME = graphql(`
  mutation RemoveProgramme($id: ID!) {
    removeProgramme(id: $id) {
      id
    }
  }
`);

export const SET_CADENCE = graphql(`
  mutation SetCadence($input: SetCadenceInput!) {
    setCadence(input: $input) {
      id
    }
  }
`);

/** In the order in which a programme passes through them. */
export const STATES = ['draft', 'active', 'closed'] as const;
export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
export const MOVE_POLICIES = ['next', 'previous', 'skip'] as const;
export const SECTION_DUTIES = ['lead', 'assist'] as const;
export const TASK_FORCE_DUTIES = ['head', 'deputy', 'member'] as const;
export const CADENCE_MODES = ['daily', 'weekly', 'off'] as const;
