/** The house does not keep a promise: what was seen instead, in one sentence. Any other error means the check itself could not run. */
export class Refuted extends Error {}

/** @throws Refuted with what was seen instead */
export function holds(condition: unknown, otherwise: string): asserts condition {
  if (condition === false || condition === null || condition === undefined || condition === 0 || condition === '') throw new Refuted(otherwise);
}

/** How one step ended. */
export interface Outcome {
  readonly group: string;
  readonly step: string;
  readonly title: string;
  readonly seconds: number;
  /** `refuted`: a promise was seen broken; `broken`: the check could not be carried out. Neither passes. */
  readonly state: 'held' | 'refuted' | 'broken';
  /** What was seen. */
  readonly told: string;
}

/** One promise and the attempt to see it broken. */
export interface Step<S> {
  readonly name: string;
  /** Chinese, then English. */
  readonly title: string;
  /** Gives what was seen, for the line. @throws Refuted when the promise does not hold */
  readonly run: (scene: S) => Promise<string>;
}

/** Which steps to take and with which planted fault. */
export interface Taking {
  readonly plant?: string | undefined;
  /** Names of steps; all when absent. */
  readonly only?: readonly string[] | undefined;
  /** Told how long the scene took to set up. */
  readonly ready?: (seconds: number) => void;
  readonly each?: (outcome: Outcome) => void;
}

/** Steps that share a scene: a cloned database, running processes. */
export interface Group {
  readonly name: string;
  readonly steps: readonly string[];
  run(taking: Taking): Promise<Outcome[]>;
}

interface GroupParts<S> {
  readonly name: string;
  readonly open: (plant: string | undefined) => Promise<S>;
  readonly close: (scene: S) => Promise<void>;
  readonly steps: readonly Step<S>[];
}

/** A step that hangs is a step that failed; the machine may be slow, but not that slow. */
const STEP_LIMIT_MS = 240_000;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function limited<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end within ${STEP_LIMIT_MS / 1000} s`)), STEP_LIMIT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function take<S>(group: string, step: Step<S>, scene: S): Promise<Outcome> {
  const began = performance.now();
  const base = { group, step: step.name, title: step.title };
  const seconds = (): number => Math.round(performance.now() - began) / 1000;
  try {
    const told = await limited(step.run(scene));
    return { ...base, told, state: 'held', seconds: seconds() };
  } catch (error) {
    return { ...base, told: messageOf(error), state: error instanceof Refuted ? 'refuted' : 'broken', seconds: seconds() };
  }
}

/** A scene that cannot be set up fails every step of the group: what was not looked at does not count as in order. */
export function defineGroup<S>(parts: GroupParts<S>): Group {
  return {
    name: parts.name,
    steps: parts.steps.map((step) => step.name),
    run: async ({ plant, only, ready, each }) => {
      const began = performance.now();
      const steps = parts.steps.filter((step) => only === undefined || only.includes(step.name));
      const outcomes: Outcome[] = [];
      const note = (outcome: Outcome): void => {
        outcomes.push(outcome);
        each?.(outcome);
      };
      let scene: S;
      try {
        scene = await limited(parts.open(plant));
      } catch (error) {
        for (const { name, title } of steps) {
          note({ group: parts.name, step: name, title, seconds: 0, state: 'broken', told: `the scene could not be set up: ${messageOf(error)}` });
        }
        return outcomes;
      }
      ready?.(Math.round(performance.now() - began) / 1000);
      try {
        for (const step of steps) note(await take(parts.name, step, scene));
      } finally {
        // What was seen counts; a scene that does not come down cleanly is told and leaves the rest to the end of the suite.
        await limited(parts.close(scene)).catch((error: unknown) => console.error(`${parts.name}: the scene did not come down: ${messageOf(error)}`));
      }
      return outcomes;
    },
  };
}
