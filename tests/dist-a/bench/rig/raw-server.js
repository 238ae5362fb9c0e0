import { createServer } from 'node:http';
import process from 'node:process';
import pg from 'pg';
import { sessionOf } from './bench-sessions.js';
import { replyCall } from './reply-call.js';
// The measure of the benches: what `node:http` and `pg` alone reach with the same session look-up, the same memory of it, the same walls and one
// prepared call with the same effect. No framework, no GraphQL, no permissions, no errors explained. A process of its own, told its database by the
// environment; it says its port over the channel and ends with it.
const databaseUrl = process.env['DATABASE_URL'] ?? '';
const pool = new pg.Pool({
    connectionString: databaseUrl,
    options: '-c role=wudan_app',
    max: 16
});
async function board(session) {
    const { rows } = await pool.query({
        name: 'board',
        text: 'SELECT * FROM app.board_rows($1, $2)',
        values: [
            session.officeId,
            51
        ]
    });
    return {
        rows
    };
}
/** What a frozen set says about its leaves, read once. */ const sets = new Map();
async function leavesOf(officeId, setId, hash) {
    const known = sets.get(hash);
    if (known) return known;
    const client = await pool.connect();
    try {
        await client.query('BEGIN');
        await client.query('SELECT app.set_office($1)', [
            officeId
        ]);
        const { rows } = await client.query('SELECT compiled FROM wudan.indicator_set WHERE office_id = $1 AND id = $2', [
            officeId,
            setId
        ]);
        await client.query('COMMIT');
        const leaves = (rows[0]?.compiled.leaves ?? []).map(({ code, name, points, kind, rule })=>({
                code,
                name,
                points,
                kind,
                ruleType: rule.type
            }));
        sets.set(hash, leaves);
        return leaves;
    } finally{
        client.release();
    }
}
/** One unit's set with scores and evidence counts: one prepared call, merged with the leaves of the frozen set. */ async function tree({ officeId }, pilotId) {
    const { rows } = await pool.query({
        name: 'tree',
        text: 'SELECT * FROM app.scoring_grid($1, $2)',
        values: [
            officeId,
            pilotId
        ]
    });
    const [row] = rows;
    if (!row) return null;
    const { scores, evidence, ...head } = row;
    const scored = new Map(JSON.parse(scores).map((score)=>[
            score.code,
            score
        ]));
    const counted = new Map(JSON.parse(evidence).map((count)=>[
            count.code,
            count
        ]));
    return {
        ...head,
        rows: (await leavesOf(officeId, row.setId, row.setHash)).map((leaf)=>({
                ...leaf,
                score: scored.get(leaf['code']),
                evidence: counted.get(leaf['code'])
            }))
    };
}
async function reply({ officeId, id, unitId, personName, role }, tap) {
    const { rows } = await pool.query(replyCall({
        officeId,
        seatId: id,
        unitId,
        personName,
        role
    }, tap, new Date()));
    return rows[0];
}
async function bodyOf(request) {
    const chunks = [];
    for await (const chunk of request)chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
}
async function answer(request, response) {
    const session = await sessionOf(request);
    if (!session) {
        response.writeHead(401, {
            'content-length': 0
        }).end();
        return;
    }
    const path = request.url ?? '';
    const result = path === '/board' ? await board(session) : path.startsWith('/tree/') ? await tree(session, path.slice('/tree/'.length)) : await reply(session, JSON.parse(await bodyOf(request)));
    const text = JSON.stringify(result);
    response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text)
    }).end(text);
}
const server = createServer((request, response)=>{
    answer(request, response).catch((error)=>{
        console.error(error);
        response.writeHead(500, {
            'content-length': 0
        }).end();
    });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', ()=>console.log(`listening ${server.address().port}`));
process.on('disconnect', ()=>process.exit(0));

//# sourceMappingURL=raw-server.js.map