import 'reflect-metadata';
import { openBenchDatabase } from './rig/bench-database.js';
import { benchMain } from './rig/bench-main.js';
import { duel } from './rig/duel.js';
import { Load, requestText } from './rig/load.js';
import { supervisorToken, UNITS_EACH } from './rig/make-offices.js';
import { startProduct, startRaw } from './rig/servers.js';
const AIM = 0.6;
const SUPERVISORS = 200;
/** What the console's board asks, word for word the same each time. */ const query = `query Board($first: Int, $after: String) { board(first: $first, after: $after) { edges { node { unitId unitName stage light status percent lastReportAt dueAt openDifficulties updatedAt } }
  pageInfo { hasNextPage endCursor } totalCount } }`;
/** The board of one office, asked by the supervisors of two hundred: the product against `node:http` and `pg`. */ await benchMain('board', async ({ scale, rounds, ms, keep, profile })=>{
    const database = await openBenchDatabase({
        scale,
        keep
    });
    const load = new Load();
    try {
        const raw = await startRaw(database.databaseUrl);
        const ours = await startProduct(database.databaseUrl, profile === undefined ? {} : {
            profile
        });
        const asking = Math.min(SUPERVISORS, scale.offices);
        const tokens = Array.from({
            length: asking
        }, (_, index)=>supervisorToken(Math.floor(index * scale.offices / asking)));
        const body = JSON.stringify({
            operationName: 'Board',
            query,
            variables: {
                first: 50
            }
        });
        const expect = {
            text: '"unitName":',
            times: UNITS_EACH
        };
        const result = await duel(database.admin, load, {
            raw: {
                name: 'raw',
                server: raw,
                requests: tokens.map((token)=>requestText('/board', token)),
                expect,
                serial: 0
            },
            ours: {
                name: 'ours',
                server: ours,
                requests: tokens.map((token)=>requestText('/graphql', token, body)),
                expect,
                serial: 0
            }
        }, {
            rounds,
            ms,
            connections: 32,
            profile: profile !== undefined
        });
        await ours.stop();
        await raw.stop();
        return {
            offices: scale.offices,
            units: scale.offices * UNITS_EACH,
            rounds,
            ...result,
            aim: AIM,
            ok: result.errors === 0 && result.ratioToRaw >= AIM
        };
    } finally{
        load.stop();
        await database.close();
    }
});

//# sourceMappingURL=board.js.map