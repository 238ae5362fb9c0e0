import { ACCESS_RULE } from '@wudan/kernel-server';
import { guardDoor, handlersOf } from './guard-door.js';
import { liveNews } from './live-news.js';
import { SECOND_LOCK, WHO } from './matrix.js';
import { MATRIX } from './reviewed-matrix.js';
/**
 * Each guarded operation opened to anyone. The guard itself must show it, and the answers of the API too wherever the guard is the only lock
 * that speaks in these words.
 */ export function guardFaults({ world, home, probe }) {
    const handlers = handlersOf(world);
    return [
        ...MATRIX.values()
    ].filter(({ door })=>door !== 'open').map(({ field })=>({
            name: `guard:${field}`,
            seenBy: SECOND_LOCK.includes(field) ? [
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
                    'read'
                ]
            ],
            plant: ()=>{
                const handler = handlers.get(field)?.handler;
                if (!handler) throw new Error(`no method answers ${field}`);
                const before = Reflect.getMetadata(ACCESS_RULE, handler);
                Reflect.defineMetadata(ACCESS_RULE, {
                    openTo: 'anyone: planted'
                }, handler);
                return Promise.resolve(()=>{
                    Reflect.defineMetadata(ACCESS_RULE, before, handler);
                    return Promise.resolve();
                });
            },
            check: async ()=>{
                const seen = await guardDoor(world, [
                    field
                ]);
                if (probe.field(field).type === 'Subscription') return [
                    ...seen,
                    ...await liveNews(probe)
                ];
                return [
                    ...seen,
                    ...await home.run({
                        who: WHO,
                        from: 'own',
                        fields: (name)=>name === field,
                        untilFound: true
                    })
                ];
            }
        }));
}

//# sourceMappingURL=guard-faults.js.map