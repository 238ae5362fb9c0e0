const NOTE = 'CREATE TABLE wudan.note (office_id uuid NOT NULL, id uuid NOT NULL, CONSTRAINT note_pk PRIMARY KEY (office_id, id))';
/** Faults of tables: their class, their keys, their columns. */ export const TABLE_MUTANTS = [
    {
        name: 'class-removed',
        sql: [
            'COMMENT ON TABLE wudan.unit IS NULL'
        ],
        expects: [
            'class-missing'
        ]
    },
    {
        name: 'two-classes',
        sql: [
            "COMMENT ON TABLE wudan.unit IS 'class: tenant, class: reference'"
        ],
        expects: [
            'class-missing'
        ]
    },
    {
        name: 'new-table-without-class',
        sql: [
            NOTE
        ],
        expects: [
            'class-missing',
            'ownership'
        ]
    },
    {
        name: 'new-system-table',
        sql: [
            NOTE,
            "COMMENT ON TABLE wudan.note IS 'class: system'"
        ],
        expects: [
            'class-list'
        ]
    },
    {
        name: 'tenant-declared-reference',
        sql: [
            "COMMENT ON TABLE wudan.seat IS 'class: reference'"
        ],
        expects: [
            'class-list',
            'reference-grant'
        ]
    },
    {
        name: 'system-table-dropped',
        sql: [
            'DROP TABLE wudan.inbox'
        ],
        expects: [
            'class-list'
        ]
    },
    {
        name: 'bare-tenant-table',
        sql: [
            NOTE,
            "COMMENT ON TABLE wudan.note IS 'class: tenant'"
        ],
        expects: [
            'rls-off',
            'rls-not-forced'
        ]
    },
    {
        name: 'tenant-without-office',
        sql: [
            'CREATE TABLE wudan.note (id uuid)',
            "COMMENT ON TABLE wudan.note IS 'class: tenant'"
        ],
        expects: [
            'office-column',
            'primary-key-missing',
            'isolation-uncovered'
        ]
    },
    {
        name: 'office-nullable',
        sql: [
            'ALTER TABLE wudan.mail DROP CONSTRAINT mail_pk',
            'ALTER TABLE wudan.mail ALTER COLUMN office_id DROP NOT NULL'
        ],
        expects: [
            'office-column',
            'primary-key-missing'
        ]
    },
    {
        name: 'office-by-default',
        sql: [
            'ALTER TABLE wudan.mail ALTER COLUMN office_id SET DEFAULT app.office_id()'
        ],
        expects: [
            'office-column',
            'computed-default'
        ]
    },
    {
        name: 'primary-key-by-id',
        sql: [
            'ALTER TABLE wudan.mail DROP CONSTRAINT mail_pk',
            'ALTER TABLE wudan.mail ADD CONSTRAINT mail_pk PRIMARY KEY (id, office_id)'
        ],
        expects: [
            'key-office-first'
        ]
    },
    {
        name: 'unique-across-offices',
        sql: [
            'CREATE UNIQUE INDEX seat_account_once ON wudan.seat (account)'
        ],
        expects: [
            'key-office-first'
        ]
    },
    {
        name: 'unique-by-expression',
        sql: [
            'CREATE UNIQUE INDEX unit_name_once ON wudan.unit (lower(name), office_id)'
        ],
        expects: [
            'key-office-first'
        ]
    },
    {
        name: 'exclusion-across-offices',
        sql: [
            'ALTER TABLE wudan.unit ADD CONSTRAINT unit_one_name EXCLUDE USING btree (name WITH OPERATOR(pg_catalog.=))'
        ],
        expects: [
            'key-office-first'
        ]
    },
    {
        name: 'foreign-key-without-office',
        sql: [
            'CREATE UNIQUE INDEX unit_id_once ON wudan.unit (id)',
            'ALTER TABLE wudan.mail ADD CONSTRAINT mail_unit FOREIGN KEY (id) REFERENCES wudan.unit (id) ON DELETE RESTRICT'
        ],
        expects: [
            'foreign-key-office-first'
        ]
    },
    {
        name: 'foreign-key-crosswise',
        sql: [
            'CREATE UNIQUE INDEX unit_id_office ON wudan.unit (id, office_id)',
            'ALTER TABLE wudan.mail ADD CONSTRAINT mail_unit FOREIGN KEY (office_id, from_office) REFERENCES wudan.unit (id, office_id) ON DELETE RESTRICT'
        ],
        expects: [
            'foreign-key-office-first'
        ]
    },
    {
        name: 'foreign-key-set-null',
        sql: [
            'ALTER TABLE wudan.seat DROP CONSTRAINT seat_unit',
            'ALTER TABLE wudan.seat ADD CONSTRAINT seat_unit FOREIGN KEY (office_id, unit_id) REFERENCES wudan.unit (office_id, id) ON DELETE SET NULL (unit_id)'
        ],
        expects: [
            'foreign-key-action'
        ]
    },
    {
        name: 'foreign-key-set-default',
        sql: [
            'ALTER TABLE wudan.seat DROP CONSTRAINT seat_unit',
            'ALTER TABLE wudan.seat ADD CONSTRAINT seat_unit FOREIGN KEY (office_id, unit_id) REFERENCES wudan.unit (office_id, id) ON DELETE RESTRICT ON UPDATE SET DEFAULT'
        ],
        expects: [
            'foreign-key-action'
        ]
    },
    {
        name: 'foreign-key-to-queue',
        sql: [
            'CREATE TABLE bullmq.batch (id uuid PRIMARY KEY)',
            'ALTER TABLE wudan.mail ADD CONSTRAINT mail_batch FOREIGN KEY (office_id) REFERENCES bullmq.batch (id) ON DELETE RESTRICT'
        ],
        expects: [
            'foreign-key-outside'
        ]
    },
    {
        name: 'foreign-key-from-system-table',
        sql: [
            'ALTER TABLE wudan.session ADD CONSTRAINT session_seat FOREIGN KEY (office_id, seat_id) REFERENCES wudan.seat (office_id, id) ON DELETE CASCADE'
        ],
        expects: [
            'foreign-key-across-classes'
        ]
    },
    {
        name: 'foreign-keys-disabled',
        sql: [
            'ALTER TABLE wudan.section DISABLE TRIGGER ALL'
        ],
        expects: [
            'constraint-off'
        ]
    },
    {
        name: 'check-not-valid',
        sql: [
            'ALTER TABLE wudan.unit ADD CONSTRAINT unit_named CHECK (name <> $$$$) NOT VALID'
        ],
        expects: [
            'constraint-off'
        ]
    },
    {
        name: 'default-by-clock',
        sql: [
            'ALTER TABLE wudan.unit ALTER COLUMN created_at SET DEFAULT now()'
        ],
        expects: [
            'database-clock'
        ]
    },
    {
        name: 'default-by-date',
        sql: [
            'ALTER TABLE wudan.region ALTER COLUMN valid_from SET DEFAULT current_date'
        ],
        expects: [
            'database-clock'
        ]
    },
    {
        name: 'check-by-clock',
        sql: [
            'ALTER TABLE wudan.unit ADD CONSTRAINT unit_of_past CHECK (created_at <= clock_timestamp())'
        ],
        expects: [
            'database-clock'
        ]
    },
    {
        name: 'id-by-database',
        sql: [
            'ALTER TABLE wudan.unit ALTER COLUMN id SET DEFAULT gen_random_uuid()'
        ],
        expects: [
            'computed-default'
        ]
    },
    {
        name: 'number-by-database',
        sql: [
            'ALTER TABLE wudan.unit ADD COLUMN number bigint GENERATED BY DEFAULT AS IDENTITY'
        ],
        expects: [
            'computed-default',
            'class-missing'
        ]
    },
    {
        name: 'entity-column-gone',
        sql: [
            'ALTER TABLE wudan.unit DROP COLUMN field'
        ],
        expects: [
            'entity-drift'
        ]
    },
    {
        name: 'entity-column-required',
        sql: [
            'ALTER TABLE wudan.seat ALTER COLUMN end_reason SET NOT NULL'
        ],
        expects: [
            'entity-drift'
        ]
    },
    {
        name: 'entity-column-unknown',
        sql: [
            'ALTER TABLE wudan.section ADD COLUMN rank integer NOT NULL'
        ],
        expects: [
            'entity-drift'
        ]
    }
];

//# sourceMappingURL=mutants-of-tables.js.map