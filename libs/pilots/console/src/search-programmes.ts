import type { SearchProvider } from '@wudan/kernel-ui';
import { PROGRAMMES } from './programmes.graphql.js';

/** Finds programmes by name and year. */
export const searchProgrammes: SearchProvider = {
  id: 'programmes',
  can: { action: 'read', subject: 'Programme' },
  load: async (client) => {
    const { data } = await client.query(PROGRAMMES, {}, { requestPolicy: 'cache-first' }).toPromise();
    return (data?.programmes ?? []).map(({ id, name, startsOn, endsOn }) => ({ title: name, hint: `${startsOn} — ${endsOn}`, words: startsOn, to: `/programmes/${id}` }));
  },
};
