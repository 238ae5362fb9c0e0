import { addDelivery, addResult } from './exchange-rows.js';
import { addJudged } from './judging-rows.js';
import { withValue } from './schema-operations.js';
import { addSample, filledPaper } from './verification-rows.js';
const put = (value)=>async (kitchen, variables, path)=>withValue(variables, path, await value(kitchen));
/** An assessment the office has come so far with. Where an assessor is asked, it is his own work, otherwise somebody else's. */ const judged = (state, options = {})=>put(({ world, office, actor })=>addJudged(world, office, state, {
            ...options,
            ...actor.who === 'assessor' ? {
                scorer: actor.personId
            } : {}
        }));
/** The same, scored by whoever is asked, in whatever seat he is asked. */ const ofOneself = (state)=>put(({ world, office, actor })=>addJudged(world, office, state, {
            scorer: actor.personId
        }));
const delivery = (state, ofAnother = false)=>put(({ world, office, actor })=>addDelivery(world, office, ofAnother ? world.newId() : actor.seatId, state));
const result = (whose, superseded = false)=>put(({ world, office })=>addResult(world, office, whose, {
            superseded
        }));
/** A sample in a state, together with its own paper where one is handed in. */ const sample = (state, whose = 'own-unit')=>async ({ world, office }, variables, path, field)=>{
        const id = await addSample(world, office, office.work.pilots[whose === 'own-unit' ? 'own-issued' : 'other-issued'], state, whose);
        const chosen = withValue(variables, path, id);
        return field === 'readWorkPaper' ? withValue(chosen, 'input.fileBase64', await filledPaper(world, office, id)) : chosen;
    };
/** The rows that the rules of the office's scoring, of data of other authorities and of the checks name. */ export const JUDGING_TARGETS = {
    'own-undeclared': judged('undeclared'),
    'own-declared': judged('declared'),
    'other-declared': judged('declared', {
        whose: 'other-unit'
    }),
    'own-with-interest': judged('declared', {
        interest: 'relative'
    }),
    'own-marked': judged('marked'),
    'other-marked': judged('marked', {
        whose: 'other-unit'
    }),
    'own-in-section': judged('in_section'),
    'other-in-section': judged('in_section', {
        whose: 'other-unit'
    }),
    'in-section-of-oneself': ofOneself('in_section'),
    'own-with-leader': judged('with_leader'),
    'other-with-leader': judged('with_leader', {
        whose: 'other-unit'
    }),
    'with-leader-of-oneself': ofOneself('with_leader'),
    'own-to-decide': judged('to_decide'),
    'other-to-decide': judged('to_decide', {
        whose: 'other-unit'
    }),
    'to-decide-of-oneself': ofOneself('to_decide'),
    'own-approved': judged('approved'),
    'other-approved': judged('approved', {
        whose: 'other-unit'
    }),
    'own-lettered': judged('lettered'),
    'own-delivery': delivery('open'),
    'delivery-of-another': delivery('open', true),
    'committed-delivery': delivery('committed'),
    'expired-delivery': delivery('expired'),
    'faulty-delivery': delivery('faulty'),
    'own-result': result('own-unit'),
    'other-result': result('other-unit'),
    'superseded-result': result('own-unit', true),
    'drawn-sample': sample('drawn'),
    'judged-sample': sample('judged'),
    'closed-sample': sample('closed'),
    'withdrawn-sample': sample('withdrawn'),
    'other-sample': sample('drawn', 'other-unit'),
    'other-judged-sample': sample('judged', 'other-unit')
};

//# sourceMappingURL=targets-of-judging.js.map