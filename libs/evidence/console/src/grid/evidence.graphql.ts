import { graphql, type ResultOf } from '@wudan/kernel-ui';

/** A piece of evidence as every screen shows it. */
export const ITEM_FIELDS = graphql(`
  fragment ItemFields on EvidenceItem @_unmask {
    id
    title
    docNumber
    formedOn
    periodFrom
    periodTo
    pages
    classification
    grade
    source
    fileId
    fileName
    size
    mime
    sha256
    version
    receivedAt
    submittedBy
    state
    citedIn
    can
    verdicts {
      rule
      severity
      text
    }
    sighting {
      docNumber
      pages
      place
      firstAssessor
      secondAssessor
      onDate
    }
  }
`);
export type EvidenceItem = ResultOf<typeof ITEM_FIELDS>;

export const EVIDENCE_GRID = graphql(
  `
    query EvidenceGrid($pilotId: ID!) {
      evidenceGrid(pilotId: $pilotId) {
        pilotId
        unitId
        unitName
        years
        dueOn
        can
        coverage {
          cells
          held
          substituted
          sighted
          lost
          notApplicable
          open
          rate
          required
          requiredFilled
        }
        burden {
          asked
          filledIn
          reused
        }
        rows {
          requestId
          leafCode
          leafName
          material
          holder
          required
          sensitive
          periodCode
          dueOn
          adHoc
          note
          cells {
            id
            year
            state
            review
            returnReason
            lossState
            lossSubstitute
            lossByName
            lossWitnesses {
              name
              post
            }
            ceilingPct
            note
            grade
            can
            items {
              ...ItemFields
            }
          }
        }
      }
    }
  `,
  [ITEM_FIELDS],
);
export type EvidenceGrid = ResultOf<typeof EVIDENCE_GRID>['evidenceGrid'];
export type EvidenceRow = EvidenceGrid['rows'][number];
export type EvidenceCell = EvidenceRow['cells'][number];

export const EVIDENCE_LIST_FILE = graphql(`
  query EvidenceListFile($pilotId: ID!) {
    evidenceListFile(pilotId: $pilotId) {
      name
      base64
    }
  }
`);

/** Pieces of a unit to use again. Few fields: the cost limit of the API counts each of them a hundred times. */
export const EVIDENCE_FILES = graphql(`
  query EvidenceFiles($unitId: ID!, $after: String) {
    evidenceFiles(unitId: $unitId, first: 100, after: $after) {
      edges {
        node {
          id
          title
          docNumber
          fileName
          periodFrom
          periodTo
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

export const LOSS_LADDER = graphql(`
  query LossLadder($cellId: ID!) {
    lossLadder(cellId: $cellId) {
      steps {
        rank
        substitute
        label
        ceilingPct
        grade
        note
      }
    }
  }
`);

export const EVIDENCE_HISTORY = graphql(`
  query EvidenceHistory($cellId: ID!) {
    evidenceHistory(cellId: $cellId) {
      id
      action
      fromState
      toState
      reason
      byName
      at
    }
  }
`);

export const START_UPLOAD = graphql(`
  mutation StartUpload($input: StartUploadInput!) {
    startUpload(input: $input) {
      id
      url
      maxBytes
      expiresAt
    }
  }
`);

export const FILE_EVIDENCE = graphql(`
  mutation FileEvidence($input: FileEvidenceInput!) {
    fileEvidence(input: $input) {
      pilotId
    }
  }
`);

export const REPLACE_EVIDENCE = graphql(`
  mutation ReplaceEvidence($input: ReplaceEvidenceInput!) {
    replaceEvidence(input: $input) {
      item {
        id
      }
    }
  }
`);

export const WITHDRAW_EVIDENCE = graphql(`
  mutation WithdrawEvidence($itemId: ID!, $cellId: ID!, $reason: String!) {
    withdrawEvidence(itemId: $itemId, cellId: $cellId, reason: $reason) {
      pilotId
    }
  }
`);

export const SIGHT_EVIDENCE = graphql(`
  mutation SightEvidence($input: SightEvidenceInput!) {
    sightEvidence(input: $input) {
      pilotId
    }
  }
`);

export const DECLARE_LOSS = graphql(`
  mutation DeclareLoss($input: DeclareLossInput!) {
    declareLoss(input: $input) {
      pilotId
    }
  }
`);

export const COUNTERSIGN_LOSS = graphql(`
  mutation CountersignLoss($cellId: ID!, $accept: Boolean!, $note: String!) {
    countersignLoss(cellId: $cellId, accept: $accept, note: $note) {
      pilotId
    }
  }
`);

export const MARK_NOT_APPLICABLE = graphql(`
  mutation MarkNotApplicable($cellId: ID!, $reason: String!) {
    markNotApplicable(cellId: $cellId, reason: $reason) {
      pilotId
    }
  }
`);

export const REOPEN_CELL = graphql(`
  mutation ReopenCell($cellId: ID!, $reason: String!) {
    reopenCell(cellId: $cellId, reason: $reason) {
      pilotId
    }
  }
`);

export const REVIEW_EVIDENCE = graphql(`
  mutation ReviewEvidence($input: ReviewEvidenceInput!) {
    reviewEvidence(input: $input) {
      pilotId
    }
  }
`);

export const REQUEST_EVIDENCE = graphql(`
  mutation RequestEvidence($input: RequestEvidenceInput!) {
    requestEvidence(input: $input) {
      pilotId
    }
  }
`);

export const HOLDERS = ['unit', 'office', 'third', 'assessor'] as const;
