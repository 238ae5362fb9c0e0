import { newTag } from './canaries.js';
import { given } from './kitchen.js';
import { addSecondment, addTablePreview } from './unit-rows.js';
const ONLINE_NAMES = [
    '网上名称',
    '注册日期',
    '到期日期'
].join('\t');
/** How the operations on figures and on a unit's establishment succeed. */ export const RECIPES_OF_ESTABLISHMENT = {
    factNames: {},
    facts: {
        leaves: {
            unitId: 'unit'
        },
        prepare: ({ office })=>given({
                unitId: office.rows.units['own-unit']
            })
    },
    recordFact: {
        leaves: {
            'input.unitId': 'unit'
        },
        prepare: ({ office, actor })=>given({
                input: {
                    unitId: office.rows.units['own-unit'],
                    name: 'approved_establishment',
                    dimension: newTag(office.letter, 'Q1'),
                    period: '2025',
                    value: '12',
                    grade: actor.unitId === null ? 'B' : 'D',
                    sourceText: `台账${newTag(office.letter, 'Q1')}`
                }
            })
    },
    unitProfile: {
        leaves: {
            unitId: 'unit'
        },
        prepare: ({ office })=>given({
                unitId: office.rows.units['own-unit']
            })
    },
    saveSnapshot: {
        leaves: {
            'input.unitId': 'unit'
        },
        prepare: ({ office })=>given({
                input: {
                    unitId: office.rows.units['own-unit'],
                    onDate: '2026-10-01',
                    source: `台账${newTag(office.letter, 'Q1')}`,
                    grade: 'B',
                    approved: [
                        {
                            kind: 'administrative',
                            count: 30
                        }
                    ],
                    actual: [
                        {
                            kind: 'administrative',
                            count: 28
                        }
                    ],
                    leaders: [],
                    structure: []
                }
            })
    },
    saveDuties: {
        leaves: {
            'input.unitId': 'unit'
        },
        prepare: ({ office })=>given({
                input: {
                    unitId: office.rows.units['own-unit'],
                    duties: [
                        {
                            code: '1',
                            text: `职责${newTag(office.letter, 'Q1')}`,
                            core: true,
                            posts: []
                        }
                    ],
                    source: `依据${newTag(office.letter, 'Q1')}`,
                    validFrom: '2026-01-01'
                }
            })
    },
    saveSupports: {
        leaves: {
            'input.unitId': 'unit'
        },
        prepare: ({ office })=>given({
                input: {
                    unitId: office.rows.units['own-unit'],
                    supports: [
                        {
                            name: `中心${newTag(office.letter, 'Q1')}`,
                            approved: 1,
                            actual: 1,
                            counted: true
                        }
                    ]
                }
            })
    },
    saveSecondment: {
        leaves: {
            'input.unitId': 'unit',
            'input.id': 'secondment'
        },
        prepare: async ({ world, office, path })=>{
            const record = {
                unitId: office.rows.units['own-unit'],
                direction: 'out',
                counterpart: `对方${newTag(office.letter, 'Q1')}`,
                fromOn: '2026-05-01',
                reason: newTag(office.letter, 'Q1')
            };
            const person = `赵${newTag(office.letter, 'Q1')}`;
            return given({
                input: path === 'input.id' ? {
                    ...record,
                    id: await addSecondment(world, office, 'own-unit'),
                    version: 1
                } : {
                    ...record,
                    person
                }
            });
        }
    },
    establishmentTemplate: {
        prepare: ()=>given({
                kind: 'online_name'
            })
    },
    previewEstablishmentImport: {
        leaves: {
            'input.unitId': 'unit'
        },
        prepare: ({ office })=>{
            const text = [
                ONLINE_NAMES,
                `${newTag(office.letter, 'Q1')}.公益\t2024-01-01\t2029-01-01`
            ].join('\n');
            return given({
                input: {
                    kind: 'online_name',
                    onDate: '2026-11-01',
                    unitId: office.rows.units['own-unit'],
                    text
                }
            });
        }
    },
    commitEstablishmentImport: {
        leaves: {
            token: 'table-preview'
        },
        prepare: async ({ world, office, actor })=>given({
                token: await addTablePreview(world, office, actor.seatId)
            })
    }
};

//# sourceMappingURL=recipes-of-establishment.js.map