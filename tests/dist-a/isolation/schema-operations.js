import { astFromValue, buildClientSchema, getIntrospectionQuery, getNamedType, isCompositeType, isInputObjectType, isListType, isNonNullType, isObjectType, print } from 'graphql';
/** Names of text arguments that carry something another office could have been given; `name` is what a client made up itself. */ const CARRIERS = {
    after: 'cursor',
    token: 'token',
    eventId: 'name',
    key: 'name',
    sectionKey: 'name'
};
const MAX_DEPTH = 7;
function selection(type, depth, seen) {
    const named = getNamedType(type);
    if (!isCompositeType(named)) return '';
    if (!isObjectType(named)) throw new Error(`${named.name} is no object type`);
    const fields = Object.values(named.getFields()).filter((field)=>field.args.every((argument)=>!isNonNullType(argument.type) || argument.defaultValue !== undefined)).flatMap((field)=>{
        const inner = getNamedType(field.type);
        if (!isCompositeType(inner)) return [
            field.name
        ];
        if (depth <= 1 || seen.includes(inner.name)) return [];
        return [
            `${field.name} ${selection(field.type, depth - 1, [
                ...seen,
                named.name
            ])}`
        ];
    });
    return `{ ${fields.join(' ')} }`;
}
function leavesOf(field, type, path, name, seen) {
    if (isNonNullType(type)) return leavesOf(field, type.ofType, path, name, seen);
    if (isListType(type)) return leavesOf(field, type.ofType, `${path}.0`, name, seen);
    if (isInputObjectType(type)) {
        if (seen.includes(type.name)) return [];
        return Object.values(type.getFields()).flatMap((each)=>leavesOf(field, each.type, `${path}.${each.name}`, each.name, [
                ...seen,
                type.name
            ]));
    }
    if (type.name === 'ID') return [
        {
            field,
            path,
            kind: 'id'
        }
    ];
    const carried = type.name === 'String' ? CARRIERS[name] : undefined;
    return carried ? [
        {
            field,
            path,
            kind: carried
        }
    ] : [];
}
/** What the matrix calls a root field whose plain name may be taken by a query. */ export const operationName = (name, type, taken)=>taken ? `${name}(${type.toLowerCase()})` : name;
function rootField(type, field, name) {
    const variables = field.args.map((argument)=>{
        const start = astFromValue(argument.defaultValue, argument.type);
        return `$${argument.name}: ${String(argument.type)}${argument.defaultValue === undefined || !start ? '' : ` = ${print(start)}`}`;
    });
    const passed = field.args.map((argument)=>`${argument.name}: $${argument.name}`);
    const head = `${type.toLowerCase()} probe${variables.length > 0 ? `(${variables.join(', ')})` : ''}`;
    const call = `${field.name}${passed.length > 0 ? `(${passed.join(', ')})` : ''}`;
    return {
        type,
        name,
        document: `${head} { ${call} ${selection(field.type, MAX_DEPTH, [])} }`,
        leaves: field.args.flatMap((argument)=>leavesOf(name, argument.type, argument.name, argument.name, []))
    };
}
/** Every root field of a schema, in the order in which it is printed. */ export function rootFieldsOf(schema) {
    const roots = [
        [
            'Query',
            schema.getQueryType()
        ],
        [
            'Mutation',
            schema.getMutationType()
        ],
        [
            'Subscription',
            schema.getSubscriptionType()
        ]
    ];
    const queries = schema.getQueryType()?.getFields() ?? {};
    return roots.flatMap(([type, root])=>Object.values(root?.getFields() ?? {}).map((field)=>rootField(type, field, operationName(field.name, type, type !== 'Query' && field.name in queries))));
}
/** The schema as the running house tells it. */ export async function askSchema(client) {
    return buildClientSchema(await client.ask(getIntrospectionQuery()));
}
/** A copy of variables with another value at a path; `undefined` leaves the place out. */ export function withValue(variables, path, value) {
    const copy = structuredClone(variables);
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let place = copy;
    for (const [index, step] of steps.entries()){
        place[step] ??= (steps[index + 1] ?? last) === '0' ? [] : {};
        place = place[step];
    }
    if (value === undefined) delete place[last];
    else place[last] = value;
    return copy;
}

//# sourceMappingURL=schema-operations.js.map