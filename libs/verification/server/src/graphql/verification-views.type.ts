import { allowedActions } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { VERDICTS } from '../domain/check.js';
import { isDormant, type MapItem } from '../domain/duty-map.rules.js';
import { errorRate, RATE_METHOD } from '../domain/error-rate.rules.js';
import { fourPlaces } from '../domain/robust.rules.js';
import { rateSentence } from '../domain/sample-check.rules.js';
import type { SampleView } from '../domain/sample.js';
import type { PowerItemsView } from '../use-cases/keep-power-items.js';
import type { SettingView } from '../use-cases/keep-settings.js';
import type { DutyMapView } from '../use-cases/read-duty-map.js';
import type { VerificationView } from '../use-cases/read-verification.js';
import type { AuditSampleType } from './audit-sample.type.js';
import type { DutyMapType, PowerItemsType, PowerItemType, VerificationSettingType } from './duty-map.type.js';
import type { VerificationCountsType, VerificationType } from './verification.type.js';

export function verificationType(ctx: Ctx, { pilot, run, stale, checks, samples, can }: VerificationView): VerificationType {
  const saturation = run?.saturation ?? null;
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, checks.filter((check) => check.verdict === verdict).length]));
  return {
    pilotId: pilot.id, unitId: pilot.unitId, unitName: pilot.unitName, objectName: pilot.objectName,
    runId: run?.id ?? null, ranAt: run?.ranAt ?? null, ranBy: run?.ranBy ?? null, stale,
    checks: checks.map((check) => ({ ...check, inputs: [...check.inputs] })),
    saturation: saturation && { ...saturation, streams: [...saturation.streams] },
    counts: counts as unknown as VerificationCountsType,
    samples: samples.map((sample) => sampleType(ctx, sample)),
    can: [...can],
  };
}

export function sampleType(ctx: Ctx, sample: SampleView): AuditSampleType {
  const { population, size, items, state } = sample;
  const wrong = items.filter(({ result }) => result === 'wrong').length;
  const subject = { pilotId: sample.pilotId, unitId: sample.unitId };
  const open = state === 'drawn';
  const found = state === 'closed' ? errorRate(population, size, wrong) : null;
  const mayEnter = open && allowedActions(ctx, 'Verification', subject, ['enter_results']).length > 0;
  const entered = items.filter(({ result }) => result !== null).length;
  return {
    ...sample,
    items: [...items],
    entered,
    wrong,
    rate: found && { rate: fourPlaces(found.rate), low: fourPlaces(found.low), high: fourPlaces(found.high), method: RATE_METHOD, sentence: `${rateSentence(sample)}。` },
    can: [
      ...(mayEnter ? ['enter_results', ...(entered === size ? ['close'] : [])] : []),
      ...(open && allowedActions(ctx, 'Verification', subject, ['draw_sample']).length > 0 ? ['withdraw'] : []),
      ...allowedActions(ctx, 'Verification', subject, ['export']),
    ],
  };
}

const itemType = (item: MapItem): PowerItemType => ({
  id: item.id, code: item.code, name: item.name, kind: item.kind, dutyCode: item.dutyCode, section: item.sectionName,
  exercised: Object.entries(item.exercised).sort().map(([year, count]) => ({ year: Number(year), count })),
  dormant: isDormant(item),
  exemptReason: item.exemptReason,
});

export const powerItemsType = ({ unit, items, can }: PowerItemsView): PowerItemsType => ({
  unitId: unit.id, unitName: unit.name, source: items[0]?.source ?? null, grade: items[0]?.grade ?? null, validFrom: items[0]?.validFrom ?? null, items: items.map(itemType), can: [...can],
});

export const dutyMapType = ({ pilot, rows, leaders, secondments, unmatchedItems, findings, can }: DutyMapView): DutyMapType => ({
  pilotId: pilot.id, unitId: pilot.unitId, unitName: pilot.unitName, cutoffOn: pilot.cutoffOn,
  rows: rows.map(({ code, text, core, sectionName, posts, people, approved, loadShare, items }) => ({ dutyCode: code, duty: text, core, section: sectionName, posts: [...posts], people, approved, loadShare, items: items.map(itemType) })),
  leaders: leaders.map((line) => ({ ...line, over: Math.max(0, line.actual - line.approved) })),
  secondments: secondments.map(({ id, direction, counterpart, fromOn, months, approvalNumber, flagged }) => ({ id, direction, counterpart, fromOn, months, approvalNumber, flagged })),
  unmatchedItems: unmatchedItems.map(itemType),
  findings: [...findings],
  can: [...can],
});

export const settingType = (setting: SettingView): VerificationSettingType => ({ ...setting, unitIds: [...setting.unitIds], unitNames: [...setting.unitNames], shipped: setting.id === null });
