import type { Id, LocalDate } from '@wudan/kernel-core';

/** A limit of a rule, units that are alike, a figure of another body, the hours that go with one of a count. */
export const SETTING_KINDS = ['threshold', 'peer_group', 'benchmark', 'stream_norm'] as const;
export type SettingKind = (typeof SETTING_KINDS)[number];

/** Independent counts that can bear out a load: names of facts with what people call them. */
export const STREAMS = [
  { code: 'items_handled', label: '办件量' },
  { code: 'documents_handled', label: '收发文量' },
  { code: 'meetings_held', label: '会议场次' },
  { code: 'hotline_tickets', label: '热线工单量' },
  { code: 'attended_person_days', label: '实际出勤人天' },
] as const;

/** A setting as it ships or as an office made it. */
export interface Setting {
  /** Null as it ships. */
  readonly id: Id | null;
  readonly kind: SettingKind;
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly source: string;
  /** Of a peer group. */
  readonly unitIds: readonly Id[];
  /** Null as it ships. */
  readonly validFrom: LocalDate | null;
  readonly version: number;
  readonly by: string | null;
  readonly at: Date | null;
}

/** The settings in force, by kind and key. */
export class Settings {
  readonly #byKey: ReadonlyMap<string, Setting>;

  constructor(readonly all: readonly Setting[]) {
    this.#byKey = new Map(all.map((setting) => [`${setting.kind}:${setting.key}`, setting]));
  }

  find(kind: SettingKind, key: string): Setting | null {
    return this.#byKey.get(`${kind}:${key}`) ?? null;
  }

  /** @throws RangeError for a limit that does not ship: a fault of the program */
  limit(key: string): number {
    const setting = this.find('threshold', key);
    if (!setting) throw new RangeError(`No limit is called ${key}.`);
    return Number(setting.value);
  }

  /** Groups that a unit belongs to. */
  groupsOf(unitId: Id): readonly Setting[] {
    return this.all.filter(({ kind, unitIds }) => kind === 'peer_group' && unitIds.includes(unitId));
  }
}
