/** The house does not keep a promise: what was seen instead, in one sentence. Any other error means the check itself could not run. */ export class Refuted extends Error {
}
/** @throws Refuted with what was seen instead */ export function holds(condition, otherwise) {
    if (condition === false || condition === null || condition === undefined || condition === 0 || condition === '') throw new Refuted(otherwise);
}
/** A step that hangs is a step that failed; the machine may be slow, but not that slow. */ const STEP_LIMIT_MS = 240_000;
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
async function limited(work) {
    let timer;
    const late = new Promise((_, reject)=>{
        timer = setTimeout(()=>reject(new Error(`no end within ${STEP_LIMIT_MS / 1000} s`)), STEP_LIMIT_MS);
    });
    try {
        return await Promise.race([
            work,
            late
        ]);
    } finally{
        clearTimeout(timer);
    }
}
async function take(group, step, scene) {
    const began = performance.now();
    const base = {
        group,
        step: step.name,
        title: step.title
    };
    const seconds = ()=>Math.round(performance.now() - began) / 1000;
    try {
        const told = await limited(step.run(scene));
        return {
            ...base,
            told,
            state: 'held',
            seconds: seconds()
        };
    } catch (error) {
        return {
            ...base,
            told: messageOf(error),
            state: error instanceof Refuted ? 'refuted' : 'broken',
            seconds: seconds()
        };
    }
}
/** A scene that cannot be set up fails every step of the group: what was not looked at does not count as in order. */ export function defineGroup(parts) {
    return {
        name: parts.name,
        steps: parts.steps.map((step)=>step.name),
        run: async ({ plant, only, ready, each })=>{
            const began = performance.now();
            const steps = parts.steps.filter((step)=>only === undefined || only.includes(step.name));
            const outcomes = [];
            const note = (outcome)=>{
                outcomes.push(outcome);
                each?.(outcome);
            };
            let scene;
            try {
                scene = await limited(parts.open(plant));
            } catch (error) {
                for (const { name, title } of steps){
                    note({
                        group: parts.name,
                        step: name,
                        title,
                        seconds: 0,
                        state: 'broken',
                        told: `the scene could not be set up: ${messageOf(error)}`
                    });
                }
                return outcomes;
            }
            ready?.(Math.round(performance.now() - began) / 1000);
            try {
                for (const step of steps)note(await take(parts.name, step, scene));
            } finally{
                // What was seen counts; a scene that does not come down cleanly is told and leaves the rest to the end of the suite.
                await limited(parts.close(scene)).catch((error)=>console.error(`${parts.name}: the scene did not come down: ${messageOf(error)}`));
            }
            return outcomes;
        }
    };
}

//# sourceMappingURL=group.js.map