import type { Tx } from '@wudan/kernel-server';
import { localDateOf, type LocalDate } from '@wudan/kernel-core';
import { ExchangeMappingsRepository } from '../data/exchange-mappings.repository.js';
import { shippedExchangeTemplates } from '../data/provider-templates.read-model.js';
import { mapped, mappingOn } from '../domain/exchange-mapping.rules.js';
import { templateUnknown } from '../domain/exchange.errors.js';
import type { ExchangeMapping, ExchangeTemplate } from '../domain/exchange-template.js';

/** A template as the office uses it on a day, with the mapping that made it so. */
export interface TemplateInUse {
  readonly template: ExchangeTemplate;
  readonly mapping: ExchangeMapping | null;
  /** Version of the newest mapping there is, also one that is not yet in force; 0 when there is none. */
  readonly newest: number;
}

/** Every provider's table as the office uses it on a day, today when absent. */
export async function templatesInUse(tx: Tx, on: LocalDate = localDateOf(tx.now)): Promise<TemplateInUse[]> {
  const mappings = await tx.repo(ExchangeMappingsRepository).all();
  return shippedExchangeTemplates().map((template) => {
    const own = mappings.filter(({ templateCode }) => templateCode === template.code);
    const mapping = mappingOn(own, on);
    return { template: mapped(template, mapping), mapping, newest: own.at(-1)?.version ?? 0 };
  });
}

/** @throws DomainError EXCHANGE_TEMPLATE_UNKNOWN */
export async function templateInUse(tx: Tx, code: string, field: string): Promise<TemplateInUse> {
  const found = (await templatesInUse(tx)).find(({ template }) => template.code === code);
  if (!found) throw templateUnknown(code, field);
  return found;
}
