import { readsClock } from './check-expressions.js';
import { OWNER, PRODUCT_ROLES, QUEUE_SCHEMA, WALL_FUNCTIONS } from './closed-lists.js';
/** Statements by which a function would move the office, the role or the search path under its caller. */ const MOVES_A_SETTING = /\bset_config\s*\(|\bset\s+(?:local|session|role|app\.|search_path|row_security)|\breset\s+(?:role|all|app\.)/i;
/** No function runs with another's rights; the wall's own two are to the letter; the rest name everything in full. */ export async function checkFunctions(rows) {
    const functions = await rows(`SELECT n.nspname::text AS schema, format('%s.%s(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) AS signature, pg_get_userbyid(p.proowner)::text AS owner,
            p.prokind AS kind, l.lanname::text AS language, p.provolatile AS volatility, format_type(p.prorettype, NULL) AS returns, p.prosecdef AS definer,
            p.proleakproof AS leakproof, p.proconfig AS settings, coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) AS body,
            ARRAY(SELECT CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee)::text END
                    FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee <> p.proowner) AS callers,
            EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.is_grantable AND a.grantee <> p.proowner) AS "passedOn"
       FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
      WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
      ORDER BY 2`);
    const faults = functions.flatMap((each)=>[
            ...functionFaults(each),
            ...each.schema === 'app' ? appFaults(each) : []
        ]);
    for (const signature of Object.keys(WALL_FUNCTIONS)){
        if (!functions.some((each)=>each.signature === signature)) faults.push({
            kind: 'wall-function',
            object: signature,
            detail: 'is missing'
        });
    }
    const own = functions.filter(({ schema })=>schema === 'app').length;
    return {
        faults,
        account: `functions: ${own} in app, ${functions.length - own} of the queue; none with its definer's rights`
    };
}
function functionFaults({ schema, signature, owner, definer, leakproof, callers, passedOn }) {
    const faults = [];
    if (definer) faults.push({
        kind: 'security-definer',
        object: signature,
        detail: `runs with the rights of ${owner}`
    });
    if (leakproof) faults.push({
        kind: 'leakproof',
        object: signature,
        detail: 'the planner would run it before the guard'
    });
    if (schema === QUEUE_SCHEMA) return faults;
    if (schema !== 'app') faults.push({
        kind: 'function-place',
        object: signature,
        detail: 'functions live in schema app'
    });
    if (owner !== OWNER) faults.push({
        kind: 'ownership',
        object: signature,
        detail: `owned by ${owner}`
    });
    if (callers.includes('PUBLIC')) faults.push({
        kind: 'public-grant',
        object: signature,
        detail: 'everyone may call it'
    });
    const strangers = callers.filter((role)=>role !== 'PUBLIC' && !PRODUCT_ROLES.includes(role));
    if (strangers.length > 0 || passedOn) faults.push({
        kind: 'function-grant',
        object: signature,
        detail: `callable by ${callers.join(', ')}${passedOn ? ', with grant option' : ''}`
    });
    return faults;
}
function appFaults(each) {
    const faults = [];
    const object = each.signature;
    const wall = WALL_FUNCTIONS[each.signature];
    if (wall) {
        const found = {
            language: each.language,
            volatility: each.volatility,
            returns: each.returns,
            body: each.body.replaceAll(/\s+/g, ' ').trim()
        };
        if (JSON.stringify(found) !== JSON.stringify(wall) || each.settings !== null) {
            faults.push({
                kind: 'wall-function',
                object,
                detail: `is ${JSON.stringify(found)} with settings ${JSON.stringify(each.settings)}`
            });
        }
        return faults;
    }
    if (![
        'sql',
        'plpgsql'
    ].includes(each.language) || each.kind !== 'f') faults.push({
        kind: 'function-language',
        object,
        detail: `kind ${each.kind} in ${each.language}`
    });
    if (JSON.stringify(each.settings) !== '["search_path=\\"\\""]') {
        faults.push({
            kind: 'function-search-path',
            object,
            detail: `settings are ${JSON.stringify(each.settings)}, not an empty search path alone`
        });
    }
    if (readsClock(each.body)) faults.push({
        kind: 'database-clock',
        object,
        detail: 'its body reads the database’s clock'
    });
    if (MOVES_A_SETTING.test(each.body)) faults.push({
        kind: 'function-setting',
        object,
        detail: 'its body moves a setting; only app.set_office may'
    });
    return faults;
}

//# sourceMappingURL=check-functions.js.map