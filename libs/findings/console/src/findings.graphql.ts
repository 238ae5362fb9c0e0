import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const FINDING_FIELDS = graphql(`
  fragment FindingFields on Finding @_unmask {
    id
    no
    programmeId
    pilotId
    unitId
    unitName
    level
    title
    facts
    basis
    source
    sourceNote
    cause
    track
    state
    dropReason
    sealed
    version
    openedBy
    openedAt
    can
    category {
      id
      name
      retiredOn
    }
    leaves {
      code
      name
    }
    evidence {
      itemId
      title
    }
    transfer {
      docNumber
      onDate
      to
      by
    }
    ownTask {
      text
      dueOn
      responsible
      doneOn
    }
    recursOf {
      id
      no
      title
      programmeName
    }
    agreement {
      state
      officeText
      unitText
      dueOn
      rounds {
        id
        side
        stance
        text
        by
        at
      }
    }
  }
`);
export type Finding = ResultOf<typeof FINDING_FIELDS>;
export type Agreement = NonNullable<Finding['agreement']>;
export type Round = Agreement['rounds'][number];

export const FINDINGS = graphql(
  `
    query Findings($programmeId: ID!) {
      findings(programmeId: $programmeId) {
        ...FindingFields
      }
    }
  `,
  [FINDING_FIELDS],
);

export const FINDING = graphql(
  `
    query Finding($id: ID!) {
      finding(id: $id) {
        ...FindingFields
        recurrenceHints {
          id
          no
          title
          programmeName
        }
      }
    }
  `,
  [FINDING_FIELDS],
);
export type FindingInFull = ResultOf<typeof FINDING>['finding'];

export const UNIT_FINDINGS = graphql(
  `
    query UnitFindings($pilotId: ID!) {
      unitFindings(pilotId: $pilotId) {
        ...FindingFields
      }
    }
  `,
  [FINDING_FIELDS],
);

export const FINDING_COUNTS = graphql(`
  query FindingCounts($programmeId: ID!) {
    findingCounts(programmeId: $programmeId) {
      total
      city
      county
      immediate
      timeLimited
      longTerm
      fromOffices
      rows {
        category
        name
        city
        county
        immediate
        timeLimited
        longTerm
        total
      }
    }
  }
`);
export type FindingCounts = ResultOf<typeof FINDING_COUNTS>['findingCounts'];

export const FINDING_LINEAGE = graphql(`
  query FindingLineage($id: ID!) {
    findingLineage(id: $id) {
      rectificationState
      leaves {
        code
        name
        points
        self
        final
      }
      earlier {
        id
        no
        title
        programmeName
      }
      later {
        id
        no
        title
        programmeName
      }
      nextScores {
        programmeName
        code
        final
      }
    }
  }
`);
export type FindingLineage = ResultOf<typeof FINDING_LINEAGE>['findingLineage'];

export const PROBLEM_LIST_FILE = graphql(`
  query ProblemListFile($programmeId: ID!, $unitId: ID) {
    problemListFile(programmeId: $programmeId, unitId: $unitId) {
      name
      base64
    }
  }
`);

/** What a finding can be about and what proves it, to choose from. */
export const PILOTS_TO_CHOOSE = graphql(`
  query PilotsToFind($programmeId: ID!) {
    pilots(programmeId: $programmeId) {
      id
      unitName
      objectKind
      objectName
      set {
        id
      }
    }
  }
`);

export const PILOT_TO_FIND = graphql(`
  query PilotToFind($pilotId: ID!) {
    pilot(id: $pilotId) {
      id
      set {
        id
      }
    }
  }
`);

export const LEAVES_TO_CHOOSE = graphql(`
  query LeavesToFind($setId: ID!) {
    indicatorSet(id: $setId) {
      nodes {
        code
        name
        ruleType
      }
    }
  }
`);

export const PAPERS_TO_CHOOSE = graphql(`
  query PapersToFind($pilotId: ID!) {
    evidenceGrid(pilotId: $pilotId) {
      rows {
        leafCode
        cells {
          items {
            id
            title
            fileName
          }
        }
      }
    }
  }
`);
