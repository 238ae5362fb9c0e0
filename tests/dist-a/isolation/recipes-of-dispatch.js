import { newTag } from './canaries.js';
import { addCorrection, addRound, addUpward } from './fresh-rows.js';
import { given, page } from './kitchen.js';
import { LADDER } from './season-rows.js';
/** How the operations on rounds and reports succeed. */ export const RECIPES_OF_DISPATCH = {
    openRounds: {},
    dispatchPolicies: {},
    upwardReports: {},
    roundChanged: {},
    rounds: {
        leaves: {
            programmeId: 'programme'
        },
        prepare: ({ office })=>given({
                programmeId: office.season.programmes.active
            })
    },
    round: {
        leaves: {
            id: 'round'
        },
        prepare: ({ office })=>given({
                id: office.season.rounds.closed
            })
    },
    roundFile: {
        leaves: {
            id: 'round'
        },
        prepare: ({ office })=>given({
                id: office.season.rounds.closed
            })
    },
    progressHistory: {
        leaves: {
            unitId: 'unit',
            after: 'progress-cursor'
        },
        prepare: ({ office })=>given({
                unitId: office.rows.units['own-unit'],
                ...page
            })
    },
    askNow: {
        leaves: {
            'input.programmeId': 'programme',
            'input.unitIds.0': 'unit'
        },
        prepare: ({ world, office })=>given({
                input: {
                    programmeId: office.season.programmes.active,
                    unitIds: [
                        office.rows.units['own-unit']
                    ],
                    note: `核对${newTag(office.letter, 'QN')}`,
                    cutoffAt: new Date(world.house.clock.now().getTime() + 3 * 3_600_000).toISOString()
                }
            })
    },
    recallRound: {
        leaves: {
            id: 'round'
        },
        prepare: async ({ world, office })=>given({
                id: (await addRound(world, office, 'open')).id,
                reason: '发错对象'
            })
    },
    moveRound: {
        leaves: {
            id: 'round'
        },
        prepare: async ({ world, office })=>given({
                id: (await addRound(world, office, 'planned')).id,
                asksOn: '2026-12-03',
                reason: '让开会议'
            })
    },
    copyReminders: {
        leaves: {
            roundId: 'round',
            'unitIds.0': 'unit'
        },
        prepare: ({ office })=>given({
                roundId: office.season.rounds.open,
                unitIds: [
                    office.rows.units['own-unit']
                ]
            })
    },
    reportForUnit: {
        leaves: {
            'input.roundId': 'round',
            'input.unitId': 'unit'
        },
        prepare: async ({ world, office })=>given({
                input: {
                    roundId: (await addRound(world, office, 'open')).id,
                    unitId: office.rows.units['own-unit'],
                    status: 'on_plan',
                    done: `已${newTag(office.letter, 'Q1')}`,
                    source: 'telephone',
                    sourceName: '张科长'
                }
            })
    },
    reportProgress: {
        leaves: {
            'input.promptId': 'prompt',
            'input.eventId': 'event'
        },
        prepare: async ({ world, office })=>given({
                input: {
                    promptId: (await addRound(world, office, 'open')).own,
                    version: 1,
                    eventId: world.newId(),
                    status: 'lagging',
                    percent: 40,
                    done: `已${newTag(office.letter, 'Q1')}`
                }
            })
    },
    requestCorrection: {
        leaves: {
            'input.promptId': 'prompt'
        },
        prepare: async ({ world, office })=>given({
                input: {
                    promptId: (await addRound(world, office, 'closed', {
                        answered: true
                    })).own,
                    status: 'lagging',
                    done: `更${newTag(office.letter, 'Q1')}`,
                    reason: `笔误${newTag(office.letter, 'Q1')}`
                }
            })
    },
    decideCorrection: {
        leaves: {
            id: 'correction'
        },
        prepare: async ({ world, office })=>given({
                id: await addCorrection(world, office),
                accept: true,
                decision: '情况属实'
            })
    },
    setDispatchPolicy: {
        prepare: ({ office })=>given({
                input: {
                    effectiveOn: '2026-12-01',
                    ladder: LADDER,
                    acknowledgeMinutes: 60,
                    dueWithinDays: 1,
                    trustedDelayMinutes: 10,
                    reason: `调整${newTag(office.letter, 'G0')}`
                }
            })
    },
    confirmUpwardReport: {
        leaves: {
            id: 'upward'
        },
        prepare: async ({ world, office })=>given({
                id: await addUpward(world, office)
            })
    }
};

//# sourceMappingURL=recipes-of-dispatch.js.map