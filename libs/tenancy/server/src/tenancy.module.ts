import { Module } from '@nestjs/common';
import { OfficesResolver } from './graphql/offices.resolver.js';
import { UnitsResolver } from './graphql/units.resolver.js';
import { ReceiveSettingsJob } from './jobs/receive-settings.job.js';
import './policy/office.policy.js';
import './policy/unit.policy.js';
import { CreateSection } from './use-cases/create-section.js';
import { CreateUnit } from './use-cases/create-unit.js';
import { DescribeUnits } from './use-cases/describe-units.js';
import { ListRegions } from './use-cases/list-regions.js';
import { ListUnits } from './use-cases/list-units.js';
import { ManageOffice } from './use-cases/manage-office.js';
import { ReceiveSettings } from './use-cases/receive-settings.js';
import { RegisterUnits } from './use-cases/register-units.js';
import { RetireSection } from './use-cases/retire-section.js';
import { RetireUnit } from './use-cases/retire-unit.js';
import { UnitsImport } from './use-cases/units-import.js';
import { UpdateUnit } from './use-cases/update-unit.js';

/** Offices and their tree, region codes, the register of units and sections. */
@Module({
  providers: [
    CreateSection, CreateUnit, DescribeUnits, ListRegions, ListUnits, ManageOffice, ReceiveSettings, RegisterUnits, RetireSection, RetireUnit, UnitsImport, UpdateUnit,
    OfficesResolver, UnitsResolver, ReceiveSettingsJob,
  ],
  exports: [CreateSection, CreateUnit, DescribeUnits, UnitsImport],
})
export class TenancyModule {}
