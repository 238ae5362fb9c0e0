import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { sessionOf } from './bench-sessions.js';

// The peer of the benches: PostGraphile 5 over the schema `bench`, whose views, tables and functions hold what a bench asks, with the product's role and
// its office set for every request. The same session look-up as raw's; no error masking, no limits.

interface Served {
  addTo(server: Server): Promise<void>;
}

interface Parts {
  readonly postgraphile: (preset: object) => { createServ(of: unknown): Served };
  readonly PostGraphileAmberPreset: object;
  readonly makePgService: (options: object) => object;
  readonly grafserv: unknown;
}

/** By name only: its types change those of graphql-js for whoever sees them. */
const part = async <K extends keyof Parts>(key: K, name: string): Promise<Parts[K]> => ((await import(name)) as Parts)[key];
const postgraphile = await part('postgraphile', 'postgraphile');
const PostGraphileAmberPreset = await part('PostGraphileAmberPreset', 'postgraphile/presets/amber');
const makePgService = await part('makePgService', 'postgraphile/adaptors/pg');
const grafserv = await part('grafserv', 'postgraphile/grafserv/node');

const pgl = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: process.env['DATABASE_URL'] ?? '', schemas: ['bench'], poolConfig: { max: 16 } })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: {
    explain: false,
    context: async (request: { readonly node?: { readonly req: IncomingMessage } }) => {
      const message = request.node?.req;
      const session = message ? await sessionOf(message) : null;
      if (!session) throw new Error('no session');
      const { officeId, id, unitId, personName, role } = session;
      return { pgSettings: { role: 'wudan_app', 'app.office_id': officeId, 'bench.seat_id': id, 'bench.unit_id': unitId, 'bench.person_name': personName, 'bench.role': role } };
    },
  },
});

const server = createServer();
server.keepAliveTimeout = 60_000;
const serve = pgl.createServ(grafserv);
await serve.addTo(server);
server.listen(0, '127.0.0.1', () => console.log(`listening ${(server.address() as AddressInfo).port}`));
process.on('disconnect', () => process.exit(0));
