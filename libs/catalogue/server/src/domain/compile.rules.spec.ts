import { describe, expect, it } from '@jest/globals';
import { shippedDocuments } from '../data/shipped.read-model.js';
import { compileDocument } from '../use-cases/compile-document.js';

describe('shipped documents', () => {
  it.each(shippedDocuments().map((document) => [`${document.part} ${document.key}`, document] as const))('%s compiles', (_name, document) => {
    const { set, faults } = compileDocument(document);
    expect(faults).toEqual([]);
    expect(set?.totals).toMatchObject(document.totals);
  });
});
