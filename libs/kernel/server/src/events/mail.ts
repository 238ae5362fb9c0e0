/** A kind of letter between offices. The sender writes an outbox row, the relay makes it a row of the receiver. */
export interface MailType<P> {
  readonly topic: string;
  readonly payload?: P;
}

const topics = new Set<string>();

/** Defines a kind of letter. The process refuses to start when nobody handles it. */
export function defineMail<P>(topic: string): MailType<P> {
  if (topics.has(topic)) throw new Error(`Mail ${topic} is defined twice.`);
  topics.add(topic);
  return { topic };
}

export function definedMails(): readonly string[] {
  return [...topics];
}
