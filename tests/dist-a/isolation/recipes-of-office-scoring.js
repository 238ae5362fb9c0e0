import { newTag } from './canaries.js';
import { addJudged } from './judging-rows.js';
import { given } from './kitchen.js';
import { LEAF } from './pilot-rows.js';
import { docNumber } from './recipes-of-sets.js';
import { SEASON } from './season-rows.js';
/** Whoever scores has declared and marked himself; whoever reviews has done neither. */ const scorerOf = ({ actor })=>actor.who === 'supervisor' || actor.who === 'leader' ? {} : {
        scorer: actor.personId
    };
const judged = (kitchen, state)=>addJudged(kitchen.world, kitchen.office, state, scorerOf(kitchen));
const mark = ({ office })=>newTag(office.letter, 'J0');
/** What the unit handed in and the office judged to the end. */ const done = ({ office })=>given({
        pilotId: office.work.pilots['own-submitted']
    });
const fresh = (state, more = ()=>({}))=>async (kitchen)=>given({
            pilotId: await judged(kitchen, state),
            ...more(kitchen)
        });
const freshInput = (state, more)=>async (kitchen)=>given({
            input: {
                pilotId: await judged(kitchen, state(kitchen)),
                ...more(kitchen)
            }
        });
/** How the operations on the office's side of scoring succeed. */ export const RECIPES_OF_OFFICE_SCORING = {
    officeGrid: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: done
    },
    officeProgress: {
        leaves: {
            programmeId: 'programme'
        },
        prepare: ({ office })=>given({
                programmeId: office.season.programmes.active
            })
    },
    officeScoreHistory: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: ({ office })=>given({
                pilotId: office.work.pilots['own-submitted'],
                code: LEAF
            })
    },
    officeScoreSheetFile: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: done
    },
    officeDecisionScanFile: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: done
    },
    scoringPolicies: {},
    scoreAsOffice: {
        leaves: {
            'input.pilotId': 'pilot'
        },
        prepare: freshInput(()=>'declared', (kitchen)=>({
                code: LEAF,
                version: 0,
                score: '5',
                reason: `缺少材料${mark(kitchen)}`,
                second: false
            }))
    },
    declareInterest: {
        leaves: {
            'input.pilotId': 'pilot'
        },
        prepare: freshInput(()=>'undeclared', (kitchen)=>({
                interest: 'none',
                note: mark(kitchen)
            }))
    },
    advanceScoring: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: fresh('marked')
    },
    submitOfficeAssessment: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: fresh('marked')
    },
    reviewOfficeAssessment: {
        leaves: {
            'input.pilotId': 'pilot'
        },
        prepare: freshInput(({ actor })=>actor.who === 'leader' ? 'with_leader' : 'in_section', (kitchen)=>({
                accept: true,
                note: `同意${mark(kitchen)}`
            }))
    },
    recordDecision: {
        leaves: {
            'input.pilotId': 'pilot'
        },
        prepare: freshInput(()=>'to_decide', (kitchen)=>({
                form: 'meeting',
                decidedOn: SEASON.today,
                docNumber: docNumber(),
                note: `通过${mark(kitchen)}`
            }))
    },
    unlockOfficeAssessment: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: fresh('approved', (kitchen)=>({
                reason: `复核${mark(kitchen)}`
            }))
    },
    reopenLeaf: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: fresh('in_section', (kitchen)=>({
                code: LEAF,
                reason: `重新核对${mark(kitchen)}`
            }))
    },
    saveScoringPolicy: {
        // From a day on that is still to come: no assessment of the world is bound by it.
        prepare: ()=>given({
                input: {
                    validFrom: '2027-07-01',
                    reasonGap: '0',
                    varianceLimit: '0.5',
                    secondAssessor: 'none',
                    gradeDShare: '0.8',
                    peersAtLeast: 5
                }
            })
    }
};

//# sourceMappingURL=recipes-of-office-scoring.js.map