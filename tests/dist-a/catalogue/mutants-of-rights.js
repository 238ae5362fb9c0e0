const GUARD = 'office_id = app.office_id()';
const OFFICE = '0a000000-0000-7000-8000-00000000000a';
/** A statement about the database at hand, whose name only the database knows. */ const onDatabase = (template)=>`DO $do$ BEGIN EXECUTE format('${template}', current_database()); END $do$`;
/** Faults of roles, grants and settings. */ export const RIGHT_MUTANTS = [
    {
        name: 'auth-reads-tenant-table',
        sql: [
            'GRANT SELECT ON wudan.seat TO wudan_auth',
            `CREATE POLICY seat_auth_select ON wudan.seat FOR SELECT TO wudan_auth USING (${GUARD})`
        ],
        expects: [
            'tenant-grant'
        ]
    },
    {
        name: 'app-reads-persons',
        sql: [
            'GRANT SELECT ON wudan.person TO wudan_app'
        ],
        expects: [
            'system-grant'
        ]
    },
    {
        name: 'app-reads-one-column',
        sql: [
            'GRANT SELECT (password_hash) ON wudan.person TO wudan_app'
        ],
        expects: [
            'system-grant'
        ]
    },
    {
        name: 'app-reads-outbox-index',
        sql: [
            'GRANT SELECT ON wudan.outbox_index TO wudan_app'
        ],
        expects: [
            'system-grant'
        ]
    },
    {
        name: 'relay-rewrites-inbox',
        sql: [
            'GRANT UPDATE ON wudan.inbox TO wudan_relay'
        ],
        expects: [
            'system-grant'
        ]
    },
    {
        name: 'relay-rewrites-column',
        sql: [
            'GRANT UPDATE (payload) ON wudan.inbox TO wudan_relay'
        ],
        expects: [
            'system-grant'
        ]
    },
    {
        name: 'history-readable',
        sql: [
            'GRANT SELECT ON wudan.migration TO wudan_app'
        ],
        expects: [
            'system-grant'
        ]
    },
    {
        name: 'sequence-usable',
        sql: [
            'GRANT USAGE ON SEQUENCE wudan.migration_id_seq TO wudan_app'
        ],
        expects: [
            'grant-beyond',
            'stray-grant'
        ]
    },
    {
        name: 'app-writes-reference',
        sql: [
            'GRANT UPDATE (name) ON wudan.office TO wudan_app'
        ],
        expects: [
            'reference-grant'
        ]
    },
    {
        name: 'reference-can-be-removed',
        sql: [
            'GRANT DELETE ON wudan.office TO wudan_reference'
        ],
        expects: [
            'reference-grant'
        ]
    },
    {
        name: 'truncate-granted',
        sql: [
            'GRANT TRUNCATE ON wudan.unit TO wudan_app'
        ],
        expects: [
            'grant-beyond'
        ]
    },
    {
        name: 'references-granted',
        sql: [
            'GRANT REFERENCES ON wudan.unit TO wudan_app'
        ],
        expects: [
            'grant-beyond'
        ]
    },
    {
        name: 'trigger-granted',
        sql: [
            'GRANT TRIGGER ON wudan.unit TO wudan_relay'
        ],
        expects: [
            'grant-beyond'
        ]
    },
    {
        name: 'table-for-public',
        sql: [
            'GRANT SELECT ON wudan.unit TO PUBLIC'
        ],
        expects: [
            'public-grant',
            'effective-right'
        ]
    },
    {
        name: 'grant-option',
        sql: [
            'GRANT SELECT ON wudan.unit TO wudan_app WITH GRANT OPTION'
        ],
        expects: [
            'grant-option'
        ]
    },
    {
        name: 'login-holds-table',
        sql: [
            'GRANT SELECT ON wudan.unit TO wudan_runtime'
        ],
        expects: [
            'stray-grant',
            'tenant-grant'
        ]
    },
    {
        name: 'app-owns-table',
        sql: [
            'ALTER TABLE wudan.unit OWNER TO wudan_app'
        ],
        expects: [
            'ownership'
        ]
    },
    {
        name: 'queue-owns-schema',
        sql: [
            'ALTER SCHEMA app OWNER TO wudan_queue'
        ],
        expects: [
            'ownership'
        ]
    },
    {
        name: 'login-owns-database',
        sql: [
            onDatabase('ALTER DATABASE %I OWNER TO wudan_runtime')
        ],
        expects: [
            'ownership'
        ]
    },
    {
        name: 'login-superuser',
        sql: [
            'ALTER ROLE wudan_runtime SUPERUSER'
        ],
        expects: [
            'role-attribute',
            'effective-right'
        ]
    },
    {
        name: 'login-bypasses-rls',
        sql: [
            'ALTER ROLE wudan_runtime BYPASSRLS'
        ],
        expects: [
            'role-attribute'
        ]
    },
    {
        name: 'login-creates-roles',
        sql: [
            'ALTER ROLE wudan_runtime CREATEROLE CREATEDB'
        ],
        expects: [
            'role-attribute'
        ]
    },
    {
        name: 'login-replicates',
        sql: [
            'ALTER ROLE wudan_runtime REPLICATION'
        ],
        expects: [
            'role-attribute'
        ]
    },
    {
        name: 'login-inherits',
        sql: [
            'ALTER ROLE wudan_runtime INHERIT'
        ],
        expects: [
            'role-attribute'
        ]
    },
    {
        name: 'app-bypasses-rls',
        sql: [
            'ALTER ROLE wudan_app BYPASSRLS'
        ],
        expects: [
            'role-attribute',
            'isolation-leak'
        ]
    },
    {
        name: 'app-logs-in',
        sql: [
            'ALTER ROLE wudan_app LOGIN'
        ],
        expects: [
            'role-attribute'
        ]
    },
    {
        name: 'owner-logs-in',
        sql: [
            'ALTER ROLE wudan_owner LOGIN'
        ],
        expects: [
            'role-attribute'
        ]
    },
    {
        name: 'role-renamed',
        sql: [
            'ALTER ROLE wudan_planner RENAME TO wudan_planner_old'
        ],
        expects: [
            'role-missing'
        ]
    },
    {
        name: 'membership-inherited',
        sql: [
            'GRANT wudan_relay TO wudan_runtime WITH INHERIT TRUE'
        ],
        expects: [
            'membership',
            'effective-right'
        ]
    },
    {
        name: 'membership-with-admin',
        sql: [
            'GRANT wudan_app TO wudan_runtime WITH ADMIN TRUE'
        ],
        expects: [
            'membership'
        ]
    },
    {
        name: 'login-takes-owner',
        sql: [
            'GRANT wudan_owner TO wudan_runtime WITH INHERIT FALSE, SET TRUE'
        ],
        expects: [
            'membership'
        ]
    },
    {
        name: 'app-takes-auth',
        sql: [
            'GRANT wudan_auth TO wudan_app'
        ],
        expects: [
            'membership',
            'effective-right'
        ]
    },
    {
        name: 'app-reads-all-data',
        sql: [
            'GRANT pg_read_all_data TO wudan_app'
        ],
        expects: [
            'membership',
            'effective-right'
        ]
    },
    {
        name: 'membership-revoked',
        sql: [
            'REVOKE wudan_queue FROM wudan_runtime'
        ],
        expects: [
            'membership'
        ]
    },
    {
        name: 'session-starts-elsewhere',
        sql: [
            "ALTER ROLE wudan_runtime SET role = 'wudan_relay'"
        ],
        expects: [
            'session-role',
            'role-setting'
        ]
    },
    {
        name: 'session-starts-as-login',
        sql: [
            'ALTER ROLE wudan_runtime RESET role'
        ],
        expects: [
            'session-role'
        ]
    },
    {
        name: 'office-preset-for-role',
        sql: [
            `ALTER ROLE wudan_app SET app.office_id = '${OFFICE}'`
        ],
        expects: [
            'role-setting'
        ]
    },
    {
        name: 'office-preset-for-database',
        sql: [
            onDatabase(`ALTER DATABASE %I SET app.office_id = ''${OFFICE}''`)
        ],
        expects: [
            'role-setting'
        ]
    },
    {
        name: 'constraints-can-be-switched-off',
        sql: [
            'GRANT SET ON PARAMETER session_replication_role TO wudan_app'
        ],
        expects: [
            'parameter-grant'
        ]
    },
    {
        name: 'schema-can-be-filled',
        sql: [
            'GRANT CREATE ON SCHEMA app TO wudan_app'
        ],
        expects: [
            'schema-grant'
        ]
    },
    {
        name: 'queue-schema-opened',
        sql: [
            'GRANT USAGE ON SCHEMA bullmq TO wudan_app'
        ],
        expects: [
            'schema-grant',
            'stray-grant'
        ]
    },
    {
        name: 'schema-for-public',
        sql: [
            'GRANT USAGE ON SCHEMA wudan TO PUBLIC'
        ],
        expects: [
            'public-grant'
        ]
    },
    {
        name: 'new-schema',
        sql: [
            'CREATE SCHEMA reports'
        ],
        expects: [
            'schema-outside'
        ]
    },
    {
        name: 'database-for-public',
        sql: [
            onDatabase('GRANT CONNECT ON DATABASE %I TO PUBLIC')
        ],
        expects: [
            'public-grant'
        ]
    },
    {
        name: 'temporary-tables',
        sql: [
            onDatabase('GRANT TEMPORARY ON DATABASE %I TO wudan_runtime')
        ],
        expects: [
            'database-grant'
        ]
    },
    {
        name: 'queue-creates-schemas',
        sql: [
            onDatabase('GRANT CREATE ON DATABASE %I TO wudan_queue')
        ],
        expects: [
            'database-grant',
            'stray-grant'
        ]
    },
    {
        name: 'rights-that-grow',
        sql: [
            'ALTER DEFAULT PRIVILEGES FOR ROLE wudan_owner IN SCHEMA wudan GRANT SELECT ON TABLES TO wudan_app'
        ],
        expects: [
            'default-privileges'
        ]
    },
    {
        name: 'extension',
        sql: [
            'CREATE EXTENSION tablefunc SCHEMA public'
        ],
        expects: [
            'extension'
        ]
    }
];

//# sourceMappingURL=mutants-of-rights.js.map