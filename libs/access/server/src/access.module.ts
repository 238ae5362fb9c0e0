import { Global, Module } from '@nestjs/common';
import { SESSIONS } from '@wudan/kernel-server';
import { TenancyModule } from '@wudan/tenancy-server';
import { DoorReadModel } from './data/door.read-model.js';
import { AuditTrailResolver } from './graphql/audit-trail.resolver.js';
import { ImportResolver } from './graphql/import.resolver.js';
import { InvitationsResolver } from './graphql/invitations.resolver.js';
import { OfficesFoundingResolver } from './graphql/offices-founding.resolver.js';
import { SeatsResolver } from './graphql/seats.resolver.js';
import { JoinResolver, SessionResolver } from './graphql/session.resolver.js';
import { ExpireInvitationJob } from './jobs/expire-invitation.job.js';
import { ReceiveAdministratorsJob } from './jobs/receive-administrators.job.js';
import './policy/audit-entry.policy.js';
import './policy/import.policy.js';
import './policy/invitation.policy.js';
import './policy/seat.policy.js';
import { AcceptInvitation } from './use-cases/accept-invitation.js';
import { ChangePassword } from './use-cases/change-password.js';
import { CountAttempt } from './use-cases/count-attempt.js';
import { CreateOffice } from './use-cases/create-office.js';
import { DescribeEntry } from './use-cases/describe-entry.js';
import { DescribeViewer } from './use-cases/describe-viewer.js';
import { EnterByChat } from './use-cases/enter-by-chat.js';
import { EndSeat } from './use-cases/end-seat.js';
import { ExpireInvitation } from './use-cases/expire-invitation.js';
import { GrantSeat } from './use-cases/grant-seat.js';
import { ImportTable } from './use-cases/import-table.js';
import { InviteSeat } from './use-cases/invite-seat.js';
import { IssueInvitation } from './use-cases/issue-invitation.js';
import { ListInvitations } from './use-cases/list-invitations.js';
import { ListSeats } from './use-cases/list-seats.js';
import { OpenSession } from './use-cases/open-session.js';
import { PeopleImport } from './use-cases/people-import.js';
import { OfficesImport } from './use-cases/offices-import.js';
import { PreviewInvitation } from './use-cases/preview-invitation.js';
import { ReadAuditTrail } from './use-cases/read-audit-trail.js';
import { ReceiveAdministrators } from './use-cases/receive-administrators.js';
import { RegisterPerson } from './use-cases/register-person.js';
import { ReissueInvitations } from './use-cases/reissue-invitations.js';
import { ResolveSession } from './use-cases/resolve-session.js';
import { RevokeInvitation } from './use-cases/revoke-invitation.js';
import { SetUp } from './use-cases/set-up.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignOut } from './use-cases/sign-out.js';
import { SwitchSeat } from './use-cases/switch-seat.js';
import { TakeSeat } from './use-cases/take-seat.js';

/** People, seats, sessions, invitations, the audit trail. Fills the `SESSIONS` port, so it is global. */
@Global()
@Module({
  imports: [TenancyModule],
  providers: [
    DoorReadModel,
    AcceptInvitation, ChangePassword, CountAttempt, CreateOffice, DescribeEntry, DescribeViewer, EndSeat, EnterByChat, ExpireInvitation, GrantSeat, ImportTable, InviteSeat, IssueInvitation,
    ListInvitations, ListSeats, OfficesImport, OpenSession, PeopleImport, PreviewInvitation, ReadAuditTrail, ReceiveAdministrators, RegisterPerson, ReissueInvitations, ResolveSession,
    RevokeInvitation, SetUp, SignIn, SignOut, SwitchSeat, TakeSeat,
    AuditTrailResolver, ImportResolver, InvitationsResolver, JoinResolver, OfficesFoundingResolver, SeatsResolver, SessionResolver,
    ExpireInvitationJob, ReceiveAdministratorsJob,
    { provide: SESSIONS, useExisting: ResolveSession },
  ],
  exports: [SESSIONS, EnterByChat, SetUp, RegisterPerson],
})
export class AccessModule {}
