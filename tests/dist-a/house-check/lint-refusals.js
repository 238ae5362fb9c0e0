import { defineGroup, holds } from './group.js';
import { cleanEnvironment, plantFile, Program, ROOT } from './program.js';
const LINT_MS = 200_000;
/** The house's own lint in a process of its own: it brings the project graph and a type checker with it. */ async function lintFaults(plant) {
    const args = [
        plantFile('lint-faults'),
        ...plant === undefined ? [] : [
            plant
        ]
    ];
    const env = cleanEnvironment({
        NX_DAEMON: 'false',
        NX_NO_CLOUD: 'true'
    });
    const { output } = await Program.run({
        args,
        env,
        cwd: ROOT
    }, LINT_MS);
    const line = output.split('\n').findLast((each)=>each.startsWith('['));
    if (line === undefined) throw new Error(`lint gave no answer: ${output.slice(-600)}`);
    return JSON.parse(line);
}
function judged(faults, kind) {
    holds(faults.length > 0, `no fault of the kind ${kind} is planted`);
    const missed = faults.filter((fault)=>!fault.caught);
    const told = missed.map(({ name, rule, found })=>`${name} (expected ${rule ?? 'nothing'}, found ${found.join(', ') || 'nothing'})`);
    holds(missed.length === 0, `${missed.length} of ${faults.length}: ${told.slice(0, 3).join('; ')}`);
    return `${faults.length} planted = ${faults.length} ${kind}`;
}
const isTier = ({ name })=>/^(tier|platform|type|door|layer)/.test(name);
const steps = [
    {
        name: 'tiers',
        title: '越层、越门的引用被代码检查拒绝 · tier and door violations refused by lint',
        run: ({ faults })=>Promise.resolve(judged(faults.filter((fault)=>isTier(fault) && fault.rule !== null), 'refused'))
    },
    {
        name: 'rules',
        title: '其他违规写法被代码检查拒绝 · the other planted violations refused by lint',
        run: ({ faults })=>Promise.resolve(judged(faults.filter((fault)=>!isTier(fault) && fault.rule !== null), 'refused'))
    },
    {
        name: 'neighbours',
        title: '合规的写法不被误拒 · allowed neighbours pass',
        run: ({ faults })=>Promise.resolve(judged(faults.filter((fault)=>fault.rule === null), 'passed'))
    }
];
/** What crosses a tier, a door or a ban does not pass lint. */ export const lintRefusals = defineGroup({
    name: 'lint',
    open: async (plant)=>({
            faults: await lintFaults(plant)
        }),
    close: ()=>Promise.resolve(),
    steps
});

//# sourceMappingURL=lint-refusals.js.map