import type { SearchProvider } from '@wudan/kernel-ui';
import { TEMPLATES } from './templates.graphql.js';

/** Finds templates and packs by name. */
export const searchTemplates: SearchProvider = {
  id: 'templates',
  can: { action: 'read', subject: 'Template' },
  load: async (client) => {
    const { data } = await client.query(TEMPLATES, {}, { requestPolicy: 'cache-first' }).toPromise();
    return (data?.templates ?? []).map(({ id, name, version }) => ({ title: name, hint: version, to: `/library/${id}` }));
  },
};
