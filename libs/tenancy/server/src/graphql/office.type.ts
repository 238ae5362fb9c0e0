import { Field, ID, Int, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalarType } from '@wudan/kernel-server';
import type { Ctx, Id, LocalDate } from '@wudan/kernel-core';
import { officeActions, type OfficeSettingsView, type OfficeView } from '../use-cases/callable.js';

export const PasswordProfileEnum = { DJBH3: 'djbh3', ASVS: 'asvs' } as const;
registerEnumType(PasswordProfileEnum, { name: 'PasswordProfile' });

@ObjectType('OfficeSettings')
export class OfficeSettingsType {
  @Field(() => PasswordProfileEnum) passwordProfile!: 'djbh3' | 'asvs';
  @Field(() => Int) idleMinutes!: number;
  @Field(() => String) timeZone!: string;
  @Field(() => String) locale!: string;
  @Field(() => Int) uploadLimitMb!: number;
}

@ObjectType('Office')
export class OfficeType {
  @Field(() => ID) id!: Id;
  @Field(() => String) name!: string;
  @Field(() => String) shortName!: string;
  @Field(() => String) level!: string;
  @Field(() => String) levelName!: string;
  @Field(() => String) regionCode!: string;
  @Field(() => String) regionName!: string;
  @Field(() => ID, { nullable: true }) parentId!: Id | null;
  @Field(() => String, { nullable: true }) parentName!: string | null;
  @Field(() => DateScalarType) validFrom!: LocalDate;
  @Field(() => DateScalarType, { nullable: true }) validTo!: LocalDate | null;
  @Field(() => OfficeSettingsType, { nullable: true, description: '仅本办可见' }) settings!: OfficeSettingsType | null;
  @Field(() => [String]) can!: string[];
}

@ObjectType('OfficeNode')
export class OfficeNodeType {
  @Field(() => ID) id!: Id;
  @Field(() => String) name!: string;
  @Field(() => String) shortName!: string;
  @Field(() => String) level!: string;
  @Field(() => String) levelName!: string;
  @Field(() => String) regionCode!: string;
  @Field(() => ID, { nullable: true }) parentId!: Id | null;
  @Field(() => Int) depth!: number;
  @Field(() => Boolean) mine!: boolean;
  @Field(() => [String]) can!: string[];
}

@ObjectType('Region')
export class RegionType {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String) level!: string;
  @Field(() => String, { nullable: true }) parentCode!: string | null;
  @Field(() => DateScalarType, { nullable: true }) validFrom!: LocalDate | null;
  @Field(() => DateScalarType, { nullable: true }) validTo!: LocalDate | null;
  @Field(() => String, { nullable: true }) replacedBy!: string | null;
}

@InputType()
export class UpdateOfficeInput {
  @Field(() => String) name!: string;
  @Field(() => String) shortName!: string;
}

@InputType()
export class MoveOfficeInput {
  @Field(() => ID) officeId!: Id;
  @Field(() => ID) parentId!: Id;
}

@InputType()
export class OfficeSettingsInput {
  @Field(() => PasswordProfileEnum, { nullable: true }) passwordProfile?: 'djbh3' | 'asvs' | null;
  @Field(() => Int, { nullable: true }) idleMinutes?: number | null;
  @Field(() => String, { nullable: true }) locale?: 'zh-CN' | 'en' | null;
  @Field(() => Int, { nullable: true }) uploadLimitMb?: number | null;
}

/** The office as GraphQL shows it; settings only where the caller is handed them. */
export function describeOffice(ctx: Ctx, office: OfficeView, settings: OfficeSettingsView | null = null): OfficeType {
  const { id, name, shortName, level, levelName, regionCode, parentId, parentName, validFrom, validTo } = office;
  return {
    id,
    name,
    shortName,
    level,
    levelName,
    regionCode,
    regionName: office.regionName ?? regionCode,
    parentId,
    parentName,
    validFrom,
    validTo,
    settings,
    can: officeActions(ctx, office),
  };
}
