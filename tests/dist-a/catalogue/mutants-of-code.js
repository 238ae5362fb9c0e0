const COUNT = 'CREATE FUNCTION app.count_units() RETURNS bigint';
const BODY = 'AS $$ SELECT count(*) FROM wudan.unit $$';
const OWNED = [
    'ALTER FUNCTION app.count_units() OWNER TO wudan_owner',
    'REVOKE ALL ON FUNCTION app.count_units() FROM PUBLIC'
];
const setOffice = (body)=>`CREATE OR REPLACE FUNCTION app.set_office(p_office uuid) RETURNS void LANGUAGE plpgsql VOLATILE AS $$ BEGIN ${body}; END $$`;
const officeId = (head, body)=>`CREATE OR REPLACE FUNCTION app.office_id() RETURNS uuid LANGUAGE sql ${head} AS $$ SELECT ${body} $$`;
/** Faults of functions. */ export const CODE_MUTANTS = [
    {
        name: 'definer-function',
        sql: [
            `${COUNT} LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ${BODY}`,
            ...OWNED
        ],
        expects: [
            'security-definer'
        ]
    },
    {
        name: 'definer-flush',
        sql: [
            'ALTER FUNCTION app.flush_unit SECURITY DEFINER'
        ],
        expects: [
            'security-definer'
        ]
    },
    {
        name: 'definer-in-queue',
        sql: [
            "CREATE FUNCTION bullmq.count_units() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS $$ SELECT count(*) FROM wudan.unit $$"
        ],
        expects: [
            'security-definer'
        ]
    },
    {
        name: 'leakproof-function',
        sql: [
            `${COUNT} LANGUAGE sql STABLE LEAKPROOF SET search_path = '' ${BODY}`,
            ...OWNED
        ],
        expects: [
            'leakproof'
        ]
    },
    {
        name: 'function-for-public',
        sql: [
            `${COUNT} LANGUAGE sql STABLE SET search_path = '' ${BODY}`
        ],
        expects: [
            'public-grant',
            'ownership'
        ]
    },
    {
        name: 'function-for-queue',
        sql: [
            'GRANT EXECUTE ON FUNCTION app.flush_unit TO wudan_queue'
        ],
        expects: [
            'function-grant',
            'stray-grant'
        ]
    },
    {
        name: 'function-without-search-path',
        sql: [
            `${COUNT} LANGUAGE sql STABLE ${BODY}`,
            ...OWNED
        ],
        expects: [
            'function-search-path'
        ]
    },
    {
        name: 'search-path-widened',
        sql: [
            'ALTER FUNCTION app.flush_unit SET search_path = public'
        ],
        expects: [
            'function-search-path'
        ]
    },
    {
        name: 'function-by-clock',
        sql: [
            `${COUNT} LANGUAGE sql STABLE SET search_path = '' AS $$ SELECT count(*) FROM wudan.unit WHERE valid_to >= current_date $$`,
            ...OWNED
        ],
        expects: [
            'database-clock'
        ]
    },
    {
        name: 'function-moves-office',
        sql: [
            `${COUNT} LANGUAGE plpgsql SET search_path = '' AS $$ BEGIN PERFORM set_config('app.office_id', '', true); RETURN 0; END $$`,
            ...OWNED
        ],
        expects: [
            'function-setting'
        ]
    },
    {
        name: 'procedure',
        sql: [
            "CREATE PROCEDURE app.tidy() LANGUAGE plpgsql SET search_path = '' AS $$ BEGIN COMMIT; END $$"
        ],
        expects: [
            'function-language'
        ]
    },
    {
        name: 'function-in-table-schema',
        sql: [
            "CREATE FUNCTION wudan.one() RETURNS integer LANGUAGE sql SET search_path = '' AS 'SELECT 1'"
        ],
        expects: [
            'function-place'
        ]
    },
    {
        name: 'office-volatile',
        sql: [
            'ALTER FUNCTION app.office_id() VOLATILE'
        ],
        expects: [
            'wall-function'
        ]
    },
    {
        name: 'office-immutable',
        sql: [
            'ALTER FUNCTION app.office_id() IMMUTABLE'
        ],
        expects: [
            'wall-function'
        ]
    },
    {
        name: 'office-without-nullif',
        sql: [
            officeId('STABLE PARALLEL SAFE', "current_setting('app.office_id', true)::uuid")
        ],
        expects: [
            'wall-function'
        ]
    },
    {
        name: 'office-not-optional',
        sql: [
            officeId('STABLE PARALLEL SAFE', "nullif(current_setting('app.office_id'), '')::uuid")
        ],
        expects: [
            'wall-function'
        ]
    },
    {
        name: 'office-from-a-constant',
        sql: [
            officeId('STABLE PARALLEL SAFE', "coalesce(nullif(current_setting('app.office_id', true), '')::uuid, '0a000000-0000-7000-8000-00000000000a')")
        ],
        expects: [
            'wall-function',
            'isolation-leak'
        ]
    },
    {
        name: 'office-set-for-session',
        sql: [
            setOffice("EXECUTE format('SET app.office_id = %L', p_office)")
        ],
        expects: [
            'wall-function'
        ]
    },
    {
        name: 'office-set-by-set-config',
        sql: [
            setOffice("PERFORM set_config('app.office_id', p_office::text, false)")
        ],
        expects: [
            'wall-function'
        ]
    },
    {
        name: 'set-office-dropped',
        sql: [
            'ALTER FUNCTION app.set_office(uuid) RENAME TO enter_office'
        ],
        expects: [
            'wall-function'
        ]
    }
];

//# sourceMappingURL=mutants-of-code.js.map