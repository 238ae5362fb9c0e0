import { DomainError } from '@wudan/kernel-core';
import { SaxesParser } from 'saxes';

import { fileDamaged } from './table.errors.js';
import type { XlsxPackage } from './xlsx-package.js';

/** Attributes of an element by local name: `r:id` is asked for as `id`. */
export type Attributes = (name: string) => string | undefined;

export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Feeds one part of a workbook through a streaming XML parser; element names come without prefix. A document type
 * declaration is refused, so there are no entities to expand.
 * @throws TABLE_FILE_DAMAGED
 */
export async function readXml(parts: XlsxPackage, name: string, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw fileDamaged();
  });
  parser.on('opentag', (tag) => {
    handler.open?.(localName(tag.name), (attribute) => {
      if (attribute in tag.attributes) return tag.attributes[attribute];
      const prefixed = Object.keys(tag.attributes).find((key) => key.endsWith(`:${attribute}`));
      return prefixed === undefined ? undefined : tag.attributes[prefixed];
    });
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', (tag) => handler.close?.(localName(tag.name)));
  try {
    await parts.readText(name, (chunk) => parser.write(chunk));
    parser.close();
  } catch (error) {
    throw error instanceof DomainError ? error : fileDamaged();
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
