import { newTag } from './canaries.js';
import { given } from './kitchen.js';
import { SEASON } from './season-rows.js';
import { addSample, filledPaper } from './verification-rows.js';
const mark = ({ office })=>newTag(office.letter, 'J0');
const sample = ({ world, office }, state)=>addSample(world, office, office.work.pilots['own-issued'], state);
const judged = ({ office })=>given({
        pilotId: office.work.pilots['own-submitted']
    });
/** A list to draw from that nobody has drawn from yet. */ const frame = (kitchen)=>[
        '编号\t内容',
        ...[
            1,
            2,
            3
        ].map((line)=>`${mark(kitchen)}-${line}\t来信${mark(kitchen)}`)
    ].join('\n');
/** How the checks of what units report succeed. */ export const RECIPES_OF_VERIFICATION = {
    verification: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: judged
    },
    auditSample: {
        leaves: {
            id: 'sample'
        },
        prepare: ({ office })=>given({
                id: office.work.judging.samples[1]
            })
    },
    sampleSize: {
        prepare: ()=>given({
                population: 400
            })
    },
    workPaperFile: {
        leaves: {
            sampleId: 'sample'
        },
        prepare: ({ office })=>given({
                sampleId: office.work.judging.samples[0]
            })
    },
    dutyMap: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: judged
    },
    powerItems: {
        leaves: {
            unitId: 'unit'
        },
        prepare: ({ office })=>given({
                unitId: office.rows.units['own-unit']
            })
    },
    powerItemsTemplate: {},
    verificationSettings: {},
    runVerification: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: ({ office })=>given({
                pilotId: office.work.pilots['own-issued']
            })
    },
    drawSample: {
        leaves: {
            'input.pilotId': 'pilot'
        },
        prepare: (kitchen)=>given({
                input: {
                    pilotId: kitchen.office.work.pilots['own-issued'],
                    subject: `台账${mark(kitchen)}`,
                    seed: 'c0ffee',
                    frameText: frame(kitchen)
                }
            })
    },
    enterSampleResults: {
        leaves: {
            'input.sampleId': 'sample'
        },
        prepare: async (kitchen)=>given({
                input: {
                    sampleId: await sample(kitchen, 'drawn'),
                    version: 1,
                    rows: [
                        {
                            position: 1,
                            result: 'wrong',
                            checkedValue: '0',
                            note: `重复${mark(kitchen)}`
                        }
                    ]
                }
            })
    },
    readWorkPaper: {
        leaves: {
            'input.sampleId': 'sample'
        },
        prepare: async (kitchen)=>{
            const sampleId = await sample(kitchen, 'drawn');
            return given({
                input: {
                    sampleId,
                    fileName: '工作底稿.xlsx',
                    fileBase64: await filledPaper(kitchen.world, kitchen.office, sampleId)
                }
            });
        }
    },
    closeSample: {
        leaves: {
            sampleId: 'sample'
        },
        prepare: async (kitchen)=>given({
                sampleId: await sample(kitchen, 'judged')
            })
    },
    withdrawSample: {
        leaves: {
            sampleId: 'sample'
        },
        prepare: async (kitchen)=>given({
                sampleId: await sample(kitchen, 'drawn'),
                reason: `抽错${mark(kitchen)}`
            })
    },
    savePowerItems: {
        leaves: {
            'input.unitId': 'unit'
        },
        // Which list its figures come from is told to the unit: its formulas count them.
        prepare: (kitchen)=>given({
                input: {
                    unitId: kitchen.office.rows.units['own-unit'],
                    source: `清单${newTag(kitchen.office.letter, 'Q1')}`,
                    grade: 'B',
                    validFrom: '2026-06-01',
                    items: [
                        {
                            code: mark(kitchen),
                            name: `受理${mark(kitchen)}`,
                            kind: '行政许可',
                            dutyCode: '1',
                            section: mark(kitchen),
                            exercised: [
                                {
                                    year: 2025,
                                    count: 0
                                }
                            ]
                        }
                    ]
                }
            })
    },
    saveVerificationSetting: {
        // A benchmark is called as an indicator is: the word of no list cannot be one.
        leaves: {
            'input.key': 'closed-word',
            'input.unitIds.0': 'unit'
        },
        prepare: (kitchen)=>{
            const { 'own-unit': own, 'other-unit': other } = kitchen.office.rows.units;
            const setting = kitchen.path === 'input.unitIds.0' ? {
                kind: 'peer_group',
                value: '2',
                unitIds: [
                    own,
                    other
                ]
            } : {
                kind: 'benchmark',
                value: '1.1'
            };
            return given({
                input: {
                    ...setting,
                    key: mark(kitchen),
                    source: `依据${mark(kitchen)}`,
                    validFrom: SEASON.today
                }
            });
        }
    }
};

//# sourceMappingURL=recipes-of-verification.js.map