import { defineModule } from '@wudan/kernel-ui';
import { evidenceTexts } from './i18n/evidence-texts.js';

export type { UploadedFile } from './upload/upload-box.js';

/** The upload field for forms of other contexts; its code comes when it is first shown. */
export const loadUploadBox = async () => (await import('./upload/upload-box.js')).UploadBox;

/** Evidence: what is asked for which year, what was handed in, how far it can be trusted. */
export const evidenceModule = defineModule({
  texts: evidenceTexts,
  routes: [
    { path: '/pilots/:pilotId/evidence', access: 'signed-in', load: async () => (await import('./grid/evidence-grid.page.js')).EvidenceGridPage },
    { path: '/evidence/:itemId', access: 'signed-in', load: async () => (await import('./item/evidence-item.page.js')).EvidenceItemPage },
  ],
  nav: [],
  today: [
    {
      title: 'today.title',
      text: 'today.text',
      action: 'today.action',
      to: '/pilots',
      order: 1,
      can: { action: 'answer', subject: 'Evidence' },
      live: async () => (await import('./today/evidence-card.js')).EvidenceCard,
    },
  ],
  search: [],
});
