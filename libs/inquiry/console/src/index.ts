import { defineModule } from '@wudan/kernel-ui';
import { inquiryTexts } from './i18n/inquiry-texts.js';

/** What the office learns on the spot and from others: visits, opinions, questionnaires. */
export const inquiryModule = defineModule({
  texts: inquiryTexts,
  routes: [
    { path: '/pilots/:pilotId/inquiry', access: 'signed-in', load: async () => (await import('./inquiry.page.js')).InquiryPage },
    { path: '/peer-reviews', access: 'signed-in', load: async () => (await import('./peers/peer-reviews.page.js')).PeerReviewsPage },
    { path: '/survey-template', access: 'signed-in', load: async () => (await import('./surveys/survey-template.page.js')).SurveyTemplatePage },
  ],
  nav: [
    { to: '/peer-reviews', title: 'nav.peers', group: 'work', order: 26, can: { action: 'answer', subject: 'Opinion' } },
    { to: '/survey-template', title: 'nav.template', group: 'oversight', order: 76, can: { action: 'template', subject: 'Survey' } },
  ],
  today: [
    {
      title: 'today.title',
      text: 'today.text',
      action: 'today.action',
      to: '/peer-reviews',
      order: 2,
      can: { action: 'answer', subject: 'Opinion' },
      live: async () => (await import('./peers/peer-card.js')).PeerCard,
    },
  ],
  search: [],
});
