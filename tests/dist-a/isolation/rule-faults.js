import { definedPolicies, forgetAbilities } from '@wudan/kernel-server';
import { ROLES } from '@wudan/kernel-core';
import { chatDoor } from './chat-door.js';
import { SECOND_RULE } from './matrix.js';
import { ruleDoor } from './reviewed-abilities.js';
import { MATRIX } from './reviewed-matrix.js';
const actionsOf = (actions)=>typeof actions === 'string' ? [
        actions
    ] : actions;
function allowedBy(policy, role) {
    const allowed = [];
    let index = 0;
    policy.rules({
        seat: {
            id: 'seat',
            personId: 'person',
            personName: '',
            role,
            unitId: 'unit'
        },
        is: (...roles)=>roles.includes(role),
        can: (actions, condition)=>{
            for (const action of actionsOf(actions))allowed.push({
                policy,
                role,
                index,
                action,
                conditions: Object.keys(condition ?? {}).join('+')
            });
            index += 1;
        }
    });
    return allowed;
}
/** The rules with one permission of one role left out, or given without its condition. */ function without(rules, { role, index, action }, how) {
    return (builder)=>{
        let at = 0;
        rules({
            ...builder,
            can: (actions, condition)=>{
                const here = at === index && builder.seat.role === role;
                at += 1;
                if (!here) return builder.can(actions, condition);
                const others = actionsOf(actions).filter((each)=>each !== action);
                if (others.length > 0) builder.can(others, condition);
                if (how === 'wide') builder.can(action);
            }
        });
    };
}
/** Every permission of every role removed, every condition dropped, and every subject opened to all: the reviewed matrix has to see each. */ export function ruleFaults({ home, probe }) {
    const fault = (name, policy, who, broken)=>({
            name,
            // The rules alone must show it, and the answers too, wherever no second lock answers alike.
            seenBy: SECOND_RULE.some((rule)=>name.startsWith(rule)) ? [
                [
                    'guard'
                ]
            ] : [
                [
                    'guard'
                ],
                [
                    'decision',
                    'row',
                    'chat'
                ]
            ],
            plant: ()=>{
                const live = policy;
                const before = live.rules;
                live.rules = broken(before);
                forgetAbilities();
                return Promise.resolve(()=>{
                    live.rules = before;
                    forgetAbilities();
                    return Promise.resolve();
                });
            },
            check: async ()=>{
                const answers = await home.run({
                    who,
                    from: 'own',
                    untilFound: true,
                    fields: (field)=>concerns(field, policy.subject)
                });
                // Over GraphQL the answered prompt is read again, which is a second lock; the chat shows what it was told.
                return [
                    ...ruleDoor(),
                    ...answers,
                    ...answers.length === 0 && policy.subject === 'Prompt' ? await chatDoor(probe) : []
                ];
            }
        });
    return definedPolicies().flatMap((policy)=>{
        const given = ROLES.flatMap((role)=>allowedBy(policy, role));
        // What a role has without condition decides alone: the same under a condition is no permission of its own.
        const allowed = given.filter((each)=>each.conditions === '' || !given.some((other)=>other.role === each.role && other.action === each.action && other.conditions === ''));
        const label = ({ role, action, index, conditions })=>`${policy.subject}.${action}:${role}${conditions === '' ? '' : `:${conditions}#${index}`}`;
        return [
            ...allowed.map((each)=>fault(`rule-gone:${label(each)}`, policy, [
                    each.role
                ], (rules)=>without(rules, each, 'gone'))),
            ...allowed.filter((each)=>each.conditions !== '').map((each)=>fault(`rule-wide:${label(each)}`, policy, [
                    each.role
                ], (rules)=>without(rules, each, 'wide'))),
            fault(`rule-all:${policy.subject}`, policy, ROLES, ()=>({ can })=>can(policy.actions))
        ];
    });
}
function concerns(field, subject) {
    const door = MATRIX.get(field)?.door;
    return typeof door === 'object' && door.subject === subject;
}

//# sourceMappingURL=rule-faults.js.map