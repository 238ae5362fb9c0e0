import pg from 'pg';
import { registeredEntities, TenantRepository, UnitOfWork } from '@wudan/kernel-server';
import { newId } from '@wudan/kernel-core';
import { TestHouse } from '../house/test-house.js';
import { defineGroup, holds } from './group.js';
/** A repository as a context would write it, over a table of the product. */ let SectionsProbe = class SectionsProbe extends TenantRepository {
    bySql() {
        return this.tx.query('SELECT count(*) FROM wudan.section WHERE office_id = $1', [
            this.tx.officeId
        ]);
    }
    asRelay() {
        return this.tx.inRole('wudan_relay', (query)=>query('UPDATE wudan.outbox SET attempts = attempts WHERE office_id = $1', [
                this.tx.officeId
            ]));
    }
    constructor(...args){
        super(...args), this.entity = registeredEntities().find((entity)=>entity.name === 'SectionEntity');
    }
};
/** What a refused attempt said. @throws Refuted when it went through or was refused for another reason */ async function refused(what, attempt, why) {
    const outcome = await Promise.resolve().then(attempt).then(()=>null, (error)=>error instanceof Error ? error.message : String(error));
    holds(outcome !== null, `${what} went through`);
    holds(why.test(outcome), `${what} was refused for another reason: ${outcome}`);
    return outcome;
}
function row(scene, tx, name) {
    return {
        id: newId(tx.now.getTime()),
        unitId: scene.unitId,
        name,
        validFrom: '2026-01-01',
        validTo: null,
        createdAt: tx.now
    };
}
async function sectionsNamed({ admin, officeId }, name) {
    const found = await admin.query('SELECT count(*)::int AS count FROM wudan.section WHERE office_id = $1 AND name = $2', [
        officeId,
        name
    ]);
    return found.rows[0]?.count ?? 0;
}
const GONE = /closed|released|already|undefined/i;
const READ_ONLY = /read-only|read-write/i;
const steps = [
    {
        name: 'closed-unit',
        title: '工作单元结束后仓储不可再用 · a repository used after its unit closed',
        run: async ({ house, units, officeId })=>{
            const kept = [];
            const keep = (tx)=>{
                kept.push(tx.repo(SectionsProbe));
                return Promise.resolve();
            };
            await units.run(house.system(officeId), keep);
            await units.read(house.system(officeId), keep);
            await units.run(house.system(officeId), async (tx)=>keep(tx).then(()=>Promise.reject(new Error('planned')))).catch(()=>undefined);
            const said = new Set();
            for (const probe of kept){
                said.add(await refused('raw SQL after the end', ()=>probe.bySql(), GONE));
                said.add(await refused('a find after the end', ()=>probe.find(officeId), GONE));
                said.add(await refused('another role after the end', ()=>probe.asRelay(), GONE));
            }
            holds(kept.length === 3, `${kept.length} units were tried`);
            said.add(await refused('a repository made without a unit', ()=>new SectionsProbe(undefined).find(officeId), GONE));
            return `${kept.length} units (committed, read, rolled back) × 3 ways refused: ${[
                ...said
            ].join(' / ')}`;
        }
    },
    {
        name: 'read-only-unit',
        title: '只读工作单元拒绝写入 · a read-only unit refuses writes',
        run: async (scene)=>{
            const { house, units, officeId } = scene;
            const ctx = house.system(officeId);
            const read = (work)=>()=>units.read(ctx, work);
            const said = await refused('an update by raw SQL', read((tx)=>tx.query("UPDATE wudan.section SET name = '只读二科' WHERE office_id = $1", [
                    officeId
                ])), READ_ONLY);
            await refused('an insert by a repository', read((tx)=>tx.repo(SectionsProbe).insert(row(scene, tx, '只读一科'))), READ_ONLY);
            await refused('an update in another role', read((tx)=>tx.repo(SectionsProbe).asRelay()), READ_ONLY);
            await refused('lifting the ban', read((tx)=>tx.query("SELECT set_config('transaction_read_only', 'off', true)")), READ_ONLY);
            holds(await sectionsNamed(scene, '只读一科') + await sectionsNamed(scene, '只读二科') === 0, 'a row was written');
            return said;
        }
    },
    {
        name: 'no-audit',
        title: '没有审计记录的修改不能提交 · a write without audit rolls back',
        run: async (scene)=>{
            const { house, units, officeId } = scene;
            const ctx = house.system(officeId);
            const said = await refused('a write without audit', ()=>units.run(ctx, (tx)=>tx.repo(SectionsProbe).insert(row(scene, tx, '无审计科'))), /audit/);
            holds(await sectionsNamed(scene, '无审计科') === 0, 'the row of the refused unit is there');
            const failing = (tx)=>{
                tx.audit({
                    action: 'probe.failed',
                    subjectType: 'Probe',
                    outcome: 'unheard-of',
                    summary: '审计失败'
                });
                return tx.repo(SectionsProbe).insert(row(scene, tx, '审计失败科'));
            };
            await refused('a write whose audit entry cannot be written', ()=>units.run(ctx, failing), /audit_entry|审计/);
            holds(await sectionsNamed(scene, '审计失败科') === 0, 'the row is there without its audit entry');
            await units.run(ctx, (tx)=>{
                tx.audit({
                    action: 'probe.made',
                    subjectType: 'Probe',
                    summary: '有审计'
                });
                return tx.repo(SectionsProbe).insert(row(scene, tx, '有审计科'));
            });
            holds(await sectionsNamed(scene, '有审计科') === 1, 'the audited write is not there');
            return said;
        }
    }
];
/** Planted faults of the door, in this process; it ends with the plant. */ async function plantIn({ house, units, officeId }, plant) {
    const ctx = house.system(officeId);
    if (plant === 'reading-unit-writes') units.read = (caller, work)=>units.run(caller, work);
    if (plant === 'closed-unit-lives') {
        const read = units.read.bind(units);
        units.read = (caller, work)=>{
            units.beginScope(caller);
            return read(caller, work);
        };
    }
    if (plant === 'audit-not-required') {
        await units.read(ctx, (tx)=>{
            const prototype = Object.getPrototypeOf(tx);
            prototype.wrote = ()=>undefined;
            return Promise.resolve();
        });
    }
}
/** One door to the data, and nothing leaves a unit half done. */ export const doors = defineGroup({
    name: 'doors',
    open: async (plant)=>{
        const house = await TestHouse.open('doors');
        const admin = new pg.Client({
            connectionString: house.database.adminUrl
        });
        admin.on('error', ()=>undefined);
        await admin.connect();
        const officeId = await house.rootOffice();
        const scene = {
            house,
            admin,
            units: house.app.get(UnitOfWork),
            officeId,
            unitId: await house.unit(officeId)
        };
        await plantIn(scene, plant);
        return scene;
    },
    close: async ({ house, admin })=>{
        await admin.end();
        await house.close();
    },
    steps
});

//# sourceMappingURL=doors.js.map