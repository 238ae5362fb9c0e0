/**
 * The write oracle: fingerprints of all rows of all tenant tables per office, of the system rows that name an office, and of
 * the office's node in the public tree with the children that hang on it. Read by a superuser, whom no policy blinds.
 */ export class OfficeStates {
    #sql;
    constructor(world){
        this.world = world;
        this.#sql = '';
    }
    async #statement() {
        if (this.#sql !== '') return this.#sql;
        const tables = await this.world.admin.query(`SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'wudan' AND c.relkind = 'r' AND obj_description(c.oid, 'pg_class') = 'class: tenant' ORDER BY 1`);
        const system = await this.world.admin.query(`SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'office_id'
        WHERE n.nspname = 'wudan' AND c.relkind = 'r' AND obj_description(c.oid, 'pg_class') = 'class: system' ORDER BY 1`);
        const part = (label, office, from)=>`SELECT '${label}' AS part, ${office} AS office, md5(string_agg(md5(x::text), '' ORDER BY md5(x::text))) AS hash FROM ${from} WHERE ${office} = ANY($1::uuid[]) GROUP BY ${office}`;
        this.#sql = [
            ...tables.rows.map(({ name })=>part(name, 'x.office_id', `wudan.${name} x`)),
            ...system.rows.map(({ name })=>part(name, 'x.office_id', `wudan.${name} x`)),
            part('person', 'd.office_id', 'wudan.person x JOIN wudan.seat_directory d ON d.person_id = x.id'),
            part('node', 'x.id', 'wudan.office x'),
            part('children', 'x.parent_id', '(SELECT o.id, o.parent_id FROM wudan.office o) x'),
            part('holiday_notice', 'x.recorded_by_office_id', 'wudan.holiday_notice x')
        ].join(' UNION ALL ');
        return this.#sql;
    }
    /** Tables of which some office other than the actor's has no row: there the oracles would be blind. */ async blindTables(place) {
        const states = await this.read(place);
        const seen = new Set([
            ...states.keys()
        ].map((key)=>key.split(' ')[1]));
        const tables = await this.world.admin.query(`SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'wudan' AND c.relkind = 'r' AND obj_description(c.oid, 'pg_class') = 'class: tenant'`);
        return tables.rows.map((row)=>row.name).filter((name)=>!seen.has(name));
    }
    /** Fingerprints of every office but the actor's (and those a lawful act may touch). Keys: `place part`. */ async read(actor, except = []) {
        const watched = [
            ...this.world.offices.values()
        ].filter((office)=>office.place !== actor && !except.includes(office.place));
        const places = new Map(watched.map((office)=>[
                office.id,
                office.place
            ]));
        const found = await this.world.admin.query(await this.#statement(), [
            [
                ...places.keys()
            ]
        ]);
        return new Map(found.rows.map((row)=>[
                `${places.get(row.office) ?? ''} ${row.part}`,
                row.hash
            ]));
    }
}
/** What differs between two readings, e.g. `sibling unit`. */ export function changedParts(before, after) {
    return [
        ...new Set([
            ...before.keys(),
            ...after.keys()
        ])
    ].filter((key)=>before.get(key) !== after.get(key)).sort();
}

//# sourceMappingURL=office-state.js.map