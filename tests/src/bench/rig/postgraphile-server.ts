import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { grafserv } from 'postgraphile/grafserv/node';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { postgraphile } from 'postgraphile';
import { sessionOf } from './bench-sessions.js';

// The peer of the tree bench: PostGraphile 5 over the schema `bench`, whose views and tables hold what a unit's set needs, with the product's role and
// its office set for every request. The same session look-up as raw's; no error masking, no limits.

const pgl = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: process.env['DATABASE_URL'] ?? '', schemas: ['bench'], poolConfig: { max: 16 } })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: {
    explain: false,
    context: async (request: Partial<Grafast.RequestContext>) => {
      const message = request.node?.req as IncomingMessage | undefined;
      const session = message ? await sessionOf(message) : null;
      if (!session) throw new Error('no session');
      return { pgSettings: { role: 'wudan_app', 'app.office_id': session.officeId } };
    },
  },
});

const server = createServer();
server.keepAliveTimeout = 60_000;
const serve = pgl.createServ(grafserv);
await serve.addTo(server);
server.listen(0, '127.0.0.1', () => console.log(`listening ${(server.address() as AddressInfo).port}`));
process.on('disconnect', () => process.exit(0));
