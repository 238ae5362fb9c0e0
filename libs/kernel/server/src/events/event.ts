/** A named event with the type of its payload; defined once, beside the feature that emits it. */
export interface EventType<P> {
  readonly topic: string;
  /** Never set; carries the payload type. */
  readonly payload?: P;
}

const topics = new Set<string>();

/** Defines an event. The process refuses to start when it has no handler. */
export function defineEvent<P>(topic: string): EventType<P> {
  if (topics.has(topic)) throw new Error(`Event ${topic} is defined twice.`);
  topics.add(topic);
  return { topic };
}

/** Topics of all events defined by the imported contexts. */
export function definedEvents(): readonly string[] {
  return [...topics];
}
