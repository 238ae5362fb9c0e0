import type { TemplateSummary } from './templates.graphql.js';

/** What the parts of a document must come to; null where the document has no such part. */
export function wantedOf({ part, commonPoints, individualPoints }: TemplateSummary): { common: string | null; individual: string | null } {
  return part === 'pack' ? { common: null, individual: individualPoints } : { common: commonPoints, individual: null };
}
