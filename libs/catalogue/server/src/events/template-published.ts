import { defineMail } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** A version that an office hands down. The document travels as its canonical text, so that its hash can be checked. */
export interface PublishedTemplate {
  readonly versionId: Id;
  readonly officeName: string;
  readonly document: string;
  readonly contentHash: string;
  readonly basedOn: string | null;
  readonly note: string;
}

/** To every office below: a version was put in force. */
export const templatePublished = defineMail<PublishedTemplate>('template.published');

/** To every office below: a version is no longer to be used for new sets. */
export const templateWithdrawn = defineMail<{ versionId: Id; reason: string }>('template.withdrawn');

/** From a new office to those above it: it wants the versions that are in force. */
export const templatesAsked = defineMail<Record<string, never>>('template.asked');
