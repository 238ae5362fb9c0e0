import { type FileChild, type ISectionOptions } from 'docx';
import type { DocumentBlock, OfficialDocument } from './document-blocks.js';
import { DocumentParts } from './document-parts.js';
import type { DocumentStyle } from './document-style.js';
import { pageNumbers } from './page-number.js';
import { sectionLayout } from './page-layout.js';

interface Stretch {
  readonly landscape: boolean;
  readonly blocks: DocumentBlock[];
}

/**
 * Cuts a run of blocks where the sheet turns. A table on its side takes what leads to it along when nothing else stands before it: the mark
 * and title of its attachment and its headings.
 */
function stretchesOf(blocks: readonly DocumentBlock[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const block of blocks) {
    const landscape = block.kind === 'table' && block.landscape === true;
    const last = stretches.at(-1);
    if (!last || last.landscape !== landscape) stretches.push({ landscape, blocks: [block] });
    else last.blocks.push(block);
  }
  return stretches.flatMap((stretch, index) => {
    const next = stretches[index + 1];
    const before = stretches[index - 1];
    const leads = (part: Stretch): boolean => part.blocks.every(({ kind }) => kind === 'attachment' || kind === 'heading');
    if (next?.landscape === true && leads(stretch)) return [];
    return before !== undefined && stretch.landscape && leads(before) ? [{ ...stretch, blocks: [...before.blocks, ...stretch.blocks] }] : [stretch];
  });
}

/** Runs of blocks that begin on a page of their own: the text, then each attachment. */
function attachmentsOf(blocks: readonly DocumentBlock[]): { text: DocumentBlock[]; attachments: DocumentBlock[][] } {
  const text: DocumentBlock[] = [];
  const attachments: DocumentBlock[][] = [];
  for (const block of blocks) {
    if (block.kind === 'attachment') attachments.push([block]);
    else (attachments.at(-1) ?? text).push(block);
  }
  return { text, attachments };
}

/** The sections of a document in reading order: head, text, signature, attachments. */
export function documentSections(content: OfficialDocument, style: DocumentStyle): ISectionOptions[] {
  const parts = new DocumentParts(style);
  const { text, attachments } = attachmentsOf(content.blocks);
  const section = (landscape: boolean, children: readonly FileChild[]): ISectionOptions => ({ properties: sectionLayout(style, landscape), footers: pageNumbers(landscape), children });
  const cut = stretchesOf(text);
  const main = cut.length === 0 || cut[0]?.landscape === true ? [{ landscape: false, blocks: [] }, ...cut] : cut;
  const signature = parts.signature(content);
  const textSections = main.map(({ landscape, blocks }, index) => {
    const keepEnd = signature.length > 0 && index === main.length - 1;
    return { landscape, children: [...(index === 0 ? parts.head(content) : []), ...parts.blocks(blocks, keepEnd)] };
  });
  const last = textSections.at(-1);
  if (last?.landscape === false) last.children.push(...signature);
  else if (signature.length > 0) textSections.push({ landscape: false, children: signature });
  const attached = attachments.flatMap((blocks) => {
    parts.beginAttachment();
    return stretchesOf(blocks).map((stretch) => ({ landscape: stretch.landscape, children: parts.blocks(stretch.blocks) }));
  });
  return [...textSections, ...attached].map(({ landscape, children }) => section(landscape, children));
}
