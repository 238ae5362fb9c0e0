/** A kind of due work. Its truth is an outbox row; the queue only wakes a worker. */
export interface JobType<P> {
  readonly name: string;
  readonly payload?: P;
}

const names = new Set<string>();

/** Defines a job. The process refuses to start when it has no handler. */
export function defineJob<P>(name: string): JobType<P> {
  if (names.has(name)) throw new Error(`Job ${name} is defined twice.`);
  names.add(name);
  return { name };
}

export function definedJobs(): readonly string[] {
  return [...names];
}
