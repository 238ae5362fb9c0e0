const GUARD = 'office_id = app.office_id()';
/** Faults of the wall on a table, and ways around it. */ export const WALL_MUTANTS = [
    {
        name: 'rls-disabled',
        sql: [
            'ALTER TABLE wudan.unit DISABLE ROW LEVEL SECURITY'
        ],
        expects: [
            'rls-off',
            'isolation-leak'
        ]
    },
    {
        name: 'rls-not-forced',
        sql: [
            'ALTER TABLE wudan.unit NO FORCE ROW LEVEL SECURITY'
        ],
        expects: [
            'rls-not-forced'
        ]
    },
    {
        name: 'policy-dropped',
        sql: [
            'DROP POLICY unit_app_select ON wudan.unit'
        ],
        expects: [
            'policy-missing',
            'isolation-blind'
        ]
    },
    {
        name: 'policy-reads-all',
        sql: [
            'ALTER POLICY unit_app_select ON wudan.unit USING (true)'
        ],
        expects: [
            'policy-guard',
            'isolation-leak'
        ]
    },
    {
        name: 'policy-adds-anywhere',
        sql: [
            'ALTER POLICY mail_app_insert ON wudan.mail WITH CHECK (true)'
        ],
        expects: [
            'policy-guard',
            'isolation-leak'
        ]
    },
    {
        name: 'policy-moves-anywhere',
        sql: [
            'ALTER POLICY seat_app_update ON wudan.seat WITH CHECK (true)'
        ],
        expects: [
            'policy-guard',
            'isolation-leak'
        ]
    },
    {
        name: 'policy-removes-all',
        sql: [
            'ALTER POLICY unit_board_app_delete ON wudan.unit_board USING (true)'
        ],
        expects: [
            'policy-guard',
            'isolation-leak'
        ]
    },
    {
        name: 'policy-open-without-office',
        sql: [
            `ALTER POLICY unit_app_select ON wudan.unit USING (${GUARD} OR app.office_id() IS NULL)`
        ],
        expects: [
            'policy-guard',
            'isolation-leak'
        ]
    },
    {
        name: 'policy-with-subquery',
        sql: [
            `ALTER POLICY unit_app_select ON wudan.unit USING (${GUARD} OR office_id IN (SELECT id FROM wudan.office WHERE parent_id = app.office_id()))`
        ],
        expects: [
            'policy-guard'
        ]
    },
    {
        name: 'policy-by-setting',
        sql: [
            "ALTER POLICY unit_app_select ON wudan.unit USING (office_id = current_setting('app.office_id')::uuid)"
        ],
        expects: [
            'policy-guard'
        ]
    },
    {
        name: 'policy-without-check',
        sql: [
            'DROP POLICY unit_app_update ON wudan.unit',
            `CREATE POLICY unit_app_update ON wudan.unit FOR UPDATE TO wudan_app USING (${GUARD})`
        ],
        expects: [
            'policy-guard'
        ]
    },
    {
        name: 'restrictive-wall',
        sql: [
            'ALTER POLICY unit_app_select ON wudan.unit USING (true)',
            `CREATE POLICY unit_wall ON wudan.unit AS RESTRICTIVE FOR SELECT TO wudan_app USING (${GUARD})`
        ],
        expects: [
            'policy-restrictive',
            'policy-twice',
            'policy-guard',
            'isolation-leak'
        ]
    },
    {
        name: 'second-policy',
        sql: [
            `CREATE POLICY unit_oversight ON wudan.unit FOR SELECT TO wudan_app USING (attached_to_id IS NULL)`
        ],
        expects: [
            'policy-twice',
            'isolation-leak'
        ]
    },
    {
        name: 'policy-for-public',
        sql: [
            `CREATE POLICY unit_all ON wudan.unit FOR SELECT TO PUBLIC USING (${GUARD})`
        ],
        expects: [
            'policy-for-public'
        ]
    },
    {
        name: 'policy-for-two-roles',
        sql: [
            'ALTER POLICY unit_app_select ON wudan.unit TO wudan_app, wudan_relay'
        ],
        expects: [
            'policy-for-many',
            'policy-without-grant'
        ]
    },
    {
        name: 'policy-for-all',
        sql: [
            'DROP POLICY unit_app_select ON wudan.unit',
            `CREATE POLICY unit_app_select ON wudan.unit FOR ALL TO wudan_app USING (${GUARD}) WITH CHECK (${GUARD})`
        ],
        expects: [
            'policy-for-all',
            'policy-missing'
        ]
    },
    {
        name: 'policy-without-grant',
        sql: [
            `CREATE POLICY seat_app_delete ON wudan.seat FOR DELETE TO wudan_app USING (${GUARD})`
        ],
        expects: [
            'policy-without-grant'
        ]
    },
    {
        name: 'grant-without-policy',
        sql: [
            'GRANT DELETE ON wudan.seat TO wudan_app'
        ],
        expects: [
            'policy-missing'
        ]
    },
    {
        name: 'column-grant-without-policy',
        sql: [
            'GRANT UPDATE (payload) ON wudan.mail TO wudan_app'
        ],
        expects: [
            'policy-missing'
        ]
    },
    {
        name: 'audit-can-be-changed',
        sql: [
            'GRANT UPDATE ON wudan.audit_entry TO wudan_app',
            `CREATE POLICY audit_entry_app_update ON wudan.audit_entry FOR UPDATE TO wudan_app USING (${GUARD}) WITH CHECK (${GUARD})`
        ],
        expects: [
            'append-only'
        ]
    },
    {
        name: 'seals-can-be-removed',
        sql: [
            'GRANT DELETE ON wudan.audit_seal TO wudan_relay',
            `CREATE POLICY audit_seal_relay_delete ON wudan.audit_seal FOR DELETE TO wudan_relay USING (${GUARD})`
        ],
        expects: [
            'append-only'
        ]
    },
    {
        name: 'view-in-schema',
        sql: [
            'CREATE VIEW wudan.all_seats AS SELECT * FROM wudan.seat',
            "COMMENT ON VIEW wudan.all_seats IS 'class: tenant'"
        ],
        expects: [
            'not-a-table',
            'view-around-wall'
        ]
    },
    {
        name: 'view-elsewhere',
        sql: [
            'CREATE VIEW bullmq.all_seats AS SELECT * FROM wudan.seat'
        ],
        expects: [
            'view-around-wall'
        ]
    },
    {
        name: 'materialized-copy',
        sql: [
            'CREATE MATERIALIZED VIEW public.all_seats AS SELECT * FROM wudan.seat'
        ],
        expects: [
            'relation-outside',
            'view-around-wall'
        ]
    },
    {
        name: 'table-outside',
        sql: [
            'CREATE TABLE app.seat_copy AS SELECT * FROM wudan.seat'
        ],
        expects: [
            'relation-outside'
        ]
    },
    {
        name: 'child-table',
        sql: [
            'CREATE TABLE wudan.unit_archive () INHERITS (wudan.unit)',
            "COMMENT ON TABLE wudan.unit_archive IS 'class: tenant'"
        ],
        expects: [
            'partition'
        ]
    },
    {
        name: 'partitioned-table',
        sql: [
            'CREATE TABLE wudan.note (office_id uuid NOT NULL) PARTITION BY HASH (office_id)',
            "COMMENT ON TABLE wudan.note IS 'class: tenant'"
        ],
        expects: [
            'not-a-table'
        ]
    },
    {
        name: 'rule',
        sql: [
            'CREATE RULE keep_units AS ON DELETE TO wudan.unit DO INSTEAD NOTHING'
        ],
        expects: [
            'rule'
        ]
    },
    {
        name: 'trigger',
        sql: [
            "CREATE FUNCTION app.copy_seat() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$ BEGIN RETURN NEW; END $$",
            'CREATE TRIGGER copy_seat AFTER INSERT ON wudan.seat FOR EACH ROW EXECUTE FUNCTION app.copy_seat()'
        ],
        expects: [
            'trigger'
        ]
    },
    {
        name: 'event-trigger',
        sql: [
            "CREATE FUNCTION app.watch_ddl() RETURNS event_trigger LANGUAGE plpgsql SET search_path = '' AS $$ BEGIN END $$",
            'CREATE EVENT TRIGGER watch_ddl ON ddl_command_end EXECUTE FUNCTION app.watch_ddl()'
        ],
        expects: [
            'event-trigger'
        ]
    },
    {
        name: 'foreign-data',
        sql: [
            'CREATE FOREIGN DATA WRAPPER elsewhere'
        ],
        expects: [
            'foreign-data'
        ]
    }
];

//# sourceMappingURL=mutants-of-walls.js.map