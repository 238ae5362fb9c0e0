import { canariesIn } from './canaries.js';
import { eachOf, READS_AT_ONCE } from './each-of.js';
import { CLIENT_NAMES, FILTERS, LAWFUL_ABROAD, NAMED_ABROAD, WHO } from './matrix.js';
import { addInvitation } from './office-rows.js';
import { changedParts, OfficeStates } from './office-state.js';
import { forgedValue, MALFORMED, valuesOf } from './foreign-values.js';
import { whereOf } from './probe.js';
import { RECIPES } from './recipes.js';
import { withValue } from './schema-operations.js';
export const WHOLE_ABROAD = {
    relations: [
        'sibling',
        'parent',
        'child',
        'cousin'
    ],
    who: WHO,
    leaves: ()=>true,
    from: 'own'
};
export const leafKind = (leaf)=>RECIPES[leaf.field]?.leaves?.[leaf.path];
const isShut = (outcome)=>outcome?.sign === '.' || outcome?.sign === '?';
function listed(outcome, field) {
    const list = outcome.data?.[field];
    return Array.isArray(list) ? list.length : list?.totalCount ?? 0;
}
/** A link is proof by itself: its holder may read the invitation it belongs to (person and unit), and nothing more. */ function bearerOnly(outcome, kind, office) {
    if (kind !== 'invitation-token') return outcome;
    const invited = canariesIn(outcome.abroad.join(' ')).filter((canary)=>canary.letter === office.letter && [
            'N1',
            'NS',
            'P1',
            'U1'
        ].includes(canary.kind));
    const tags = new Set(invited.map((canary)=>canary.tag));
    return {
        ...outcome,
        abroad: outcome.abroad.filter((text)=>!tags.has(text))
    };
}
/**
 * Every id leaf of every operation, replaced by rows of another office, by everyone. Three questions: does the answer hold a text or
 * an id of that office; did any office but the actor's change; does the answer look exactly like the one to a forged value.
 */ export class AbroadFuzz {
    #states;
    constructor(probe){
        this.probe = probe;
        this.#states = new OfficeStates(probe.world);
    }
    async run(scope) {
        const findings = [];
        let before = await this.#states.read(scope.from);
        for (const field of this.probe.fields.values()){
            for (const leaf of field.leaves.filter(scope.leaves)){
                const kind = leafKind(leaf);
                if (!kind) continue;
                const forged = await this.#forged(leaf, kind, scope, findings);
                for (const relation of scope.relations){
                    const lawful = LAWFUL_ABROAD[`${leaf.field}.${leaf.path}`] !== undefined || LAWFUL_ABROAD[`${leaf.field}.${leaf.path} ${relation}`] !== undefined;
                    const free = lawful || NAMED_ABROAD.includes(`${leaf.field}.${leaf.path} ${relation}`);
                    const values = await valuesOf(this.probe.world, this.probe.world.office(relation), kind);
                    await eachOf(scope.who, READS_AT_ONCE, async (who)=>{
                        const actor = this.probe.world.actor(who, scope.from);
                        // Whom the door refuses never gets as far as the value: one will do.
                        for (const value of isShut(forged.get(who)) ? values.slice(0, 1) : values){
                            const used = await this.#unused(leaf, kind, relation, value);
                            const outcome = await this.#send(leaf, actor, used);
                            this.#judge(findings, leaf, actor, `${relation} ${kind}`, bearerOnly(outcome, kind, this.probe.world.office(relation)), free ? undefined : forged.get(who));
                        }
                    });
                    before = await this.#compare(findings, before, leaf, relation, scope, values, lawful ? [
                        relation
                    ] : []);
                }
            }
        }
        return findings;
    }
    /** What counts once only is another one for each call: a link of another office, or the name of a tap there. */ async #unused(leaf, kind, relation, value) {
        const office = this.probe.world.office(relation);
        if (kind === 'event') return this.probe.world.nextEvent(office);
        if (leaf.field !== 'acceptInvitation') return value;
        return (await addInvitation(this.probe.world, office, 'open-unit', office.rows.units['own-unit'], 'P1')).token;
    }
    async #send(leaf, actor, value) {
        const { variables, token } = await this.probe.prepare(leaf.field, actor, leaf.path);
        return this.probe.send(leaf.field, actor, withValue(variables, leaf.path, value), leaf.path, token);
    }
    /** The answer to a value that nobody gave out, for each role: what every foreign one must look like. */ async #forged(leaf, kind, scope, findings) {
        const answers = new Map();
        await eachOf(scope.who, READS_AT_ONCE, async (who)=>{
            const actor = this.probe.world.actor(who, scope.from);
            const outcome = await this.#send(leaf, actor, forgedValue(this.probe.world, kind));
            answers.set(who, outcome);
            this.#judge(findings, leaf, actor, `forged ${kind}`, outcome, undefined);
            const free = CLIENT_NAMES.includes(`${leaf.field}.${leaf.path}`);
            const narrows = FILTERS.includes(`${leaf.field}.${leaf.path}`);
            if (outcome.sign === '+' && !free && !narrows) findings.push({
                oracle: 'decision',
                where: whereOf(leaf.field, actor, leaf.path),
                detail: `accepted a forged ${kind}`
            });
            for (const value of isShut(outcome) ? [] : free ? [
                ''
            ] : MALFORMED){
                const refused = await this.#send(leaf, actor, value);
                // Some inputs take an empty id for "none".
                if (value !== '' && refused.sign === '+') findings.push({
                    oracle: 'decision',
                    where: whereOf(leaf.field, actor, leaf.path),
                    detail: `accepted the malformed ${kind} ${JSON.stringify(value)}`
                });
                this.#judge(findings, leaf, actor, `malformed ${kind} ${JSON.stringify(value)}`, refused, undefined);
            }
        });
        return answers;
    }
    #judge(findings, leaf, actor, target, outcome, likeness) {
        const where = `${whereOf(leaf.field, actor, leaf.path)}, ${target}`;
        if (outcome.abroad.length > 0) findings.push({
            oracle: 'read',
            where,
            detail: `told ${outcome.abroad.join(', ')}`
        });
        if (outcome.sign === 'internal') findings.push({
            oracle: 'internal',
            where,
            detail: `${outcome.code ?? ''} ${outcome.message}`
        });
        if (FILTERS.includes(`${leaf.field}.${leaf.path}`) && !target.startsWith('malformed') && listed(outcome, leaf.field) > 0) findings.push({
            oracle: 'row',
            where,
            detail: 'lists rows'
        });
        if (!likeness) return;
        if (outcome.words !== likeness.words) findings.push({
            oracle: 'likeness',
            where,
            detail: `answered "${outcome.words}", to a forged one "${likeness.words}"`
        });
    }
    /** Compares the other offices before and after; on a difference each call is sent again alone, to name the one that writes. */ async #compare(findings, before, leaf, relation, scope, values, touched) {
        const after = await this.#states.read(scope.from);
        const changed = changedParts(before, after).filter((part)=>!touched.some((place)=>part.startsWith(`${place} `)));
        if (changed.length === 0) return after;
        let last = after;
        let named = false;
        for (const who of scope.who){
            const actor = this.probe.world.actor(who, scope.from);
            for (const value of values){
                await this.#send(leaf, actor, value);
                const now = await this.#states.read(scope.from);
                const parts = changedParts(last, now);
                last = now;
                if (parts.length === 0) continue;
                named = true;
                findings.push({
                    oracle: 'write',
                    where: `${whereOf(leaf.field, actor, leaf.path)}, ${relation}`,
                    detail: `changed ${parts.join(', ')}`
                });
            }
        }
        if (!named) findings.push({
            oracle: 'write',
            where: `${leaf.field}(${leaf.path}), ${relation}`,
            detail: `changed ${changed.join(', ')}`
        });
        return last;
    }
}

//# sourceMappingURL=abroad.js.map