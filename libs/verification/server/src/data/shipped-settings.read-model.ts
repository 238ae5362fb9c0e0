import { readFileSync } from 'node:fs';
import type { Setting } from '../domain/verification-setting.js';

let shipped: readonly Setting[] | undefined;

/** The limits and benchmarks as they ship. Read once. */
export function shippedSettings(): readonly Setting[] {
  shipped ??= (JSON.parse(readFileSync(new URL('../../data/verification-defaults.json', import.meta.url), 'utf8')) as Pick<Setting, 'kind' | 'key' | 'label' | 'value' | 'unit' | 'source'>[]).map((setting) => ({
    ...setting, id: null, unitIds: [], validFrom: null, version: 0, by: null, at: null,
  }));
  return shipped;
}
