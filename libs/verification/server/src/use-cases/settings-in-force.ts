import type { Tx } from '@wudan/kernel-server';
import { localDateOf, type LocalDate } from '@wudan/kernel-core';
import { shippedSettings } from '../data/shipped-settings.read-model.js';
import { VerificationSettingsRepository } from '../data/verification-settings.repository.js';
import { Settings, STREAMS, type Setting } from '../domain/verification-setting.js';

/** The settings in force on a day: what ships, and over it what the office made. @param on today when absent */
export async function settingsInForce(tx: Tx, on: LocalDate = localDateOf(tx.now)): Promise<Settings> {
  const shipped = shippedSettings();
  const own = (await tx.repo(VerificationSettingsRepository).inForce(on)).map((row): Setting => {
    const base = shipped.find(({ kind, key }) => kind === row.kind && key === row.key);
    const stream = row.kind === 'stream_norm' ? STREAMS.find(({ code }) => code === row.key) : undefined;
    return { ...row, label: base?.label ?? (stream ? `${stream.label}：每件折合工时` : row.key), unit: base?.unit ?? (stream ? 'hours' : row.kind === 'peer_group' ? 'items' : 'number') };
  });
  const made = new Set(own.map(({ kind, key }) => `${kind}:${key}`));
  return new Settings([...shipped.filter(({ kind, key }) => !made.has(`${kind}:${key}`)), ...own]);
}
