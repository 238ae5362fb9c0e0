export { TenancyModule } from './tenancy.module.js';
export { officeFounded } from './events/office-events.js';
export { unitsChanged } from './events/units-changed.js';
export {
  allUnits,
  codesNotInForce,
  countUnits,
  findOffice,
  findUnit,
  findUnits,
  officeLine,
  officesAround,
  officeSettings,
  type OfficeView,
  type UnitView,
} from './use-cases/callable.js';
export { foundOffice, foundRootOffice } from './use-cases/found-office.js';
export { CreateUnit } from './use-cases/create-unit.js';
export { CreateSection } from './use-cases/create-section.js';
export { DescribeUnits } from './use-cases/describe-units.js';
export { UnitsImport } from './use-cases/units-import.js';
export { describeOffice, OfficeType } from './graphql/office.type.js';
export { UnitRefType } from './graphql/unit.type.js';
export { PREVIEW_HOURS, rowsToWrite, type PreviewRow } from './domain/import-preview.rules.js';
export { officeImportTable, PERSON_IMPORT_TABLE, type ImportTable } from './domain/import-tables.rules.js';
export { officeReferenceMessages, personReferenceMessages } from './domain/import-reference.rules.js';
export { checkOfficeRow, checkPersonRow } from './domain/tenancy-import.rules.js';
export type { UnitKind } from './domain/unit.rules.js';
export { regionNotInForce } from './domain/tenancy.errors.js';
export { normalisedSocialCreditCode, socialCreditCodeFault, socialCreditCodeWarnings } from './domain/social-credit-code.rules.js';
export { OFFICE_LEVELS } from './domain/office-tree.rules.js';
export { isWithin, NATIONAL_CODE } from './domain/region-code.rules.js';
