import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { DomainError } from '@wudan/kernel-core';
import { WHO } from './matrix.js';
import { MATRIX } from './reviewed-matrix.js';
import { operationName } from './schema-operations.js';
const ROOTS = [
    'Query',
    'Mutation',
    'Subscription'
];
/** Root field → the method that answers it, as the running house has it. */ export function handlersOf(world) {
    const found = [];
    const scanner = new MetadataScanner();
    for (const { instance } of world.house.app.get(DiscoveryService, {
        strict: false
    }).getProviders()){
        if (instance === null || typeof instance !== 'object') continue;
        const prototype = Object.getPrototypeOf(instance);
        if (!prototype) continue;
        for (const name of scanner.getAllMethodNames(prototype)){
            const type = typeof prototype[name] === 'function' ? Reflect.getMetadata('graphql:resolver_type', prototype[name]) : undefined;
            if (type !== undefined && ROOTS.includes(type)) found.push({
                name,
                handler: prototype[name],
                type
            });
        }
    }
    const queries = new Set(found.filter(({ type })=>type === 'Query').map(({ name })=>name));
    return new Map(found.map(({ name, ...method })=>[
            operationName(name, method.type, method.type !== 'Query' && queries.has(name)),
            method
        ]));
}
function guardOf(world) {
    const found = world.house.app.get(DiscoveryService, {
        strict: false
    }).getProviders().find(({ metatype, instance })=>(metatype?.name ?? instance?.constructor?.name) === 'CanGuard' && instance !== null);
    if (!found) throw new Error('the house has no guard');
    return found.instance;
}
async function seen(guard, context) {
    try {
        return await guard.canActivate(context) === true ? '+' : '.';
    } catch (error) {
        return error instanceof DomainError && error.kind === 'unauthenticated' ? '?' : '.';
    }
}
/**
 * The first lock alone: the guard is asked for every operation and each of the eleven, without the use-case behind it, and has to decide as the
 * reviewed matrix says. It finds a guard that is gone also where a second lock would still hold.
 */ export async function guardDoor(world, only) {
    const findings = [];
    const guard = guardOf(world);
    const handlers = handlersOf(world);
    for (const [name, { door, signs }] of MATRIX){
        if (only && !only.includes(name)) continue;
        const found = handlers.get(name);
        if (!found) {
            findings.push({
                oracle: 'guard',
                where: name,
                detail: 'no method answers it'
            });
            continue;
        }
        for (const who of WHO){
            const actor = who === 'visitor' ? null : world.actor(who);
            const ctx = actor && {
                ...world.system(world.office('own').id),
                seat: {
                    id: actor.seatId,
                    personId: actor.personId,
                    personName: '',
                    role: who === 'visitor' ? 'partner' : who,
                    unitId: actor.unitId
                }
            };
            const args = [
                undefined,
                {},
                {
                    visitor: {
                        ctx
                    }
                },
                {
                    parentType: {
                        name: found.type
                    },
                    fieldName: name.split('(')[0]
                }
            ];
            const context = {
                getType: ()=>'graphql',
                getArgs: ()=>args,
                getArgByIndex: (index)=>args[index],
                getHandler: ()=>found.handler,
                getClass: ()=>Object
            };
            // What a rule of the business refuses has passed the door.
            const wanted = door !== 'open' && [
                '.',
                '?'
            ].includes(signs[who]) ? signs[who] : '+';
            const decided = await seen(guard, context);
            if (decided !== wanted) findings.push({
                oracle: 'guard',
                where: `${name} for ${who}`,
                detail: `expected ${wanted}, decided ${decided}`
            });
        }
    }
    return findings;
}

//# sourceMappingURL=guard-door.js.map