import { OPERATIONS, ROWS } from './matrix.js';
const SHORT = {
    SYS: 'system_administrator',
    SEC: 'security_administrator',
    AUD: 'audit_administrator',
    LEA: 'leader',
    ASS: 'assessor',
    SUP: 'supervisor',
    OVE: 'overseer',
    UH: 'unit_head',
    UC: 'unit_contact',
    PAR: 'partner',
    vis: 'visitor'
};
function lines(table) {
    const [head = [], ...rows] = table.trim().split('\n').map((line)=>line.trim().split(/\s+/));
    return rows.map(([key = '', second = '', ...signs])=>{
        if (signs.length !== head.length - 2) throw new Error(`the matrix line ${key} ${second} has ${signs.length} signs`);
        const entries = signs.map((sign, index)=>[
                SHORT[head[index + 2] ?? ''],
                sign
            ]);
        return {
            key,
            second,
            signs: Object.fromEntries(entries.filter(([, sign])=>sign !== '-'))
        };
    });
}
/** Every root field with its door and its decision for each of the eleven. */ export const MATRIX = new Map(OPERATIONS.flatMap(lines).map(({ key, second, signs })=>{
    const [subject = '', action = ''] = second.split('.');
    const door = second === 'open' || second === 'signed-in' ? second : {
        subject,
        action
    };
    return [
        key,
        {
            field: key,
            door,
            signs: signs
        }
    ];
}));
/** What each role may name inside its own office. */ export const ROW_RULES = ROWS.flatMap(lines).map(({ key, second, signs })=>({
        place: key,
        field: key.slice(0, key.indexOf('.')),
        path: key.slice(key.indexOf('.') + 1),
        target: second,
        signs
    }));

//# sourceMappingURL=reviewed-matrix.js.map