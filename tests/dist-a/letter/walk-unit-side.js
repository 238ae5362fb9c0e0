import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { readableText } from '../isolation/canaries.js';
import { rootFieldsOf } from '../isolation/schema-operations.js';
const TEXTS = {
    format: 'docx',
    stance: 'object',
    state: 'open',
    kind: 'forum',
    to: 'rectify'
};
function value(type, name, ids, tried, seen) {
    if (isNonNullType(type)) return value(type.ofType, name, ids, tried, seen);
    if (isListType(type)) return [
        value(type.ofType, name.replace(/s$/, ''), ids, tried, seen)
    ];
    if (isEnumType(type)) return type.getValues()[0]?.name;
    if (isInputObjectType(type)) {
        const fields = Object.values(type.getFields()).filter((field)=>(isNonNullType(field.type) || getNamedType(field.type).name === 'ID') && !seen.includes(getNamedType(field.type).name));
        return Object.fromEntries(fields.map((field)=>[
                field.name,
                value(field.type, field.name, ids, tried, [
                    ...seen,
                    type.name
                ])
            ]));
    }
    if (type.name === 'ID') return ids[name] ?? tried;
    if (type.name === 'Int') return 1;
    if (type.name === 'Float') return 1;
    if (type.name === 'Boolean') return true;
    if (type.name === 'Date') return '2022-05-10';
    if (type.name === 'DateTime') return '2022-05-10T02:00:00Z';
    return TEXTS[name] ?? '核对情况';
}
/** The variables of an operation, once for each identifier that is tried; once when it asks for none. */ function variablesOf(schema, root, { known, tried, triedOn }) {
    const type = root.type === 'Query' ? schema.getQueryType() : schema.getMutationType();
    const field = type?.getFields()[root.name.replace(/\(.*\)$/, '')];
    if (!field) throw new Error(`no field ${root.name}`);
    const filled = (id)=>Object.fromEntries(field.args.filter((argument)=>isNonNullType(argument.type) || getNamedType(argument.type).name === 'ID').map((argument)=>[
                argument.name,
                value(argument.type, argument.name, known, id, [])
            ]));
    const named = root.type === 'Query' ? tried : triedOn;
    const all = (root.leaves.some(({ kind })=>kind === 'id') ? named : named.slice(0, 1)).map(filled);
    return [
        ...new Map(all.map((variables)=>[
                JSON.stringify(variables),
                variables
            ])).values()
    ];
}
/** What would end the session or the seat itself and tells nothing. */ const LAST = [
    'signOut',
    'endSeat',
    'changePassword'
];
/**
 * Calls every query of the schema as one seat, and every mutation where something is tried on them, with everything it can name.
 * @param signIn after a call that ended the session
 */ export async function walkAs(schema, seat, fillings, signIn) {
    const roots = rootFieldsOf(schema).filter(({ type })=>type !== 'Subscription');
    const order = [
        ...roots.filter(({ type })=>type === 'Query'),
        ...roots.filter(({ type, name })=>type === 'Mutation' && !LAST.includes(name)),
        ...roots.filter(({ name })=>LAST.includes(name))
    ];
    const answers = [];
    for (const root of order){
        for (const variables of variablesOf(schema, root, fillings)){
            const { data, errors } = await seat.client.send(root.document, variables);
            const refused = errors[0]?.extensions.code ?? null;
            if (refused === 'UNAUTHENTICATED') await signIn();
            answers.push({
                operation: root.name,
                isFile: root.document.includes('base64'),
                refused,
                text: (await readableText({
                    data,
                    errors
                })).replaceAll(/<[^>]+>/g, '')
            });
        }
    }
    await signIn();
    return answers;
}

//# sourceMappingURL=walk-unit-side.js.map