import { newTag } from './canaries.js';
import { addAbsence, addPrompt, addRound, endAbsences } from './fresh-rows.js';
import { given, page } from './kitchen.js';
import { SEASON } from './season-rows.js';
/** Something that was asked of the actor's own seat: of a unit's people for their unit. */ export const ownNotice = ({ world, office, actor })=>addPrompt(world, office, {
        seatId: actor.seatId,
        unitId: actor.unitId
    });
/** Contacts of a unit as they stand, in the order in which they are asked. */ export async function contactsOf({ world, office }, unitId) {
    const found = await world.admin.query("SELECT id FROM wudan.seat WHERE office_id = $1 AND unit_id = $2 AND role = 'unit_contact' AND ended_on IS NULL ORDER BY id", [
        office.id,
        unitId
    ]);
    return found.rows.map((row)=>row.id);
}
/** Who goes on leave in the plain case: oneself, where one belongs to a unit. */ const away = ({ office, actor })=>actor.unitId === null ? office.season.people.second : actor.seatId;
/** How the operations on prompts, absences and contacts succeed. */ export const RECIPES_OF_PROMPTS = {
    absences: {},
    chatPreference: {},
    burden: {
        prepare: ()=>given({
                weekOf: SEASON.wednesday
            })
    },
    setChatPreference: {
        prepare: ()=>given({
                input: {
                    quietFrom: '22:00',
                    quietTo: '07:30'
                }
            })
    },
    prompts: {
        leaves: {
            after: 'prompts-cursor',
            unitId: 'unit'
        },
        prepare: ()=>given({
                ...page,
                open: false
            })
    },
    prompt: {
        leaves: {
            id: 'prompt'
        },
        prepare: ({ office })=>given({
                id: office.season.prompts['own-open']
            })
    },
    confirmPrompt: {
        leaves: {
            promptId: 'prompt',
            eventId: 'event'
        },
        prepare: async (kitchen)=>given({
                promptId: await ownNotice(kitchen),
                version: 1,
                option: 'read',
                eventId: kitchen.world.newId()
            })
    },
    undoAnswer: {
        leaves: {
            promptId: 'prompt',
            eventId: 'event'
        },
        prepare: async (kitchen)=>{
            const { world, office, actor } = kitchen;
            const promptId = actor.unitId === null ? await ownNotice(kitchen) : (await addRound(world, office, 'open', {
                answered: true
            })).own;
            return given({
                promptId,
                eventId: world.newId()
            });
        }
    },
    snoozePrompt: {
        leaves: {
            promptId: 'prompt'
        },
        prepare: async (kitchen)=>given({
                promptId: kitchen.actor.unitId === null ? await ownNotice(kitchen) : (await addRound(kitchen.world, kitchen.office, 'open')).own,
                until: 'hour'
            })
    },
    acknowledgePrompt: {
        leaves: {
            promptId: 'prompt'
        },
        prepare: async (kitchen)=>{
            const { world, office, actor } = kitchen;
            return given({
                promptId: [
                    'leader',
                    'assessor'
                ].includes(actor.who) ? await ownNotice(kitchen) : (await addRound(world, office, 'open')).own
            });
        }
    },
    setAbsence: {
        leaves: {
            'input.seatId': 'seat',
            'input.coverSeatId': 'seat'
        },
        prepare: async (kitchen)=>{
            const { world, office } = kitchen;
            const seatId = away(kitchen);
            await endAbsences(world, office, seatId);
            const coverSeatId = seatId === office.seats.get('unit_contact')?.seatId ? office.seats.get('unit_head')?.seatId : office.seats.get('unit_contact')?.seatId;
            return given({
                input: {
                    seatId,
                    coverSeatId,
                    kind: 'leave',
                    fromOn: '2026-12-01',
                    toOn: '2026-12-02',
                    reason: `培训${newTag(office.letter, 'Q1')}`
                }
            });
        }
    },
    endAbsence: {
        leaves: {
            id: 'absence'
        },
        prepare: async (kitchen)=>given({
                id: await addAbsence(kitchen.world, kitchen.office, away(kitchen), kitchen.office.season.people.second === away(kitchen) ? kitchen.office.seats.get('unit_contact')?.seatId ?? '' : kitchen.office.season.people.second)
            })
    },
    contactDuties: {
        leaves: {
            unitId: 'unit'
        },
        prepare: ({ office })=>given({
                unitId: office.rows.units['own-unit']
            })
    },
    setContactOrder: {
        leaves: {
            unitId: 'unit',
            'seatIds.0': 'seat'
        },
        prepare: async (kitchen)=>{
            const unitId = kitchen.office.rows.units['own-unit'];
            return given({
                unitId,
                seatIds: await contactsOf(kitchen, unitId)
            });
        }
    }
};

//# sourceMappingURL=recipes-of-prompts.js.map