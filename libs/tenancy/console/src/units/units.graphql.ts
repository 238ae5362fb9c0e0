import { graphql, type EnumOf, type ResultOf } from '@wudan/kernel-ui';

export const UNITS = graphql(`
  query Units($first: Int, $after: String, $search: String, $kind: UnitKind, $includeRetired: Boolean) {
    units(first: $first, after: $after, search: $search, kind: $kind, includeRetired: $includeRetired) {
      edges {
        node {
          id
          code
          name
          shortName
          kind
          validFrom
          validTo
          attachedTo {
            id
            name
          }
          sections {
            id
            validTo
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
export type UnitRow = ResultOf<typeof UNITS>['units']['edges'][number]['node'];
export type UnitKind = EnumOf<'UnitKind'>;

/** In the order in which the indicator templates name them. */
export const UNIT_KINDS = [
  'PARTY_DEPARTMENT',
  'GOVERNMENT_DEPARTMENT',
  'DIRECTLY_AFFILIATED_INSTITUTION',
  'PUBLIC_WELFARE_INSTITUTION',
  'NPC_CPPCC_ORGAN',
  'DEMOCRATIC_PARTY_MASS_ORGANIZATION',
  'SERVICE_SUPPORT_INSTITUTION',
  'AUXILIARY_INSTITUTION',
] as const satisfies readonly UnitKind[];

/** The kind a URL or a form names, if it names one. */
export function unitKindOf(text: string): UnitKind | undefined {
  return UNIT_KINDS.find((kind) => kind === text);
}

export const UNIT = graphql(`
  query Unit($id: ID!) {
    unit(id: $id) {
      id
      code
      name
      shortName
      kind
      field
      socialCreditCode
      socialCreditCodeWarning
      validFrom
      validTo
      can
      attachedTo {
        id
        name
      }
      attached {
        id
        name
      }
      sections {
        id
        name
        validFrom
        validTo
        can
      }
    }
  }
`);
export type Unit = ResultOf<typeof UNIT>['unit'];
export type UnitSection = Unit['sections'][number];

export const UNIT_CHOICES = graphql(`
  query UnitChoices($after: String) {
    units(first: 200, after: $after) {
      edges {
        node {
          id
          code
          name
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

export const CREATE_UNIT = graphql(`
  mutation CreateUnit($input: CreateUnitInput!) {
    createUnit(input: $input) {
      id
      name
    }
  }
`);

export const UPDATE_UNIT = graphql(`
  mutation UpdateUnit($input: UpdateUnitInput!) {
    updateUnit(input: $input) {
      id
      name
    }
  }
`);

export const RETIRE_UNIT = graphql(`
  mutation RetireUnit($id: ID!, $on: Date!) {
    retireUnit(id: $id, on: $on) {
      id
      validTo
    }
  }
`);

export const CREATE_SECTION = graphql(`
  mutation CreateSection($input: CreateSectionInput!) {
    createSection(input: $input) {
      id
      name
    }
  }
`);

export const RETIRE_SECTION = graphql(`
  mutation RetireSection($id: ID!, $on: Date!) {
    retireSection(id: $id, on: $on) {
      id
      validTo
    }
  }
`);
