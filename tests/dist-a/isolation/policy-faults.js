/**
 * Row-level security, taken away policy by policy and table by table. The API would not show it (repositories name the office as well: the second
 * lock), so the raw statements behind the one door have to.
 */ export async function policyFaults({ world, raw }) {
    const run = async (sql)=>void await world.admin.query(sql);
    const found = await world.admin.query(`SELECT p.policyname AS name, p.tablename AS table, p.qual AS using, p.with_check AS check, p.cmd AS command,
            bool_or(has_column_privilege(r.role, c.oid, 'office_id', 'UPDATE')) AS movable
       FROM pg_policies p JOIN pg_class c ON c.relname = p.tablename AND c.relnamespace = 'wudan'::regnamespace CROSS JOIN LATERAL unnest(p.roles) AS r(role)
      WHERE p.schemaname = 'wudan' GROUP BY 1, 2, 3, 4, 5 ORDER BY 2, 1`);
    const altered = ({ name, table }, using, check)=>`ALTER POLICY ${name} ON wudan.${table}${using === null ? '' : ` USING (${using})`}${check === null ? '' : ` WITH CHECK (${check})`}`;
    const fault = (name, table, broken, mended)=>({
            name,
            seenBy: [
                [
                    'door'
                ]
            ],
            plant: async ()=>{
                await run(broken);
                return ()=>run(mended);
            },
            check: ()=>raw.run([
                    table
                ])
        });
    const open = (text)=>text === null ? null : 'true';
    return [
        ...found.rows.map((row)=>fault(`policy:${row.name}`, row.table, altered(row, open(row.using), open(row.check)), altered(row, row.using, row.check))),
        ...found.rows.filter((row)=>row.command === 'UPDATE' && row.movable).map((row)=>fault(`policy-check:${row.name}`, row.table, altered(row, null, open(row.check)), altered(row, null, row.check))),
        ...[
            ...new Set(found.rows.map((row)=>row.table))
        ].map((table)=>fault(`wall:${table}`, table, `ALTER TABLE wudan.${table} DISABLE ROW LEVEL SECURITY`, `ALTER TABLE wudan.${table} ENABLE ROW LEVEL SECURITY`))
    ];
}

//# sourceMappingURL=policy-faults.js.map