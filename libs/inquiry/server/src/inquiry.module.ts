import { Module } from '@nestjs/common';
import { AccessModule } from '@wudan/access-server';
import { PilotsModule } from '@wudan/pilots-server';
import { TenancyModule } from '@wudan/tenancy-server';
import { PeerOpinionConversation } from './chat/peer-opinion.conversation.js';
import { OpinionsResolver } from './graphql/opinions.resolver.js';
import { SurveysResolver } from './graphql/surveys.resolver.js';
import { VisitsResolver } from './graphql/visits.resolver.js';
import { InquiryPageController } from './http/inquiry-page.controller.js';
import { EndSurveyJob } from './jobs/end-survey.job.js';
import { RemindPeerJob } from './jobs/remind-peer.job.js';
import './policy/opinion.policy.js';
import './policy/survey.policy.js';
import './policy/visit.policy.js';
import { AnswerPeer } from './use-cases/answer-peer.js';
import { AskOpinions } from './use-cases/ask-opinions.js';
import { AskPeers } from './use-cases/ask-peers.js';
import { CancelSurvey } from './use-cases/cancel-survey.js';
import { CloseSurvey } from './use-cases/close-survey.js';
import { ConfirmVisit } from './use-cases/confirm-visit.js';
import { IssueSurveyLinks } from './use-cases/issue-survey-links.js';
import { MakeLinks } from './use-cases/make-links.js';
import { OpenLink } from './use-cases/open-link.js';
import { ReadOpinions } from './use-cases/read-opinions.js';
import { ReadSurveys } from './use-cases/read-surveys.js';
import { ReadVisits } from './use-cases/read-visits.js';
import { RecordVisit } from './use-cases/record-visit.js';
import { RemindPeer } from './use-cases/remind-peer.js';
import { RevokeOpinion } from './use-cases/revoke-opinion.js';
import { SaveSurvey } from './use-cases/save-survey.js';
import { SaveSurveyTemplate } from './use-cases/save-survey-template.js';
import { SubmitOpinion } from './use-cases/submit-opinion.js';
import { SubmitSurvey } from './use-cases/submit-survey.js';
import { VoidVisit } from './use-cases/void-visit.js';

/** What the office learns on the spot and from others: visits, opinions of partner units and of peers, questionnaires. */
@Module({
  imports: [TenancyModule, AccessModule, PilotsModule],
  controllers: [InquiryPageController],
  providers: [
    AnswerPeer, AskOpinions, AskPeers, CancelSurvey, CloseSurvey, ConfirmVisit, IssueSurveyLinks, MakeLinks, OpenLink, ReadOpinions, ReadSurveys, ReadVisits, RecordVisit, RemindPeer, RevokeOpinion, SaveSurvey,
    SaveSurveyTemplate, SubmitOpinion, SubmitSurvey, VoidVisit,
    PeerOpinionConversation, VisitsResolver, OpinionsResolver, SurveysResolver, EndSurveyJob, RemindPeerJob,
  ],
})
export class InquiryModule {}
