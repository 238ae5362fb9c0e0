import { Global, Module } from '@nestjs/common';
import { CHAT_DESK } from '@wudan/channels-server';
import { ContactsResolver, PromptsResolver } from './graphql/prompts.resolver.js';
import { FollowMessageJob } from './jobs/follow-message.job.js';
import { MovePromptsJob } from './jobs/move-prompts.job.js';
import { ShowAnswerJob } from './jobs/show-answer.job.js';
import './policy/prompt.policy.js';
import { AcknowledgePrompt } from './use-cases/acknowledge-prompt.js';
import { AnswerPrompt } from './use-cases/answer-prompt.js';
import { DescribePrompts } from './use-cases/describe-prompts.js';
import { EndAbsence } from './use-cases/end-absence.js';
import { FollowMessage } from './use-cases/follow-message.js';
import { MovePrompts } from './use-cases/move-prompts.js';
import { PromptDesk } from './use-cases/prompt-desk.js';
import { PromptSubjects } from './use-cases/prompt-subjects.js';
import { ReadBurden } from './use-cases/read-burden.js';
import { SetAbsence } from './use-cases/set-absence.js';
import { SetChatPreference } from './use-cases/set-chat-preference.js';
import { SetContactOrder } from './use-cases/set-contact-order.js';
import { ShowAnswer } from './use-cases/show-answer.js';
import { SnoozePrompt } from './use-cases/snooze-prompt.js';

/** What people are asked. Fills the `CHAT_DESK` port, so it is global. */
@Global()
@Module({
  providers: [
    AcknowledgePrompt, AnswerPrompt, DescribePrompts, EndAbsence, FollowMessage, MovePrompts, PromptDesk, PromptSubjects, ReadBurden, SetAbsence, SetChatPreference, SetContactOrder, ShowAnswer,
    SnoozePrompt, ContactsResolver, PromptsResolver, FollowMessageJob, MovePromptsJob, ShowAnswerJob,
    { provide: CHAT_DESK, useExisting: PromptDesk },
  ],
  exports: [CHAT_DESK],
})
export class PromptsModule {}
