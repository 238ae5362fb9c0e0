import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { compareDecimals, isDecimal, localDateOf, plainDecimal, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { findUnits } from '@wudan/tenancy-server';
import { shippedSettings } from '../data/shipped-settings.read-model.js';
import { VerificationSettingsRepository } from '../data/verification-settings.repository.js';
import { isReadable } from '../domain/power-item.rules.js';
import { groupTooSmall, settingDate, settingUnknown, settingValue, textRequired } from '../domain/verification.errors.js';
import { SETTING_KINDS, STREAMS, type Setting, type SettingKind } from '../domain/verification-setting.js';
import { TEXT_LIMITS } from '../domain/verification-tables.rules.js';
import { settingsInForce } from './settings-in-force.js';

export interface SettingInput {
  readonly kind: string;
  readonly key: string;
  readonly value: string;
  readonly source: string;
  readonly unitIds?: readonly Id[] | null | undefined;
  readonly validFrom: LocalDate;
}

/** A setting with the names of a group's units. */
export type SettingView = Setting & { readonly unitNames: readonly string[] };

const GROUP_KEY = 20;
/** Units that a group has at least and at most. */
const GROUP = { least: 2, most: 60 } as const;
const BENCHMARK_KEY = /^[A-Z][0-9A-Z.]{0,19}$/;

/** The office's own limits, groups of like units, benchmarks and norms: dated versions over what ships. */
@Injectable()
export class KeepSettings {
  constructor(private readonly units: UnitOfWork) {}

  /** @param on today when absent */
  read(ctx: Ctx, on: LocalDate | null): Promise<readonly SettingView[]> {
    return this.units.read(ctx, async (tx) => {
      authorize(ctx, 'read', 'Verification', {}, '核验参数');
      return views(tx, on ?? localDateOf(tx.now));
    });
  }

  /** @throws DomainError FORBIDDEN, VERIFICATION_* */
  save(ctx: Ctx, input: SettingInput): Promise<readonly SettingView[]> {
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'edit_settings', 'Verification', {}, '核验参数');
      const kind = SETTING_KINDS.find((each) => each === input.kind);
      const key = input.key.trim();
      if (!kind || !isKey(kind, key)) throw settingUnknown();
      const source = input.source.trim();
      if (source === '' || !isReadable(source, TEXT_LIMITS.source)) throw textRequired('依据', TEXT_LIMITS.source, 'input.source');
      if (input.validFrom < localDateOf(tx.now)) throw settingDate();
      const unitIds = kind === 'peer_group' ? await groupOf(tx, input.unitIds ?? []) : [];
      const value = kind === 'peer_group' ? String(unitIds.length) : input.value.trim();
      if (!isDecimal(value) || compareDecimals(value, '0') <= 0) throw settingValue();
      const id = await tx.repo(VerificationSettingsRepository).add({ kind, key, value: plainDecimal(value), source, unitIds, validFrom: input.validFrom });
      tx.audit({
        action: 'verification_setting.saved',
        subjectType: 'Verification',
        subjectId: id,
        summary: `设定核验参数“${shippedSettings().find((each) => each.kind === kind && each.key === key)?.label ?? key}”：${value}，自${input.validFrom}起`,
        detail: { kind, key, value, source, validFrom: input.validFrom, units: unitIds.length },
      });
      return views(tx, input.validFrom);
    });
  }
}

/** Limits and streams are those that exist; groups have names, benchmarks the code of an indicator or formula. */
function isKey(kind: SettingKind, key: string): boolean {
  if (kind === 'threshold') return shippedSettings().some((setting) => setting.kind === kind && setting.key === key);
  if (kind === 'stream_norm') return STREAMS.some(({ code }) => code === key);
  if (kind === 'benchmark') return BENCHMARK_KEY.test(key);
  return key !== '' && isReadable(key, GROUP_KEY);
}

async function groupOf(tx: Tx, ids: readonly Id[]): Promise<Id[]> {
  const wanted = [...new Set(ids)];
  const known = await findUnits(tx, wanted);
  if (wanted.length < GROUP.least || wanted.length > GROUP.most || wanted.length !== ids.length || known.length !== wanted.length) throw groupTooSmall();
  return wanted;
}

async function views(tx: Tx, on: LocalDate): Promise<SettingView[]> {
  const { all } = await settingsInForce(tx, on);
  const ids = [...new Set(all.flatMap(({ unitIds }) => unitIds))];
  const names = new Map((ids.length === 0 ? [] : await findUnits(tx, ids)).map(({ id, name }) => [id, name]));
  return [...all]
    .sort((left, right) => SETTING_KINDS.indexOf(left.kind) - SETTING_KINDS.indexOf(right.kind))
    .map((setting) => ({ ...setting, unitNames: setting.unitIds.map((id) => names.get(id) ?? '') }));
}
