import { Injectable, SetMetadata, type Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Ctx, Id } from '@wudan/kernel-core';
import { definedJobs, type JobType } from '../jobs/job.js';
import { definedEvents, type EventType } from './event.js';
import { definedMails, type MailType } from './mail.js';

/** Where a delivery came from; a handler's writes and the note that it ran share one transaction. */
export interface Delivery {
  readonly id: Id;
  readonly fromOffice: Id;
}

/** Reacts to an event, a letter or a job, inside the office that `ctx` names. Runs at least once, its effect counts once. */
export interface Handler<P> {
  handle(ctx: Ctx, payload: P, delivery: Delivery): Promise<void>;
}

type HandlerKind = 'event' | 'mail' | 'job';
interface HandlerMark {
  readonly kind: HandlerKind;
  readonly topic: string;
}

const LABELS: Readonly<Record<HandlerKind, string>> = { event: '事件', mail: '函件', job: '任务' };
const MARK = 'wudan:handles';
const mark = (kind: HandlerKind, topic: string): ClassDecorator => {
  const set = SetMetadata(MARK, { kind, topic } satisfies HandlerMark);
  return (target) => {
    Injectable()(target);
    set(target);
  };
};

/** Marks a provider as a handler of an event. */
export const HandlesEvent = <P>(event: EventType<P>): ClassDecorator => mark('event', event.topic);
/** Marks a provider as the reader of a kind of letter. */
export const HandlesMail = <P>(mail: MailType<P>): ClassDecorator => mark('mail', mail.topic);
/** Marks a provider as the runner of a job. */
export const HandlesJob = <P>(job: JobType<P>): ClassDecorator => mark('job', job.name);

/** Finds the handlers of the application and tells which defined topics have none. */
@Injectable()
export class HandlerRegistry {
  constructor(private readonly discovery: DiscoveryService) {}

  /** Handlers of one topic, with the name under which their run is noted. */
  of(kind: HandlerKind, topic: string): { name: string; handler: Handler<unknown> }[] {
    return this.#all()
      .filter((found) => found.mark.kind === kind && found.mark.topic === topic)
      .map((found) => ({ name: found.name, handler: found.handler }));
  }

  /** Sentences that name every event, letter and job nobody handles. Empty when all is well. */
  faults(): string[] {
    const known = new Set(this.#all().map((found) => `${found.mark.kind}:${found.mark.topic}`));
    const missing = (kind: HandlerKind, topics: readonly string[]): string[] =>
      topics.filter((topic) => !known.has(`${kind}:${topic}`)).map((topic) => `${LABELS[kind]} ${topic} 没有处理程序`);
    return [...missing('event', definedEvents()), ...missing('mail', definedMails()), ...missing('job', definedJobs())];
  }

  #all(): { mark: HandlerMark; name: string; handler: Handler<unknown> }[] {
    return this.discovery.getProviders().flatMap((wrapper) => {
      const type = wrapper.metatype as Type | null;
      if (!type || !wrapper.instance) return [];
      const found = Reflect.getMetadata(MARK, type) as HandlerMark | undefined;
      return found ? [{ mark: found, name: type.name, handler: wrapper.instance as Handler<unknown> }] : [];
    });
  }
}
