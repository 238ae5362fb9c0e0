import type { SearchProvider } from '@wudan/kernel-ui';
import { OFFICE_TREE } from './offices/offices.graphql.js';
import { UNIT_CHOICES } from './units/units.graphql.js';

/** Finds units by name and code. */
export const searchUnits: SearchProvider = {
  id: 'units',
  can: { action: 'read', subject: 'Unit' },
  load: async (client) => {
    const { data } = await client.query(UNIT_CHOICES, {}, { requestPolicy: 'cache-first' }).toPromise();
    return (data?.units.edges ?? []).map(({ node }) => ({ title: node.name, hint: node.code, words: node.code, to: `/units/${node.id}` }));
  },
};

/** Finds offices by name and region code. */
export const searchOffices: SearchProvider = {
  id: 'offices',
  can: { action: 'read', subject: 'Office' },
  load: async (client) => {
    const { data } = await client.query(OFFICE_TREE, {}, { requestPolicy: 'cache-first' }).toPromise();
    return (data?.officeTree ?? []).map((office) => ({
      title: office.name,
      hint: `${office.levelName} ${office.regionCode}`,
      words: `${office.shortName} ${office.regionCode}`,
      to: `/offices?q=${encodeURIComponent(office.shortName)}`,
    }));
  },
};
