import { newTag } from './canaries.js';
import { addScored } from './evidence-rows.js';
import { given } from './kitchen.js';
import { LEAF } from './pilot-rows.js';
/** An own assessment in a state, with what else the operation wants to know. */ const fresh = (state, more = ()=>({}), notApplicable = false)=>async (kitchen)=>given({
            pilotId: (await addScored(kitchen.world, kitchen.office, state, {
                notApplicable
            })).id,
            ...more(kitchen)
        });
const handedIn = ({ office })=>given({
        pilotId: office.work.pilots['own-submitted']
    });
/** How the operations on self-assessments succeed. */ export const RECIPES_OF_ASSESSMENT = {
    scoringGrid: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: ({ office })=>given({
                pilotId: office.work.pilots['own-scored']
            })
    },
    scoreHistory: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: ({ office })=>given({
                pilotId: office.work.pilots['own-submitted'],
                code: LEAF
            })
    },
    selfReport: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: handedIn
    },
    selfReportFile: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: handedIn
    },
    scoreSheetFile: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: handedIn
    },
    scoreLeaf: {
        leaves: {
            'input.pilotId': 'pilot'
        },
        prepare: async ({ world, office })=>given({
                input: {
                    pilotId: (await addScored(world, office, 'open')).id,
                    code: LEAF,
                    version: 1,
                    score: '7',
                    claim: '{"grade":"A"}',
                    statement: `齐全${newTag(office.letter, 'S1')}`
                }
            })
    },
    saveSelfReport: {
        leaves: {
            'input.pilotId': 'pilot',
            'input.sections.0.key': 'closed-word'
        },
        prepare: async ({ world, office })=>given({
                input: {
                    pilotId: (await addScored(world, office, 'open')).id,
                    version: 1,
                    sections: [
                        {
                            key: 'problems',
                            body: `问题${newTag(office.letter, 'S1')}`
                        }
                    ]
                }
            })
    },
    signSelfAssessment: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: fresh('open')
    },
    withdrawSignature: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: fresh('signed', ({ office })=>({
                reason: `有误${newTag(office.letter, 'S1')}`
            }))
    },
    submitSelfAssessment: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: fresh('signed')
    },
    returnSelfAssessmentItem: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: fresh('submitted', ({ office })=>({
                code: LEAF,
                reason: `请补充${newTag(office.letter, 'Q1')}`
            }))
    },
    decideNotApplicable: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: fresh('submitted', ()=>({
                code: LEAF,
                accept: true,
                note: '情况属实'
            }), true)
    }
};

//# sourceMappingURL=recipes-of-assessment.js.map