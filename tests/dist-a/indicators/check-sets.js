import { createHash } from 'node:crypto';
import { compileDocument, composeDocument, shippedTemplates } from '@wudan/catalogue-server';
const cents = (points)=>Math.round(Number(points) * 100);
export const shipped = (part, key)=>{
    const found = shippedTemplates().find((template)=>template.part === part && template.key === key);
    if (!found) throw new Error(`the product ships no ${part} ${key}`);
    return found;
};
/** The set of a category with one of its packs. */ export const shippedSet = (category, pack)=>composeDocument(shipped('template', category).document, shipped('pack', pack).document);
/** The proved set, or the faults in one sentence. */ export function proved(document) {
    const { set, faults } = compileDocument(document);
    return set ?? faults.map(({ message })=>message).join('');
}
/** A category with every pack that fits it, against the hand-typed numbers. */ export function checkTotals(hand, packPoints) {
    const faults = [];
    const say = (what, is, wanted)=>{
        if (is !== wanted) faults.push(`${what} is ${is}, by hand ${wanted}`);
    };
    say(`packs of ${hand.category}`, shipped('template', hand.category).packs.join(' '), hand.packs.join(' '));
    for (const pack of hand.packs){
        const name = `${hand.category} with ${pack}`;
        const set = proved(shippedSet(hand.category, pack));
        if (typeof set === 'string') {
            faults.push(`${name} does not compile: ${set}`);
            continue;
        }
        for (const [code, points] of Object.entries(hand.tops))say(`${code} of ${name}`, cents(set.nodes.find((node)=>node.code === code)?.points ?? '0'), points * 100);
        const leaves = packPoints[pack] ?? [];
        const individual = set.leaves.filter(({ kind })=>kind === 'individual').map(({ points })=>cents(points));
        say(`leaves of ${pack}`, individual.join(' '), leaves.map((points)=>points * 100).join(' '));
        say(`common points of ${name}`, cents(set.totals.common), 10_000);
        say(`individual points of ${name}`, cents(set.totals.individual), 2_000);
        say(`execution points of ${name}`, cents(set.totals.execution), hand.execution * 100);
        say(`benefit points of ${name}`, cents(set.totals.benefit), hand.benefit * 100);
        say(`leaves of ${name}`, set.totals.leaves, hand.leaves - (packPoints[hand.packs[0] ?? '']?.length ?? 0) + leaves.length);
    }
    return faults;
}
/** The same document with its keys in another order. */ function shuffled(value) {
    if (Array.isArray(value)) return value.map((part)=>shuffled(part));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).reverse().map(([key, part])=>[
            key,
            shuffled(part)
        ]));
}
/** Compiled twice, and once from a copy whose keys stand the other way round: one hash, one set, and the pinned one where there is one. */ export function checkBytes(name, document, pinned) {
    const sets = [
        document,
        structuredClone(document),
        shuffled(document)
    ].map(proved);
    const bytes = sets.map((set)=>typeof set === 'string' ? set : createHash('sha256').update(JSON.stringify(set)).digest('hex'));
    const hashes = sets.map((set)=>typeof set === 'string' ? set : set.hash);
    const faults = new Set(hashes).size === 1 && new Set(bytes).size === 1 ? [] : [
        `${name} does not give the same bytes: ${[
            ...new Set(hashes)
        ].join(', ')}`
    ];
    if (pinned !== undefined && hashes[0] !== pinned) faults.push(`${name} has changed since it was published: ${hashes[0] ?? ''}, pinned ${pinned}`);
    return faults;
}
/** What keeps a mutant from being refused for what it is; null when it is refused rightly. */ export function notRefused(mutant, sound) {
    const document = structuredClone(sound);
    mutant.change(document);
    const { set, faults } = compileDocument(document);
    if (set) return 'it compiles';
    const named = faults.filter(({ code, node })=>code === mutant.expects && node === mutant.node);
    if (named.length === 0) return `no ${mutant.expects} at ${mutant.node ?? 'the document'} among ${faults.map(({ code, node })=>`${code} ${node ?? ''}`).join(', ')}`;
    const { says } = mutant;
    if (says !== undefined && !named.some(({ message })=>message.includes(says))) return `“${says}” is not in ${named.map(({ message })=>message).join('')}`;
    return named.every(({ message })=>message.endsWith('。')) ? null : `no sentence: ${named.map(({ message })=>message).join('')}`;
}

//# sourceMappingURL=check-sets.js.map