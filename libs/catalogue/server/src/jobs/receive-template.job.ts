import { HandlesMail, type Delivery, type Handler } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { templatePublished, type PublishedTemplate } from '../events/template-published.js';
import { ReceiveTemplate } from '../use-cases/receive-template.js';

@HandlesMail(templatePublished)
export class ReceiveTemplateJob implements Handler<PublishedTemplate> {
  constructor(private readonly receive: ReceiveTemplate) {}

  handle(ctx: Ctx, payload: PublishedTemplate, delivery: Delivery): Promise<void> {
    return this.receive.published(ctx, delivery.fromOffice, payload);
  }
}
