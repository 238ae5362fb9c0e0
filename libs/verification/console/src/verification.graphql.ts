import { graphql, type ResultOf } from '@wudan/kernel-ui';

const SAMPLE_FIELDS = graphql(`
  fragment SampleFields on AuditSample @_unmask {
    id
    pilotId
    subject
    leafCode
    population
    size
    seed
    algorithm
    frameHash
    sampleHash
    state
    drawnAt
    drawnBy
    entered
    wrong
    rate { rate low high method sentence }
    closedAt
    closedBy
    withdrawReason
    version
    can
  }
`);

const FULL_SAMPLE = graphql(
  `
    fragment FullSample on AuditSample @_unmask {
      ...SampleFields
      items { position key content result checkedValue note checkedBy }
    }
  `,
  [SAMPLE_FIELDS],
);

const VERIFICATION_FIELDS = graphql(
  `
    fragment VerificationFields on Verification @_unmask {
      pilotId
      unitId
      unitName
      objectName
      runId
      ranAt
      ranBy
      stale
      can
      counts { holds differs doubtful signal unknown }
      checks {
        id
        code
        kind
        leafCode
        title
        verdict
        sentence
        grade
        claim
        figure
        inputs { kind ref label value grade source }
      }
      saturation {
        low
        middle
        high
        claim
        grade
        streamsUsed
        overload
        sentence
        streams { code label count estimate grade basis used }
      }
      samples { ...SampleFields }
    }
  `,
  [SAMPLE_FIELDS],
);

export const VERIFICATION = graphql(`query Verification($pilotId: ID!) { verification(pilotId: $pilotId) { ...VerificationFields } }`, [VERIFICATION_FIELDS]);
export const RUN_VERIFICATION = graphql(`mutation RunVerification($pilotId: ID!) { runVerification(pilotId: $pilotId) { ...VerificationFields } }`, [VERIFICATION_FIELDS]);

export const AUDIT_SAMPLE = graphql(`query AuditSample($id: ID!) { auditSample(id: $id) { ...FullSample } }`, [FULL_SAMPLE]);
export const SAMPLE_SIZE = graphql(`query SampleSize($population: Int!) { sampleSize(population: $population) { size } }`);
export const WORK_PAPER = graphql(`query WorkPaper($sampleId: ID!) { workPaperFile(sampleId: $sampleId) { name base64 } }`);
export const DRAW_SAMPLE = graphql(`mutation DrawSample($input: DrawSampleInput!) { drawSample(input: $input) { id } }`);
export const ENTER_RESULTS = graphql(`mutation EnterResults($input: SampleResultsInput!) { enterSampleResults(input: $input) { ...FullSample } }`, [FULL_SAMPLE]);
export const READ_WORK_PAPER = graphql(`mutation ReadWorkPaper($input: WorkPaperInput!) { readWorkPaper(input: $input) { ...FullSample } }`, [FULL_SAMPLE]);
export const CLOSE_SAMPLE = graphql(`mutation CloseSample($sampleId: ID!) { closeSample(sampleId: $sampleId) { ...FullSample } }`, [FULL_SAMPLE]);
export const WITHDRAW_SAMPLE = graphql(`mutation WithdrawSample($sampleId: ID!, $reason: String!) { withdrawSample(sampleId: $sampleId, reason: $reason) { ...FullSample } }`, [FULL_SAMPLE]);

export const DUTY_MAP = graphql(`
  query DutyMap($pilotId: ID!) {
    dutyMap(pilotId: $pilotId) {
      pilotId
      unitId
      unitName
      cutoffOn
      can
      rows {
        dutyCode
        duty
        core
        section
        posts
        people
        approved
        loadShare
        items { id code name kind dormant exemptReason exercised { year count } }
      }
      unmatchedItems { id code name kind dormant exemptReason exercised { year count } }
      leaders { class label approved actual over }
      secondments { id direction counterpart fromOn months approvalNumber flagged }
      findings { kind ref label sentence severity }
    }
  }
`);
export const POWER_ITEMS_TEMPLATE = graphql(`query PowerItemsTemplate { powerItemsTemplate { name base64 } }`);
export const SAVE_POWER_ITEMS = graphql(`mutation SavePowerItems($input: PowerItemsInput!) { savePowerItems(input: $input) { unitId } }`);

const SETTING_FIELDS = graphql(`
  fragment SettingFields on VerificationSetting @_unmask {
    id
    kind
    key
    label
    value
    unit
    source
    unitIds
    unitNames
    validFrom
    version
    shipped
    by
    at
  }
`);
export const SETTINGS = graphql(`query VerificationSettings { verificationSettings { ...SettingFields } }`, [SETTING_FIELDS]);
export const SAVE_SETTING = graphql(`mutation SaveVerificationSetting($input: VerificationSettingInput!) { saveVerificationSetting(input: $input) { ...SettingFields } }`, [SETTING_FIELDS]);
export const UNITS_OF_GROUP = graphql(`query UnitsOfGroup { units(first: 200) { edges { node { id name code } } } }`);

export type Verification = ResultOf<typeof VERIFICATION>['verification'];
export type VerificationCheck = Verification['checks'][number];
export type CheckInput = VerificationCheck['inputs'][number];
export type Saturation = NonNullable<Verification['saturation']>;
export type SampleLine = Verification['samples'][number];
export type Sample = ResultOf<typeof AUDIT_SAMPLE>['auditSample'];
export type SampleItem = Sample['items'][number];
export type DutyMap = ResultOf<typeof DUTY_MAP>['dutyMap'];
export type DutyMapRow = DutyMap['rows'][number];
export type PowerItem = DutyMapRow['items'][number];
export type Setting = ResultOf<typeof SETTINGS>['verificationSettings'][number];
