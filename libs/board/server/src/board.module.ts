import { Module } from '@nestjs/common';
import { BoardResolver } from './graphql/board.resolver.js';
import { FollowUnitsJob } from './jobs/follow-units.job.js';
import { PublishBoardJob } from './jobs/publish-board.job.js';
import { PublishOfficeJob } from './jobs/publish-office.job.js';
import { ReceiveOfficeJob } from './jobs/receive-office.job.js';
import './policy/board.policy.js';
import { FollowUnits } from './use-cases/follow-units.js';
import { PublishOffice } from './use-cases/publish-office.js';
import { ReadBoard } from './use-cases/read-board.js';
import { ReceiveOffice } from './use-cases/receive-office.js';

/** Summary rows of units and offices. */
@Module({ providers: [BoardResolver, FollowUnits, FollowUnitsJob, PublishBoardJob, PublishOffice, PublishOfficeJob, ReadBoard, ReceiveOffice, ReceiveOfficeJob] })
export class BoardModule {}
