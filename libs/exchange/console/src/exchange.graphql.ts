import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const PROVIDERS = ['discipline', 'government_office', 'organization', 'petitions', 'audit', 'human_resources', 'finance', 'service_centre'] as const;

export const TEMPLATES = graphql(`
  query ExchangeTemplates {
    exchangeTemplates {
      code
      provider
      providerName
      name
      sort
      leaves
      version
      validFrom
      savedBy
      can
      columns { key heading required aliases goesTo }
    }
  }
`);
export type Template = ResultOf<typeof TEMPLATES>['exchangeTemplates'][number];

export const TEMPLATE_FILE = graphql(`
  query ExchangeTemplateFile($code: String!) {
    exchangeTemplateFile(code: $code) { name base64 }
  }
`);

export const UNITS_TO_CHOOSE = graphql(`
  query ExchangeUnits {
    units(first: 200) {
      edges { node { id code name } }
    }
  }
`);

export const PROGRAMMES_TO_CHOOSE = graphql(`
  query ExchangeProgrammes {
    programmes { id name state }
  }
`);

export const PREVIEW_EXCHANGE = graphql(`
  mutation PreviewExchange($input: ExchangeImportInput!) {
    previewExchange(input: $input) {
      token
      templateName
      providerName
      unitName
      asOf
      fileName
      fileHash
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
export type Preview = ResultOf<typeof PREVIEW_EXCHANGE>['previewExchange'];
export type SampleRow = Preview['sample'][number];

export const COMMIT_EXCHANGE = graphql(`
  mutation CommitExchange($token: ID!) {
    commitExchange(token: $token) { token templateName providerName rows added changed unchanged }
  }
`);
export type Outcome = ResultOf<typeof COMMIT_EXCHANGE>['commitExchange'];

export const DELIVERIES = graphql(`
  query ExchangeImports($provider: String) {
    exchangeImports(provider: $provider) {
      id
      templateName
      providerName
      unitName
      asOf
      docNumber
      responsible
      signedOn
      fileName
      fileHash
      rows
      added
      changed
      unchanged
      importedBy
      importedAt
    }
  }
`);
export type Delivery = ResultOf<typeof DELIVERIES>['exchangeImports'][number];

export const RESULTS = graphql(`
  query ExternalResults($unitId: ID, $provider: String, $leafCode: String) {
    externalResults(unitId: $unitId, provider: $provider, leafCode: $leafCode) {
      id
      unitId
      unitName
      providerName
      kindName
      title
      docNumber
      onDate
      text
      leafCodes
      fileName
      fileHash
      responsible
      asOf
      version
      can
    }
  }
`);
export type ExternalResult = ResultOf<typeof RESULTS>['externalResults'][number];

export const LINK_RESULT = graphql(`
  mutation LinkExternalResult($input: LinkExternalResultInput!) {
    linkExternalResult(input: $input) { id }
  }
`);

export const RECONCILIATIONS = graphql(`
  query Reconciliations($programmeId: ID!) {
    reconciliations(programmeId: $programmeId) {
      unitId
      unitName
      onDate
      state
      notes
      rows { kind kindName approved staff registered paid state sentence }
      inputs { column factId kind value onDate source grade }
    }
  }
`);
export type Reconciliation = ResultOf<typeof RECONCILIATIONS>['reconciliations'][number];

export const SAVE_MAPPING = graphql(`
  mutation SaveExchangeMapping($input: ExchangeMappingInput!) {
    saveExchangeMapping(input: $input) { code version }
  }
`);
