import { defineEvent, defineMail } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { PublishedCounts } from '../domain/finding-count.js';

/** The feedback letter of a pilot was issued with these findings; sealed ones are never among them. */
export const letterIssued = defineEvent<{ pilotId: Id; findingIds: readonly Id[] }>('letter.issued');

/** A finding was handed to discipline and sealed: from here on it takes no part in anything a unit can see. */
export const findingSealed = defineEvent<{ findingId: Id }>('finding.sealed');

/** How far the rectification of a finding is; emitted by the context that follows it. */
export const findingFollowed = defineEvent<{ findingId: Id; state: string }>('finding.followed');

/** To every office above: the counts of a programme as they stand, in place of those sent before. */
export const findingsCounted = defineMail<PublishedCounts>('findings.counted');
