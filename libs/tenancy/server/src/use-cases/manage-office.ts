import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { DomainError, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { OfficeSettingsRepository, type OfficeSettingsRow } from '../data/office-settings.repository.js';
import { OfficesRepository, type OfficeNodeRow } from '../data/offices.repository.js';
import { normalisedName } from '../domain/name.rules.js';
import { assertMove, assertOfficeNames, OFFICE_LEVELS, officeTree } from '../domain/office-tree.rules.js';
import { officeNameTaken } from '../domain/tenancy.errors.js';
import type { OfficeView } from './callable.js';

const settingOutOfRange = (field: string, label: string, low: number, high: number, unit: string): DomainError =>
  new DomainError({ code: 'SETTING_OUT_OF_RANGE', kind: 'invalid', field: `input.${field}`, message: `${label}须在 ${low} 至 ${high} ${unit}之间，请调整。` });

/** The own office: reading it and the tree around it, renaming, settings, and hanging a lower office elsewhere. */
@Injectable()
export class ManageOffice {
  constructor(private readonly units: UnitOfWork) {}

  own(ctx: Ctx): Promise<{ office: OfficeView; settings: OfficeSettingsRow }> {
    return this.units.read(ctx, async (tx) => {
      const office = await tx.repo(OfficesRepository).find(ctx.officeId);
      if (!office) throw notFound('机构');
      return { office, settings: await tx.repo(OfficeSettingsRepository).get() };
    });
  }

  tree(ctx: Ctx): Promise<OfficeNodeRow[]> {
    return this.units.read(ctx, (tx) => tx.repo(OfficesRepository).around(ctx.officeId));
  }

  /** @throws DomainError OFFICE_NAME_INVALID, OFFICE_NAME_TAKEN */
  rename(ctx: Ctx, input: { name: string; shortName: string }): Promise<OfficeView> {
    return this.units.run(ctx, async (tx) => {
      const offices = tx.repo(OfficesRepository);
      const before = await offices.find(ctx.officeId);
      if (!before) throw notFound('机构');
      authorize(ctx, 'rename', 'Office', before, '机构');
      const [name, shortName] = [normalisedName(input.name), normalisedName(input.shortName)];
      assertOfficeNames(name, shortName);
      const namesake = await offices.findByName(name);
      if (namesake && namesake.id !== before.id) throw officeNameTaken(name);
      await offices.rename(before.id, name, shortName);
      tx.audit({ action: 'office.renamed', subjectType: 'Office', subjectId: before.id, summary: `${before.name} 更名为 ${name}` });
      return { ...before, name, shortName };
    });
  }

  /** Both the office and its new parent must hang below the caller's office (the parent may be that office). @throws DomainError NOT_FOUND, OFFICE_CYCLE, OFFICE_LEVEL_ORDER, OFFICE_REGION_OUTSIDE */
  move(ctx: Ctx, input: { officeId: Id; parentId: Id }): Promise<OfficeView> {
    return this.units.run(ctx, async (tx) => {
      const offices = tx.repo(OfficesRepository);
      await offices.lockTree();
      const office = await offices.find(input.officeId);
      if (!office || office.id === ctx.officeId || !(await offices.lineOf(office.id)).includes(ctx.officeId)) throw notFound('机构', 'input.officeId');
      if (!(await offices.lineOf(input.parentId)).includes(ctx.officeId)) throw notFound('上级机构', 'input.parentId');
      authorize(ctx, 'move', 'Office', office, '机构', 'input.officeId');
      assertMove(officeTree(await offices.around(ctx.officeId)), OFFICE_LEVELS, office.id, input.parentId);
      await offices.move(office.id, input.parentId);
      tx.audit({ action: 'office.moved', subjectType: 'Office', subjectId: office.id, summary: `调整 ${office.name} 的上级机构`, detail: { from: office.parentId, to: input.parentId } });
      return (await offices.find(office.id)) ?? office;
    });
  }

  /** @throws DomainError SETTING_OUT_OF_RANGE */
  configure(ctx: Ctx, input: { [K in keyof OfficeSettingsRow]?: OfficeSettingsRow[K] | null | undefined }): Promise<{ office: OfficeView; settings: OfficeSettingsRow }> {
    return this.units.run(ctx, async (tx) => {
      const office = await tx.repo(OfficesRepository).find(ctx.officeId);
      if (!office) throw notFound('机构');
      authorize(ctx, 'configure', 'Office', office, '机构');
      const settings = tx.repo(OfficeSettingsRepository);
      const before = await settings.get();
      const after: OfficeSettingsRow = {
        passwordProfile: input.passwordProfile ?? before.passwordProfile,
        idleMinutes: input.idleMinutes ?? before.idleMinutes,
        timeZone: before.timeZone,
        locale: input.locale ?? before.locale,
        uploadLimitMb: input.uploadLimitMb ?? before.uploadLimitMb,
      };
      if (after.idleMinutes < 5 || after.idleMinutes > 30) throw settingOutOfRange('idleMinutes', '空闲退出时间', 5, 30, '分钟');
      if (after.uploadLimitMb < 1 || after.uploadLimitMb > 2048) throw settingOutOfRange('uploadLimitMb', '单个文件上限', 1, 2048, 'MB');
      if (after.locale !== 'zh-CN' && after.locale !== 'en') {
        throw new DomainError({ code: 'LOCALE_UNKNOWN', kind: 'invalid', field: 'input.locale', message: '界面语言仅支持 zh-CN 或 en，请选择其一。' });
      }
      await settings.put(after);
      tx.audit({ action: 'office.configured', subjectType: 'Office', subjectId: office.id, summary: '修改本办设置', detail: { before, after } });
      return { office, settings: after };
    });
  }
}
