import { all, planterOf, withoutOffice } from './planting.js';
import { changedFunction } from './round-faults.js';
const PILOT_TABLES = [
    'pilot',
    'programme',
    'unit',
    'indicator_set'
];
const OFFICE_TABLES = [
    'office_assessment',
    'office_step',
    'office_part',
    'office_decision',
    'office_reopening',
    'interest_declaration',
    'leaf_score',
    'leaf_score_entry'
];
const ANY_SEAT = [
    'AND seat_id = $3 FOR UPDATE',
    'AND $3::uuid IS NOT NULL FOR UPDATE'
];
/** Nobody is found to have a part: only the keys that steps refer to stand in the way of two by one person. */ const noParts = (sql)=>sql.replace('SELECT part FROM wudan.office_part WHERE office_id = $1', 'SELECT part FROM wudan.office_part WHERE FALSE AND office_id = $1');
const openReading = (sql)=>sql.replace('AND f.name <> ALL ($4::text[])', 'AND $4::text[] IS NOT NULL');
/** Faults in which several locks of the office's scoring, of data of other authorities and of the checks fail at once, and leaks of them to the unit. */ export async function judgingFaults(stand) {
    const { world, home, abroad } = stand;
    const { wallsDown, statements, nameless, leaves, fault, quietLists, bothLocksInSql } = await planterOf(stand);
    const allLocks = (...tables)=>async ()=>all([
                withoutOffice(),
                statements(nameless),
                await wallsDown(tables)
            ]);
    const gridOpen = async ()=>all([
            await changedFunction(world, 'scoring_grid', [
                [
                    'p.office_id = p_office AND p.id = p_pilot',
                    'p.id = p_pilot'
                ],
                [
                    'u.office_id = p_office AND ',
                    ''
                ]
            ]),
            statements(nameless),
            await wallsDown([
                'pilot',
                'unit',
                ...OFFICE_TABLES
            ])
        ]);
    const inChanged = (change)=>()=>Promise.resolve(statements(change));
    /** Two locks on the parts of people: what the product looks up, and the key that a step refers to. */ const partsOpen = async ()=>{
        await world.admin.query('ALTER TABLE wudan.office_step DROP CONSTRAINT office_step_part');
        const back = async ()=>void await world.admin.query('ALTER TABLE wudan.office_step ADD CONSTRAINT office_step_part FOREIGN KEY (office_id, pilot_id, by_person_id, part) REFERENCES wudan.office_part (office_id, pilot_id, person_id, part) ON DELETE RESTRICT NOT VALID');
        return all([
            back,
            statements(noParts)
        ]);
    };
    const asked = (who, ...fields)=>()=>home.run({
                who: [
                    who
                ],
                from: 'own',
                fields: (field)=>fields.includes(field)
            });
    return [
        fault('three-locks:office-grid', [
            'likeness'
        ], gridOpen, ()=>abroad.run(leaves([
                'leader'
            ], [
                'pilot'
            ], [
                'officeGrid',
                'officeScoreHistory'
            ]))),
        fault('two-locks:scoring-policies', [
            'read',
            'row'
        ], bothLocksInSql('scoring_policy'), quietLists([
            'leader'
        ], 'scoringPolicies')),
        fault('two-locks:exchange-imports', [
            'read',
            'row'
        ], bothLocksInSql('exchange_import'), quietLists([
            'leader'
        ], 'exchangeImports')),
        fault('two-locks:external-results', [
            'read',
            'row'
        ], bothLocksInSql('external_result', 'exchange_import'), quietLists([
            'assessor'
        ], 'externalResults')),
        fault('three-locks:delivery', [
            'likeness'
        ], async ()=>all([
                statements((sql)=>nameless(sql).replace(...ANY_SEAT)),
                await wallsDown([
                    'exchange_import'
                ])
            ]), ()=>abroad.run(leaves([
                'assessor'
            ], [
                'delivery'
            ]))),
        fault('delivery:any-seat', [
            'row'
        ], inChanged((sql)=>sql.replace(...ANY_SEAT)), asked('assessor', 'commitExchange')),
        fault('two-locks:sample', [
            'read',
            'likeness'
        ], bothLocksInSql('audit_sample', 'audit_sample_item'), ()=>abroad.run(leaves([
                'leader'
            ], [
                'sample'
            ], [
                'auditSample',
                'workPaperFile'
            ]))),
        fault('three-locks:verification', [
            'read',
            'likeness'
        ], allLocks(...PILOT_TABLES, 'verification_run', 'verification_check', 'audit_sample', 'audit_sample_item'), ()=>abroad.run(leaves([
                'leader'
            ], [
                'pilot'
            ], [
                'verification'
            ]))),
        fault('three-locks:power-items', [
            'read',
            'likeness'
        ], allLocks('unit', 'power_item'), ()=>abroad.run(leaves([
                'leader'
            ], [
                'unit'
            ], [
                'powerItems'
            ]))),
        fault('two-locks:settings', [
            'read',
            'row'
        ], bothLocksInSql('verification_setting'), quietLists([
            'leader'
        ], 'verificationSettings')),
        fault('parts:two-of-one-person', [
            'row'
        ], partsOpen, asked('supervisor', 'reviewOfficeAssessment')),
        fault('marks:told-to-the-unit', [
            'row'
        ], ()=>changedFunction(world, 'scoring_grid', [
                [
                    "AND s.stage = 'self'",
                    "AND s.stage <> 'self'"
                ]
            ]), asked('unit_head', 'scoringGrid')),
        fault('history:told-to-the-unit', [
            'row'
        ], inChanged((sql)=>sql.replace("AND stage = 'self'", '')), asked('unit_contact', 'scoreHistory')),
        fault('facts:told-to-the-unit', [
            'row'
        ], inChanged(openReading), asked('unit_head', 'facts')),
        // From here on rows of another office are changed for good.
        fault('two-locks:sample-write', [
            'write'
        ], bothLocksInSql('audit_sample', 'audit_sample_item'), ()=>abroad.run(leaves([
                'supervisor'
            ], [
                'sample'
            ], [
                'withdrawSample'
            ]))),
        fault('two-locks:result-write', [
            'write'
        ], bothLocksInSql('external_result', 'exchange_import'), ()=>abroad.run(leaves([
                'assessor'
            ], [
                'external-result'
            ])))
    ];
}

//# sourceMappingURL=judging-faults.js.map