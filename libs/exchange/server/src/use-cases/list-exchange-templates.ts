import { Injectable } from '@nestjs/common';
import { mayDo, UnitOfWork } from '@wudan/kernel-server';
import { forbidden, type Ctx } from '@wudan/kernel-core';
import { templatesInUse, type TemplateInUse } from './exchange-templates.js';

/** The tables of all providers as the office reads them today. */
@Injectable()
export class ListExchangeTemplates {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError FORBIDDEN */
  execute(ctx: Ctx): Promise<TemplateInUse[]> {
    if (!mayDo(ctx, 'read', 'ExternalData')) throw forbidden();
    return this.units.read(ctx, (tx) => templatesInUse(tx));
  }
}
