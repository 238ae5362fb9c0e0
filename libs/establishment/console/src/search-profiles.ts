import type { SearchProvider } from '@wudan/kernel-ui';
import { UNITS_TO_CHOOSE } from './establishment.graphql.js';

/** Finds the establishment profile of a unit by the unit's name and code. */
export const searchProfiles: SearchProvider = {
  id: 'establishment-profiles',
  can: { action: 'read', subject: 'UnitProfile' },
  load: async (client) => {
    const { data } = await client.query(UNITS_TO_CHOOSE, {}, { requestPolicy: 'cache-first' }).toPromise();
    return (data?.units.edges ?? []).map(({ node }) => ({ title: node.name, hint: `机构编制概况 ${node.code}`, words: `${node.code} 机构编制 编制概况`, to: `/units/${node.id}/profile` }));
  },
};
