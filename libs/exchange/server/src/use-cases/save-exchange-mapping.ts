import { Injectable } from '@nestjs/common';
import { mayDo, UnitOfWork } from '@wudan/kernel-server';
import { forbidden, isLocalDate, localDateOf, normalisedText, type Ctx, type LocalDate } from '@wudan/kernel-core';
import { ExchangeMappingsRepository } from '../data/exchange-mappings.repository.js';
import { shippedExchangeTemplates } from '../data/provider-templates.read-model.js';
import { exchangeInputInvalid, mappingChanged, templateUnknown } from '../domain/exchange.errors.js';
import { mappingFault } from '../domain/exchange-mapping.rules.js';
import { leafCodesIn } from '../domain/leaf-codes.rules.js';
import { templatesInUse, type TemplateInUse } from './exchange-templates.js';

export interface SaveExchangeMappingInput {
  readonly templateCode: string;
  /** Newest version that the caller has seen; 0 when there was none. */
  readonly version: number;
  readonly validFrom: LocalDate;
  readonly aliases: readonly { readonly key: string; readonly aliases: readonly string[] }[];
  readonly leaves: readonly string[];
}

/** Sets how a provider's headings are read and which leaves its table speaks to, from a day on. Earlier versions stay on record. */
@Injectable()
export class SaveExchangeMapping {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError FORBIDDEN, EXCHANGE_TEMPLATE_UNKNOWN, EXCHANGE_INPUT_INVALID, EXCHANGE_MAPPING_CHANGED */
  execute(ctx: Ctx, input: SaveExchangeMappingInput): Promise<TemplateInUse[]> {
    if (!mayDo(ctx, 'map', 'ExternalData')) throw forbidden();
    return this.units.run(ctx, async (tx) => {
      const shipped = shippedExchangeTemplates().find(({ code }) => code === input.templateCode);
      if (!shipped) throw templateUnknown(input.templateCode, 'input.templateCode');
      if (!isLocalDate(input.validFrom) || input.validFrom < localDateOf(tx.now)) throw exchangeInputInvalid('“启用日期”不能早于今天，请改正。', 'input.validFrom');
      const aliases = input.aliases.map(({ key, aliases: names }) => ({ key, aliases: names.map(normalisedText).filter((name) => name !== '') }));
      const fault = mappingFault(shipped, aliases, input.leaves);
      if (fault) throw exchangeInputInvalid(fault.problem, fault.field);
      const mappings = tx.repo(ExchangeMappingsRepository);
      const newest = (await mappings.all()).filter(({ templateCode }) => templateCode === shipped.code).at(-1);
      if ((newest?.version ?? 0) !== input.version) throw mappingChanged();
      const leaves = leafCodesIn(input.leaves.join('、')).codes;
      const own = Object.fromEntries(aliases.map(({ key, aliases: names }) => [key, names]));
      const version = (newest?.version ?? 0) + 1;
      await mappings.add({ templateCode: shipped.code, version, validFrom: input.validFrom, aliases: own, leaves });
      tx.audit({ action: 'exchange.mapped', subjectType: 'ExternalData', subjectId: null, summary: `《${shipped.name}》对应关系第${version}版，自${input.validFrom}启用`, detail: { aliases: own, leaves, before: newest ?? null } });
      return templatesInUse(tx);
    });
  }
}
