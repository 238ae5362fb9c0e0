import { Injectable } from '@nestjs/common';
import { mayDo, UnitOfWork, writeTemplate } from '@wudan/kernel-server';
import { forbidden, type Ctx } from '@wudan/kernel-core';
import { providerLabel } from '../domain/exchange-template.js';
import { tableOf } from '../domain/exchange-table.rules.js';
import { templateInUse } from './exchange-templates.js';

/** The empty workbook that a provider fills in, with drop-downs and an example row. */
@Injectable()
export class MakeExchangeTemplate {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError FORBIDDEN, EXCHANGE_TEMPLATE_UNKNOWN */
  async execute(ctx: Ctx, code: string): Promise<{ name: string; base64: string }> {
    if (!mayDo(ctx, 'import', 'ExternalData')) throw forbidden();
    const { template } = await this.units.read(ctx, (tx) => templateInUse(tx, code, 'code'));
    return { name: `${providerLabel(template.provider)}-${template.name}.xlsx`, base64: (await writeTemplate(tableOf(template))).toString('base64') };
  }
}
