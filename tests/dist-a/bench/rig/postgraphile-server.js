import { createServer } from 'node:http';
import process from 'node:process';
import { sessionOf } from './bench-sessions.js';
/** By name only: its types change those of graphql-js for whoever sees them. */ const part = async (key, name)=>(await import(name))[key];
const postgraphile = await part('postgraphile', 'postgraphile');
const PostGraphileAmberPreset = await part('PostGraphileAmberPreset', 'postgraphile/presets/amber');
const makePgService = await part('makePgService', 'postgraphile/adaptors/pg');
const grafserv = await part('grafserv', 'postgraphile/grafserv/node');
const pgl = postgraphile({
    extends: [
        PostGraphileAmberPreset
    ],
    pgServices: [
        makePgService({
            connectionString: process.env['DATABASE_URL'] ?? '',
            schemas: [
                'bench'
            ],
            poolConfig: {
                max: 16
            }
        })
    ],
    grafserv: {
        graphqlPath: '/graphql',
        graphiql: false,
        watch: false
    },
    grafast: {
        explain: false,
        context: async (request)=>{
            const message = request.node?.req;
            const session = message ? await sessionOf(message) : null;
            if (!session) throw new Error('no session');
            return {
                pgSettings: {
                    role: 'wudan_app',
                    'app.office_id': session.officeId
                }
            };
        }
    }
});
const server = createServer();
server.keepAliveTimeout = 60_000;
const serve = pgl.createServ(grafserv);
await serve.addTo(server);
server.listen(0, '127.0.0.1', ()=>console.log(`listening ${server.address().port}`));
process.on('disconnect', ()=>process.exit(0));

//# sourceMappingURL=postgraphile-server.js.map