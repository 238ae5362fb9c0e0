import { Module, type OnModuleInit } from '@nestjs/common';
import { TemplatesResolver } from './graphql/templates.resolver.js';
import { AnswerTemplatesJob } from './jobs/answer-templates.job.js';
import { AskTemplatesJob } from './jobs/ask-templates.job.js';
import { ReceiveTemplateJob } from './jobs/receive-template.job.js';
import { WithdrawReceivedJob } from './jobs/withdraw-received.job.js';
import './policy/template.policy.js';
import { AdoptTemplate } from './use-cases/adopt-template.js';
import { shippedTemplates } from './use-cases/callable.js';
import { CatchUpOffice } from './use-cases/catch-up-office.js';
import { CopyTemplate } from './use-cases/copy-template.js';
import { ImportTemplate } from './use-cases/import-template.js';
import { PublishTemplate } from './use-cases/publish-template.js';
import { ReadTemplates } from './use-cases/read-templates.js';
import { ReceiveTemplate } from './use-cases/receive-template.js';
import { RemoveTemplate } from './use-cases/remove-template.js';
import { SaveTemplate } from './use-cases/save-template.js';
import { StressWeights } from './use-cases/stress-weights.js';
import { WithdrawTemplate } from './use-cases/withdraw-template.js';

/** Indicator templates and packs (指标体系): versioned, proved, handed down. */
@Module({
  providers: [
    AdoptTemplate, CatchUpOffice, CopyTemplate, ImportTemplate, PublishTemplate, ReadTemplates, ReceiveTemplate, RemoveTemplate, SaveTemplate, StressWeights, WithdrawTemplate,
    TemplatesResolver, AnswerTemplatesJob, AskTemplatesJob, ReceiveTemplateJob, WithdrawReceivedJob,
  ],
  exports: [AdoptTemplate, CopyTemplate, PublishTemplate, SaveTemplate],
})
export class CatalogueModule implements OnModuleInit {
  /** A product whose own templates do not compile does not start. */
  onModuleInit(): void {
    shippedTemplates();
  }
}
