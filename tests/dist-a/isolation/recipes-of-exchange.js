import { newTag } from './canaries.js';
import { addDelivery, addResult } from './exchange-rows.js';
import { given } from './kitchen.js';
/** A delivered table without a column for units: its rows are those of the unit that was chosen. */ function deliveredTable({ office }) {
    const mark = ()=>newTag(office.letter, 'J0');
    const rows = [
        [
            '结果类型',
            '结果名称',
            '文号',
            '作出日期',
            '主要内容'
        ],
        [
            '巡视巡察反馈',
            `巡察${mark()}`,
            `文号${mark()}`,
            '2026-05-01',
            `反馈${mark()}`
        ]
    ];
    return Buffer.from(rows.map((row)=>row.join(',')).join('\r\n')).toString('base64');
}
/** The version that a template's mapping has come to in the office. */ async function mappingVersion({ world, office }, templateCode) {
    const found = await world.admin.query('SELECT coalesce(max(version), 0) AS version FROM wudan.exchange_mapping WHERE office_id = $1 AND template_code = $2', [
        office.id,
        templateCode
    ]);
    return found.rows[0]?.version ?? 0;
}
/** How the operations on data of other authorities succeed. */ export const RECIPES_OF_EXCHANGE = {
    exchangeTemplates: {},
    exchangeTemplateFile: {
        prepare: ()=>given({
                code: 'finance.payroll'
            })
    },
    exchangeImports: {
        leaves: {
            unitId: 'unit'
        }
    },
    externalResults: {
        leaves: {
            unitId: 'unit'
        }
    },
    reconciliations: {
        leaves: {
            programmeId: 'programme'
        },
        prepare: ({ office })=>given({
                programmeId: office.season.programmes.active
            })
    },
    reconciliation: {
        leaves: {
            unitId: 'unit'
        },
        prepare: ({ office })=>given({
                unitId: office.rows.units['own-unit']
            })
    },
    previewExchange: {
        leaves: {
            'input.unitId': 'unit'
        },
        prepare: (kitchen)=>{
            const mark = ()=>newTag(kitchen.office.letter, 'J0');
            return given({
                input: {
                    templateCode: 'discipline.results',
                    unitId: kitchen.office.rows.units['own-unit'],
                    asOf: '2026-06-30',
                    docNumber: `来文${mark()}`,
                    responsible: `责任人${mark()}`,
                    signedOn: '2026-07-05',
                    signedRows: 1,
                    fileName: `${mark()}.csv`,
                    fileBase64: deliveredTable(kitchen)
                }
            });
        }
    },
    commitExchange: {
        leaves: {
            token: 'delivery'
        },
        prepare: async ({ world, office, actor })=>given({
                token: await addDelivery(world, office, actor.seatId, 'open')
            })
    },
    linkExternalResult: {
        leaves: {
            'input.id': 'external-result'
        },
        prepare: async ({ world, office })=>given({
                input: {
                    id: await addResult(world, office, 'own-unit'),
                    version: 1,
                    leafCodes: []
                }
            })
    },
    saveExchangeMapping: {
        leaves: {
            'input.aliases.0.key': 'closed-word'
        },
        prepare: async (kitchen)=>{
            const templateCode = 'government_office.results';
            const version = await mappingVersion(kitchen, templateCode);
            return given({
                input: {
                    templateCode,
                    version,
                    validFrom: '2026-11-30',
                    aliases: [
                        {
                            key: 'title',
                            aliases: [
                                `标题${newTag(kitchen.office.letter, 'J0')}`
                            ]
                        }
                    ],
                    leaves: [
                        'B1.3'
                    ]
                }
            });
        }
    }
};

//# sourceMappingURL=recipes-of-exchange.js.map