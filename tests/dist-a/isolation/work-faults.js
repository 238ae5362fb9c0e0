import { fileDoor } from './file-door.js';
import { all, planterOf, withoutOffice } from './planting.js';
import { changedFunction } from './round-faults.js';
const PILOT_TABLES = [
    'pilot',
    'programme',
    'unit',
    'pilot_stage',
    'pilot_person',
    'indicator_set',
    'set_override',
    'set_receipt'
];
const EVIDENCE_TABLES = [
    'evidence_cell',
    'evidence_request',
    'evidence_item',
    'evidence_link',
    'evidence_file',
    'evidence_step'
];
/** Faults in which several locks of templates, sets, evidence and self-assessment fail at once, and faults of the doors of files. */ export async function workFaults(stand) {
    const { world, probe, home, abroad } = stand;
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
            await wallsDown([
                'pilot',
                'unit'
            ])
        ]);
    const contact = world.actor('unit_contact').seatId;
    return [
        fault('two-locks:template', [
            'read',
            'likeness'
        ], bothLocksInSql('template_version'), ()=>abroad.run(leaves([
                'leader'
            ], [
                'template'
            ], [
                'template'
            ]))),
        fault('two-locks:templates', [
            'read',
            'row'
        ], bothLocksInSql('template_version'), quietLists([
            'leader'
        ], 'templates')),
        fault('three-locks:pilot', [
            'read',
            'likeness'
        ], allLocks(...PILOT_TABLES), ()=>abroad.run(leaves([
                'leader'
            ], [
                'pilot'
            ], [
                'pilot'
            ]))),
        fault('three-locks:set', [
            'read',
            'likeness'
        ], allLocks(...PILOT_TABLES), ()=>abroad.run(leaves([
                'leader'
            ], [
                'set'
            ], [
                'indicatorSet'
            ]))),
        fault('three-locks:pilots', [
            'read',
            'row'
        ], allLocks(...PILOT_TABLES), ()=>abroad.run(leaves([
                'leader'
            ], [
                'programme'
            ], [
                'pilots'
            ]))),
        fault('two-locks:guide', [
            'likeness'
        ], bothLocksInSql('guide', 'programme'), ()=>abroad.run(leaves([
                'leader'
            ], [
                'guide'
            ], [
                'guideFile'
            ]))),
        fault('two-locks:training', [
            'read',
            'row'
        ], bothLocksInSql('training', 'training_attendance'), ()=>abroad.run(leaves([
                'leader'
            ], [
                'programme'
            ], [
                'trainings'
            ]))),
        fault('three-locks:facts', [
            'read'
        ], allLocks('fact', 'unit'), ()=>abroad.run(leaves([
                'leader'
            ], [
                'unit'
            ], [
                'facts'
            ]))),
        fault('three-locks:profile', [
            'read'
        ], allLocks('unit', 'establishment_snapshot', 'establishment_section', 'unit_duty', 'support_institution', 'secondment'), ()=>abroad.run(leaves([
                'leader'
            ], [
                'unit'
            ], [
                'unitProfile'
            ]))),
        fault('three-locks:evidence', [
            'read',
            'likeness'
        ], allLocks(...PILOT_TABLES, ...EVIDENCE_TABLES), ()=>abroad.run(leaves([
                'leader'
            ], [
                'pilot',
                'item',
                'cell'
            ], [
                'evidenceGrid',
                'evidenceItem',
                'evidenceHistory'
            ]))),
        fault('scoring-grid:any-office', [
            'likeness'
        ], gridOpen, ()=>abroad.run(leaves([
                'leader'
            ], [
                'pilot'
            ], [
                'scoringGrid'
            ]))),
        fault('upload:any-seat', [
            'likeness'
        ], ()=>Promise.resolve(statements((sql)=>sql.replace('u.seat_id AS "seatId"', `'${contact}'::uuid AS "seatId"`))), ()=>fileDoor(probe)),
        fault('file:any-office', [
            'likeness'
        ], bothLocksInSql(...EVIDENCE_TABLES), ()=>fileDoor(probe)),
        fault('set:drafts-of-units', [
            'row'
        ], ()=>Promise.resolve(statements((sql)=>sql.replaceAll("s.pilot_id = p.id AND s.state = 'issued'", 's.pilot_id = p.id'))), ()=>home.run({
                who: [
                    'unit_contact'
                ],
                from: 'own',
                fields: (field)=>[
                        'pilot',
                        'pilots',
                        'myPilots'
                    ].includes(field)
            })),
        // From here on rows of another office are changed for good.
        fault('two-locks:template-write', [
            'write'
        ], bothLocksInSql('template_version'), ()=>abroad.run(leaves([
                'supervisor'
            ], [
                'template'
            ], [
                'withdrawTemplate',
                'removeTemplate'
            ])))
    ];
}

//# sourceMappingURL=work-faults.js.map