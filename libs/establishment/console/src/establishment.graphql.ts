import { graphql, type ResultOf, type VariablesOf } from '@wudan/kernel-ui';

/** The codes of the lists, in the order in which they are shown. */
export const KINDS = ['administrative', 'political_legal', 'reference_institution', 'institution', 'institution_partial', 'institution_self', 'logistics', 'filing'] as const;
export const LEADER_CLASSES = ['principal', 'deputy', 'section_principal', 'section_deputy'] as const;
export const STRUCTURE = ['age_le_35', 'age_ge_50', 'bachelor_plus', 'actual_on_professional_posts', 'specialty_matched', 'front_line_staff', 'non_establishment', 'vacant_posts_over_12m'] as const;
export const GRADES = ['A', 'B', 'C', 'D'] as const;
export const IMPORT_KINDS = ['roster', 'snapshot', 'duties', 'secondments', 'registration', 'online_name'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const UNIT_PROFILE = graphql(`
  query UnitProfile($unitId: ID!) {
    unitProfile(unitId: $unitId) {
      unitId
      unitName
      can
      checks { text light }
      snapshot {
        id
        onDate
        source
        grade
        approved { kind count }
        actual { kind count }
        leaders { class approved actual }
        structure { kind count }
        approvedTotal
        actualTotal
        supportApproved
        supportActual
        approvedFrom
        recordedAt
        recordedBy
      }
      snapshots { id onDate source grade approvedTotal actualTotal current recordedAt recordedBy }
      sections { name approved actual leaders }
      duties { id code text core sectionName posts source validFrom }
      supports { id name socialCreditCode warning approved actual counted }
      secondments { id person direction counterpart fromOn plannedEnd endedOn days months approvalNumber reason longTerm version }
      registration { name socialCreditCode warning purpose domicile legalRepresentative funding organiser validFrom validTo reportYear source recordedAt }
      onlineNames { name registeredOn expiresOn }
    }
  }
`);
export type Profile = ResultOf<typeof UNIT_PROFILE>['unitProfile'];
export type Secondment = Profile['secondments'][number];

export const SAVE_SNAPSHOT = graphql(`
  mutation SaveSnapshot($input: SaveSnapshotInput!) {
    saveSnapshot(input: $input) { unitId }
  }
`);
export type SnapshotInput = VariablesOf<typeof SAVE_SNAPSHOT>['input'];

export const SAVE_DUTIES = graphql(`
  mutation SaveDuties($input: SaveDutiesInput!) {
    saveDuties(input: $input) { unitId }
  }
`);

export const SAVE_SUPPORTS = graphql(`
  mutation SaveSupports($input: SaveSupportsInput!) {
    saveSupports(input: $input) { unitId }
  }
`);

export const SAVE_SECONDMENT = graphql(`
  mutation SaveSecondment($input: SaveSecondmentInput!) {
    saveSecondment(input: $input) { unitId }
  }
`);

export const UNITS_TO_CHOOSE = graphql(`
  query EstablishmentUnits {
    units(first: 200) {
      edges { node { id code name } }
    }
  }
`);

export const TEMPLATE = graphql(`
  query EstablishmentTemplate($kind: String!) {
    establishmentTemplate(kind: $kind) { name base64 }
  }
`);

export const PREVIEW_IMPORT = graphql(`
  mutation PreviewEstablishmentImport($input: EstablishmentImportInput!) {
    previewEstablishmentImport(input: $input) {
      token
      kind
      onDate
      rows
      added
      changed
      unchanged
      faultCount
      faults { row column message }
      notes
      columns
      sample { row state cells }
      errorFile { name base64 }
      expiresAt
    }
  }
`);
export type Preview = ResultOf<typeof PREVIEW_IMPORT>['previewEstablishmentImport'];
export type SampleRow = Preview['sample'][number];

export const COMMIT_IMPORT = graphql(`
  mutation CommitEstablishmentImport($token: ID!) {
    commitEstablishmentImport(token: $token) { token kind onDate rows added changed unchanged }
  }
`);
export type Outcome = ResultOf<typeof COMMIT_IMPORT>['commitEstablishmentImport'];
