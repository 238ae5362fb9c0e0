/** A command that a policy can guard. */ export const COMMANDS = [
    'SELECT',
    'INSERT',
    'UPDATE',
    'DELETE'
];
export const OWNER = 'wudan_owner';
/** The one login of the programs (docs/adr/0003). */ export const RUNTIME = 'wudan_runtime';
/** What that login may switch to, without inheriting anything. */ export const HELD_ROLES = [
    'wudan_app',
    'wudan_auth',
    'wudan_relay',
    'wudan_planner',
    'wudan_reference',
    'wudan_queue'
];
export const QUEUE_ROLE = 'wudan_queue';
export const QUEUE_SCHEMA = 'bullmq';
/** Held roles that see the product's schemas; the queue's role sees only its own. */ export const PRODUCT_ROLES = HELD_ROLES.filter((role)=>role !== QUEUE_ROLE);
/** Roles that may hold a right on a tenant table, always behind the guard. */ export const TENANT_ROLES = [
    'wudan_app',
    'wudan_relay'
];
export const REFERENCE_WRITER = 'wudan_reference';
/** Tables read by all offices (docs/adr/0002). */ export const REFERENCE_TABLES = [
    'office_level',
    'office',
    'region',
    'holiday_notice'
];
const auth = (update, ...more)=>[
        {
            role: 'wudan_auth',
            commands: [
                'SELECT',
                'INSERT',
                'UPDATE',
                ...more
            ],
            columns: {
                UPDATE: update
            }
        }
    ];
/** The closed list of docs/adr/0002 and who reaches each of them. A grant beyond it is a fault. */ export const SYSTEM_TABLES = {
    person: auth([
        'password_hash',
        'password_history',
        'password_changed_at',
        'must_change_password',
        'version'
    ]),
    session: auth([
        'last_seen_at',
        'ended_at',
        'person_version'
    ]),
    access_token: auth([
        'used_at'
    ]),
    login_attempt: auth([
        'failures',
        'last_at',
        'locked_until'
    ], 'DELETE'),
    seat_directory: auth([
        'ended_at'
    ]),
    outbox_index: [
        {
            role: 'wudan_app',
            commands: [
                'INSERT'
            ]
        },
        {
            role: 'wudan_relay',
            commands: [
                'SELECT',
                'INSERT',
                'DELETE'
            ]
        }
    ],
    inbox: [
        {
            role: 'wudan_relay',
            commands: [
                'SELECT',
                'INSERT',
                'UPDATE'
            ],
            columns: {
                UPDATE: [
                    'handled_at'
                ]
            }
        }
    ],
    migration: [],
    chat_directory: [
        {
            role: 'wudan_auth',
            commands: [
                'SELECT',
                'INSERT',
                'DELETE'
            ]
        }
    ],
    chat_handle: [
        {
            role: 'wudan_auth',
            commands: [
                'SELECT',
                'INSERT',
                'DELETE'
            ]
        }
    ],
    send_index: [
        {
            role: 'wudan_app',
            commands: [
                'INSERT'
            ]
        },
        {
            role: 'wudan_relay',
            commands: [
                'SELECT',
                'UPDATE',
                'DELETE'
            ],
            columns: {
                UPDATE: [
                    'run_at'
                ]
            }
        }
    ],
    bot_directory: [
        {
            role: 'wudan_relay',
            commands: [
                'SELECT',
                'INSERT',
                'UPDATE',
                'DELETE'
            ],
            columns: {
                UPDATE: [
                    'bot_id',
                    'mode',
                    'hook_hash',
                    'revision'
                ]
            }
        }
    ],
    round_due: [
        {
            role: 'wudan_planner',
            commands: [
                'SELECT',
                'INSERT',
                'UPDATE',
                'DELETE'
            ]
        }
    ],
    ask_roster: [
        {
            role: 'wudan_planner',
            commands: [
                'SELECT',
                'INSERT',
                'DELETE'
            ]
        }
    ],
    prompt_plan: [
        {
            role: 'wudan_planner',
            commands: [
                'SELECT',
                'INSERT',
                'DELETE'
            ]
        }
    ]
};
/** Tenant tables whose rows nobody changes or removes: what was done, and the chain that proves it. */ export const APPEND_ONLY_TABLES = [
    'audit_entry',
    'audit_seal',
    'audit_anchor'
];
/** The guard as the catalogue prints it with an empty search path; the one expression a policy may hold. */ export const GUARD = '(office_id = app.office_id())';
/** The two functions the wall rests on, to the letter. They call built-ins only and carry no SET, so that the guard is inlined. */ export const WALL_FUNCTIONS = {
    'app.office_id()': {
        language: 'sql',
        volatility: 's',
        returns: 'uuid',
        body: "SELECT nullif(current_setting('app.office_id', true), '')::uuid"
    },
    'app.set_office(p_office uuid)': {
        language: 'plpgsql',
        volatility: 'v',
        returns: 'void',
        body: "BEGIN EXECUTE format('SET LOCAL app.office_id = %L', p_office); END"
    }
};
export const SCHEMAS = [
    'wudan',
    'app',
    QUEUE_SCHEMA,
    'public'
];
/** Extensions that give no way around the wall. */ export const EXTENSIONS = [
    'plpgsql',
    'pg_stat_statements',
    'citus',
    'citus_columnar'
];

//# sourceMappingURL=closed-lists.js.map