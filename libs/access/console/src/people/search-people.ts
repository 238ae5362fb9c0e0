import type { SearchProvider } from '@wudan/kernel-ui';
import { SEATS } from './people.graphql.js';

/** Finds people by name; leads to their seats. */
export const searchPeople: SearchProvider = {
  id: 'people',
  can: { action: 'read', subject: 'Seat' },
  load: async (client) => {
    const { data } = await client.query(SEATS, { first: 200 }, { requestPolicy: 'cache-first' }).toPromise();
    return (data?.seats.edges ?? []).map(({ node }) => ({
      title: node.personName,
      hint: node.unit?.name ?? node.account ?? '',
      words: `${node.account ?? ''} ${node.unit?.name ?? ''}`,
      to: `/people?q=${encodeURIComponent(node.personName)}`,
    }));
  },
};
