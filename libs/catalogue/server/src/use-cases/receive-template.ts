import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { officeLine } from '@wudan/tenancy-server';
import { TemplatesRepository } from '../data/templates.repository.js';
import type { PublishedTemplate } from '../events/template-published.js';
import { compileDocument } from './compile-document.js';
import { contentOf } from './load-template.js';
import { readDocument } from './read-document.js';

/** Keeps what an office above hands down, and what it withdraws. */
@Injectable()
export class ReceiveTemplate {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws Error when the letter's document is not the one its hash names or does not compile */
  published(ctx: Ctx, fromOffice: Id, letter: PublishedTemplate): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      if (!(await officeLine(tx)).slice(1).includes(fromOffice)) throw new Error(`A template arrived from ${fromOffice}, which is not above ${tx.officeId}.`);
      const read = readDocument(letter.document, 'document');
      if ('fault' in read) throw read.fault;
      const { set, faults } = compileDocument(read.document);
      if (set?.hash !== letter.contentHash) throw new Error(`The template ${letter.versionId} arrived altered: ${faults[0]?.message ?? letter.contentHash}`);
      const templates = tx.repo(TemplatesRepository);
      if (await templates.findReceived(fromOffice, letter.versionId)) return;
      const id = tx.id();
      await templates.insert({
        ...contentOf(read.document),
        id,
        state: 'received',
        from: { officeId: fromOffice, name: letter.officeName, sourceId: letter.versionId },
        basedOnId: null,
        basedOn: letter.basedOn,
        note: letter.note,
      });
      const { name, version } = read.document;
      tx.audit({ action: 'template.received', subjectType: 'Template', subjectId: id, summary: `收到 ${letter.officeName} 下发的指标体系 ${name} ${version}`, detail: { contentHash: letter.contentHash } });
    });
  }

  withdrawn(ctx: Ctx, fromOffice: Id, versionId: Id, reason: string): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const templates = tx.repo(TemplatesRepository);
      const received = await templates.findReceived(fromOffice, versionId);
      if (received?.state !== 'received') return;
      await templates.withdraw(received.id, reason);
      tx.audit({ action: 'template.withdrawn_above', subjectType: 'Template', subjectId: received.id, summary: `${received.origin} 撤回指标体系 ${received.name} ${received.version}：${reason}`, detail: { reason } });
    });
  }
}
