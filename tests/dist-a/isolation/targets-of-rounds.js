import { addAbsence, addCorrection, addDevice, addMessage, addProgramme, addPrompt, addRound, addUpward } from './fresh-rows.js';
import { contactsOf, ownNotice } from './recipes-of-prompts.js';
import { withValue } from './schema-operations.js';
const put = (value)=>async (kitchen, variables, path)=>withValue(variables, path, await value(kitchen));
const seat = ({ world, actor }, role)=>world.actor(role, actor.place).seatId;
/** Somebody else of the own unit; of a unit's two seats the other one. */ const colleague = ({ office })=>office.season.people.second;
const fresh = async ({ world, office }, unit)=>(await world.seat(office, 'unit_contact', {
        kind: unit === 'own-unit' ? 'P1' : 'P2',
        unitId: office.rows.units[unit],
        signedIn: false
    })).seatId;
/** A seat away from its unit, together with somebody of that unit who can stand in. */ const away = (unit)=>async (kitchen, variables, path)=>{
        const seatId = await fresh(kitchen, unit);
        const chosen = withValue(variables, path, seatId);
        if (path !== 'input.seatId' || unit === 'own-unit') return chosen;
        return withValue(chosen, 'input.coverSeatId', kitchen.office.season.people.rival);
    };
/** A programme that the operation may change: named together with the version it stands at. */ const programme = (state)=>async ({ world, office }, variables, path, field)=>{
        const chosen = withValue(variables, path, path === 'input.programmeId' && field === 'askNow' && state === 'active' ? office.season.programmes.active : await addProgramme(world, office, state));
        return field === 'saveProgramme' ? withValue(chosen, 'input.version', 1) : chosen;
    };
const contacts = (unit)=>async (kitchen)=>{
        const unitId = kitchen.office.rows.units[unit];
        return {
            unitId,
            seatIds: await contactsOf(kitchen, unitId)
        };
    };
const round = (state)=>put(async ({ world, office })=>(await addRound(world, office, state)).id);
const prompt = (state, whose, answered = false)=>put(async ({ world, office })=>(await addRound(world, office, state, {
            answered
        }))[whose]);
const absence = (whose, cover, options = {})=>put((kitchen)=>addAbsence(kitchen.world, kitchen.office, whose(kitchen), cover(kitchen), options));
const binding = (whose, options = {})=>put(async (kitchen)=>(await addDevice(kitchen.world, kitchen.office, whose(kitchen), options)).id);
const message = (state)=>put((kitchen)=>addMessage(kitchen.world, kitchen.office, seat(kitchen, 'unit_contact'), state));
const upward = (state)=>put(({ world, office })=>addUpward(world, office, state));
const rival = ({ office })=>office.season.people.rival;
/** Where one belongs to a unit oneself, else somebody of the own unit. */ const self = (kitchen)=>kitchen.actor.unitId === null ? colleague(kitchen) : kitchen.actor.seatId;
/** The rows that the rules of rounds, prompts and channels name. */ export const ROUND_TARGETS = {
    'active-programme': programme('active'),
    'draft-programme': programme('draft'),
    'closed-programme': programme('closed'),
    'open-round': round('open'),
    'closed-round': round('closed'),
    'planned-round': round('planned'),
    'recalled-round': round('recalled'),
    'own-waiting': prompt('open', 'own'),
    'own-answered': prompt('open', 'own', true),
    'own-late': prompt('closed', 'own'),
    'own-recalled': prompt('recalled', 'own'),
    'own-closed': prompt('closed', 'own', true),
    'other-waiting': prompt('open', 'other'),
    'other-answered': prompt('open', 'other', true),
    'other-closed': prompt('closed', 'other', true),
    'own-notice': put(ownNotice),
    'other-notice': put((kitchen)=>addPrompt(kitchen.world, kitchen.office, {
            seatId: rival(kitchen),
            unitId: kitchen.office.rows.units['other-unit']
        })),
    // Whoever asks, it was asked of somebody else of the office.
    'staff-notice': put((kitchen)=>addPrompt(kitchen.world, kitchen.office, {
            seatId: seat(kitchen, 'overseer'),
            unitId: null
        })),
    'fresh-other-seat': away('other-unit'),
    'absence-of-own': absence(self, (kitchen)=>self(kitchen) === colleague(kitchen) ? seat(kitchen, 'unit_contact') : colleague(kitchen)),
    'absence-of-colleague': absence(colleague, (kitchen)=>seat(kitchen, 'unit_contact')),
    'absence-of-other': absence(rival, ({ office })=>office.season.people.rivalSecond, {
        kind: 'Q2'
    }),
    'ended-absence': absence(self, (kitchen)=>self(kitchen) === colleague(kitchen) ? seat(kitchen, 'unit_contact') : colleague(kitchen), {
        ended: true
    }),
    'own-contacts': contacts('own-unit'),
    'contacts-of-other': contacts('other-unit'),
    'open-correction': put(({ world, office })=>addCorrection(world, office)),
    'decided-correction': put(({ world, office })=>addCorrection(world, office, 'accepted')),
    'open-upward': upward('open'),
    'silent-upward': upward('silent'),
    'confirmed-upward': upward('confirmed'),
    'recalled-upward': upward('recalled'),
    'contact-seat': put((kitchen)=>seat(kitchen, 'unit_contact')),
    'administrator-seat': put((kitchen)=>seat(kitchen, 'audit_administrator')),
    'own-binding': binding(({ actor })=>actor.seatId),
    'binding-of-colleague': binding(colleague),
    'binding-of-other': binding(rival, {
        kind: 'Q2'
    }),
    'ended-binding': binding(self, {
        ended: true
    }),
    'failed-message': message('failed'),
    'queued-message': message('queued'),
    'cancelled-message': message('cancelled'),
    'unknown-message': message('unknown'),
    'sent-message': message('sent')
};

//# sourceMappingURL=targets-of-rounds.js.map