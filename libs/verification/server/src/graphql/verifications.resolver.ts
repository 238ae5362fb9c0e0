import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FileDownloadType } from '@wudan/access-server';
import { Can, CurrentCtx, DateScalarType } from '@wudan/kernel-server';
import type { Ctx, Id, LocalDate } from '@wudan/kernel-core';
import { KeepPowerItems } from '../use-cases/keep-power-items.js';
import { KeepSettings } from '../use-cases/keep-settings.js';
import { ReadDutyMap } from '../use-cases/read-duty-map.js';
import { ReadVerification } from '../use-cases/read-verification.js';
import { RunVerification } from '../use-cases/run-verification.js';
import { DutyMapType, PowerItemsType, VerificationSettingType } from './duty-map.type.js';
import { dutyMapType, powerItemsType, settingType, verificationType } from './verification-views.type.js';
import { PowerItemsInput, VerificationSettingInput } from './verification.input.js';
import { VerificationType } from './verification.type.js';

const pilot = { type: () => ID };

/** Checks of what units report, for the office. */
@Resolver(() => VerificationType)
export class VerificationsResolver {
  constructor(
    private readonly read: ReadVerification,
    private readonly run: RunVerification,
    private readonly map: ReadDutyMap,
    private readonly items: KeepPowerItems,
    private readonly settings: KeepSettings,
  ) {}

  @Query(() => VerificationType)
  @Can('read', 'Verification')
  async verification(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id): Promise<VerificationType> {
    return verificationType(ctx, await this.read.execute(ctx, pilotId));
  }

  @Query(() => DutyMapType)
  @Can('read', 'Verification')
  async dutyMap(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id): Promise<DutyMapType> {
    return dutyMapType(await this.map.execute(ctx, pilotId));
  }

  @Query(() => PowerItemsType)
  @Can('read', 'Verification')
  async powerItems(@CurrentCtx() ctx: Ctx, @Args('unitId', { type: () => ID }) unitId: Id): Promise<PowerItemsType> {
    return powerItemsType(await this.items.read(ctx, unitId));
  }

  @Query(() => FileDownloadType)
  @Can('edit_power_items', 'Verification')
  powerItemsTemplate(@CurrentCtx() ctx: Ctx): Promise<FileDownloadType> {
    return this.items.template(ctx);
  }

  @Query(() => [VerificationSettingType])
  @Can('read', 'Verification')
  async verificationSettings(@CurrentCtx() ctx: Ctx, @Args('on', { type: () => DateScalarType, nullable: true }) on: LocalDate | null): Promise<VerificationSettingType[]> {
    return (await this.settings.read(ctx, on)).map(settingType);
  }

  @Mutation(() => VerificationType)
  @Can('run', 'Verification')
  async runVerification(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id): Promise<VerificationType> {
    return verificationType(ctx, await this.run.execute(ctx, pilotId));
  }

  @Mutation(() => PowerItemsType)
  @Can('edit_power_items', 'Verification')
  async savePowerItems(@CurrentCtx() ctx: Ctx, @Args('input') input: PowerItemsInput): Promise<PowerItemsType> {
    return powerItemsType(await this.items.save(ctx, input));
  }

  @Mutation(() => [VerificationSettingType])
  @Can('edit_settings', 'Verification')
  async saveVerificationSetting(@CurrentCtx() ctx: Ctx, @Args('input') input: VerificationSettingInput): Promise<VerificationSettingType[]> {
    return (await this.settings.save(ctx, input)).map(settingType);
  }
}
