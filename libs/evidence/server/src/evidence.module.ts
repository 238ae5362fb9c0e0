import { Module } from '@nestjs/common';
import { AccessModule } from '@wudan/access-server';
import { PilotsModule } from '@wudan/pilots-server';
import { TenancyModule } from '@wudan/tenancy-server';
import { EvidenceCellConversation } from './chat/evidence-cell.conversation.js';
import { EvidenceFigureConversation } from './chat/evidence-figure.conversation.js';
import { EvidenceFilesModule } from './evidence-files.module.js';
import { EvidenceResolver } from './graphql/evidence.resolver.js';
import { EvidenceReviewResolver } from './graphql/evidence-review.resolver.js';
import { AskAgainJob, AskFirstJob, LayOutGridJob } from './jobs/follow-pilot.job.js';
import './policy/evidence.policy.js';
import { AnswerCellCard } from './use-cases/answer-cell-card.js';
import { AnswerFigure } from './use-cases/answer-figure.js';
import { AskFigure } from './use-cases/ask-figure.js';
import { AskUnit } from './use-cases/ask-unit.js';
import { CountersignLoss } from './use-cases/countersign-loss.js';
import { DeclareLoss } from './use-cases/declare-loss.js';
import { ExportEvidenceList } from './use-cases/export-evidence-list.js';
import { FileEvidence } from './use-cases/file-evidence.js';
import { GenerateRequests } from './use-cases/generate-requests.js';
import { MarkNotApplicable } from './use-cases/mark-not-applicable.js';
import { ReadEvidence } from './use-cases/read-evidence.js';
import { ReceiveForCell } from './use-cases/receive-for-cell.js';
import { ReopenCell } from './use-cases/reopen-cell.js';
import { ReplaceEvidence } from './use-cases/replace-evidence.js';
import { RequestEvidence } from './use-cases/request-evidence.js';
import { ReviewEvidence } from './use-cases/review-evidence.js';
import { SightEvidence } from './use-cases/sight-evidence.js';
import { TakeBackAnswer } from './use-cases/take-back-answer.js';
import { WithdrawEvidence } from './use-cases/withdraw-evidence.js';

/** The evidence of an assessment: what is asked for each leaf and year, the pieces that prove it, and how far they can be trusted. */
@Module({
  imports: [TenancyModule, AccessModule, PilotsModule, EvidenceFilesModule],
  providers: [
    AnswerCellCard, AnswerFigure, AskFigure, AskUnit, CountersignLoss, DeclareLoss, ExportEvidenceList, FileEvidence, GenerateRequests, MarkNotApplicable, ReadEvidence, ReopenCell, ReplaceEvidence, RequestEvidence, ReviewEvidence,
    ReceiveForCell, SightEvidence, TakeBackAnswer, WithdrawEvidence,
    EvidenceCellConversation, EvidenceFigureConversation,
    EvidenceResolver, EvidenceReviewResolver,
    LayOutGridJob, AskFirstJob, AskAgainJob,
  ],
  exports: [EvidenceFilesModule, FileEvidence, GenerateRequests, ReadEvidence],
})
export class EvidenceModule {}
