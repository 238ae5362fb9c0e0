import { defineModule } from '@wudan/kernel-ui';
import { accessTexts } from './i18n/access-texts.js';
import { searchPeople } from './people/search-people.js';

export { seatLabel } from './session/seat-label.js';
export { SeatDialog } from './session/seat-dialog.js';
export { SessionEvents } from './session/session-events.js';
export { SessionProvider } from './session/session-provider.js';
export { useSession, useViewer } from './session/session-context.js';
export { useSignOut } from './session/use-sign-out.js';
export { accessTexts } from './i18n/access-texts.js';

/** Signing in, people and their seats, invitations, the audit log. */
export const accessModule = defineModule({
  texts: accessTexts,
  routes: [
    { path: '/login', access: 'open', load: async () => (await import('./entry/sign-in.page.js')).SignInPage },
    { path: '/entry', access: 'open', load: async () => (await import('./entry/role-entry.page.js')).RoleEntryPage },
    { path: '/setup', access: 'open', load: async () => (await import('./entry/set-up.page.js')).SetUpPage },
    { path: '/join', access: 'open', load: async () => (await import('./entry/accept-invitation.page.js')).AcceptInvitationPage },
    { path: '/people', access: 'signed-in', load: async () => (await import('./people/seat-list.page.js')).SeatListPage },
    { path: '/people/invite', access: 'signed-in', load: async () => (await import('./people/invite-seat.page.js')).InviteSeatPage },
    {
      path: '/invitations',
      access: 'signed-in',
      load: async () => (await import('./invitations/invitation-list.page.js')).InvitationListPage,
    },
    {
      path: '/invitations/sheet',
      access: 'signed-in',
      load: async () => (await import('./invitations/invitation-sheet.page.js')).InvitationSheetPage,
    },
    { path: '/audit', access: 'signed-in', load: async () => (await import('./audit/audit-log.page.js')).AuditLogPage },
    { path: '/account', access: 'signed-in', load: async () => (await import('./account.page.js')).AccountPage },
  ],
  nav: [
    { to: '/people', title: 'nav.people', group: 'register', order: 30, letter: 'p', can: { action: 'read', subject: 'Seat' } },
    { to: '/invitations', title: 'nav.invitations', group: 'register', order: 40, letter: 'v', can: { action: 'read', subject: 'Invitation' } },
    { to: '/audit', title: 'nav.audit', group: 'oversight', order: 90, letter: 'a', can: { action: 'read', subject: 'AuditEntry' } },
  ],
  today: [
    {
      title: 'today.invite.title',
      text: 'today.invite.text',
      action: 'today.invite.action',
      to: '/people/invite',
      order: 30,
      can: { action: 'create', subject: 'Invitation' },
    },
    {
      title: 'today.seats.title',
      text: 'today.seats.text',
      action: 'today.seats.action',
      to: '/people',
      order: 35,
      can: { action: 'end', subject: 'Seat' },
    },
    {
      title: 'today.audit.title',
      text: 'today.audit.text',
      action: 'today.audit.action',
      to: '/audit',
      order: 40,
      can: { action: 'read', subject: 'AuditEntry' },
    },
  ],
  search: [searchPeople],
});
