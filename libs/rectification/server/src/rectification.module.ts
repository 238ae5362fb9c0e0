import { Module } from '@nestjs/common';
import { EvidenceModule } from '@wudan/evidence-server';
import { AlikeCheckConversation } from './chat/alike-check.conversation.js';
import { CloseOutConversation, ExtensionConversation } from './chat/office-decision.conversation.js';
import { RectItemConversation } from './chat/rect-item.conversation.js';
import { LedgerResolver } from './graphql/ledger.resolver.js';
import { RectificationResolver } from './graphql/rectification.resolver.js';
import { ClimbRectItemJob, OpenItemsJob, PressRectPlanJob, RemindRectItemJob } from './jobs/rectification.job.js';
import './policy/rectification.policy.js';
import { AnswerAlike } from './use-cases/answer-alike.js';
import { AnswerItemCard } from './use-cases/answer-item-card.js';
import { AnswerOfficeCard } from './use-cases/answer-office-card.js';
import { AskAlike } from './use-cases/ask-alike.js';
import { CommitLedger } from './use-cases/commit-ledger.js';
import { DecideCloseOut } from './use-cases/decide-close-out.js';
import { DecideExtension } from './use-cases/decide-extension.js';
import { ExportLedger } from './use-cases/export-ledger.js';
import { OpenItems } from './use-cases/open-items.js';
import { PlanItem } from './use-cases/plan-item.js';
import { PressItem } from './use-cases/press-item.js';
import { PressPlan } from './use-cases/press-plan.js';
import { PreviewLedger } from './use-cases/preview-ledger.js';
import { ReadRectification } from './use-cases/read-rectification.js';
import { ReceiveItemFile } from './use-cases/receive-item-file.js';
import { RecheckItem } from './use-cases/recheck-item.js';
import { RecordReading } from './use-cases/record-reading.js';
import { ReportRectProgress } from './use-cases/report-rect-progress.js';
import { RequestCloseOut } from './use-cases/request-close-out.js';
import { RequestExtension } from './use-cases/request-extension.js';
import { ReviewPlan } from './use-cases/review-plan.js';
import { SaveLedgerView } from './use-cases/save-ledger-view.js';
import { SaveRectPolicy } from './use-cases/save-rect-policy.js';
import { SubmitPlan } from './use-cases/submit-plan.js';
import { TransferItem } from './use-cases/transfer-item.js';

/** 改单: what becomes of the problems of a feedback letter, from the plan to the re-check. */
@Module({
  imports: [EvidenceModule],
  providers: [
    AnswerAlike, AnswerItemCard, AnswerOfficeCard, AskAlike, CommitLedger, DecideCloseOut, DecideExtension, ExportLedger, OpenItems, PlanItem, PressItem, PressPlan, PreviewLedger, ReadRectification, ReceiveItemFile, RecheckItem,
    RecordReading, ReportRectProgress, RequestCloseOut, RequestExtension, ReviewPlan, SaveLedgerView, SaveRectPolicy, SubmitPlan, TransferItem,
    AlikeCheckConversation, CloseOutConversation, ExtensionConversation, RectItemConversation,
    LedgerResolver, RectificationResolver,
    ClimbRectItemJob, OpenItemsJob, PressRectPlanJob, RemindRectItemJob,
  ],
})
export class RectificationModule {}
