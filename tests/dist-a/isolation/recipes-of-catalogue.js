import { newTag } from './canaries.js';
import { given } from './kitchen.js';
import { addTemplate, LEAF, smallDocument } from './pilot-rows.js';
/** A fresh version in a state; what goes on to other offices carries no mark. */ const fresh = (state, more = {}, travels = false)=>async ({ world, office })=>given({
            id: await addTemplate(world, office, state, {
                travels
            }),
            ...more
        });
/** How the operations on templates and packs succeed. */ export const RECIPES_OF_CATALOGUE = {
    templates: {},
    template: {
        leaves: {
            id: 'template'
        },
        prepare: ({ office })=>given({
                id: office.work.templates.draft
            })
    },
    compareTemplates: {
        leaves: {
            fromId: 'template',
            toId: 'template'
        },
        prepare: ({ office })=>given({
                fromId: office.work.templates.draft,
                toId: office.work.templates.published
            })
    },
    templateFile: {
        leaves: {
            id: 'template'
        },
        prepare: ({ office })=>given({
                id: office.work.templates.published
            })
    },
    copyTemplate: {
        leaves: {
            id: 'template'
        },
        prepare: ({ office })=>given({
                id: office.work.templates.published,
                name: `副本${newTag(office.letter, 'T0')}`
            })
    },
    saveTemplate: {
        leaves: {
            'input.id': 'template'
        },
        prepare: async ({ world, office })=>given({
                input: {
                    id: await addTemplate(world, office, 'draft'),
                    version: 1,
                    document: JSON.stringify(smallDocument(newTag(office.letter, 'T0')))
                }
            })
    },
    'importTemplate(mutation)': {
        leaves: {
            'input.id': 'template'
        },
        prepare: async ({ world, office })=>given({
                input: {
                    id: await addTemplate(world, office, 'draft'),
                    file: {
                        name: '指标.xlsx',
                        base64: office.work.workbook
                    }
                }
            })
    },
    removeTemplate: {
        leaves: {
            id: 'template'
        },
        prepare: fresh('draft')
    },
    publishTemplate: {
        leaves: {
            id: 'template'
        },
        prepare: fresh('draft', {
            version: '1.0.0',
            note: '试行'
        }, true)
    },
    withdrawTemplate: {
        leaves: {
            id: 'template'
        },
        prepare: fresh('published', {
            reason: '另行修订'
        })
    },
    adoptTemplate: {
        leaves: {
            id: 'template'
        },
        prepare: fresh('received', {}, true)
    },
    stressWeights: {
        leaves: {
            'input.templateId': 'template'
        },
        prepare: ({ office })=>{
            const rows = [
                '0.5',
                '0.6'
            ].map((rate)=>({
                    unitName: `单位${newTag(office.letter, 'U1')}`,
                    scores: [
                        {
                            code: LEAF,
                            rate
                        }
                    ]
                }));
            return given({
                input: {
                    templateId: office.work.templates.published,
                    rows,
                    spread: '0.2',
                    draws: 5,
                    seed: 'probe'
                }
            });
        }
    }
};

//# sourceMappingURL=recipes-of-catalogue.js.map