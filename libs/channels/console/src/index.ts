import { defineModule } from '@wudan/kernel-ui';
import { channelTexts } from './i18n/channel-texts.js';

export { CHAT_BINDINGS } from './bindings/bindings.graphql.js';
export { useChannelName } from './channel-names.js';
export { MESSAGES_IN_STATE } from './messages/messages.graphql.js';

/** How people are reached: the ways, who is bound to them, what was sent. */
export const channelsModule = defineModule({
  texts: channelTexts,
  routes: [
    { path: '/messages', access: 'signed-in', load: async () => (await import('./messages/message-list.page.js')).MessageListPage },
    { path: '/bindings', access: 'signed-in', load: async () => (await import('./bindings/binding-list.page.js')).BindingListPage },
    { path: '/bindings/links', access: 'signed-in', load: async () => (await import('./bindings/chat-links.page.js')).ChatLinksPage },
    { path: '/channels', access: 'signed-in', load: async () => (await import('./accounts/channel-wizard.page.js')).ChannelWizardPage },
  ],
  nav: [
    { to: '/messages', title: 'nav.messages', group: 'work', order: 60, letter: 'm', can: { action: 'read', subject: 'ChannelMessage' } },
    { to: '/bindings', title: 'nav.bindings', group: 'register', order: 45, letter: 'k', can: { action: 'read', subject: 'ChatBinding' } },
    { to: '/channels', title: 'nav.channels', group: 'oversight', order: 70, letter: 'c', can: { action: 'read', subject: 'ChannelAccount' } },
  ],
  today: [],
  search: [],
});
