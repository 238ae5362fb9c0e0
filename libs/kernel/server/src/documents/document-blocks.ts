import type { LocalDate } from '@wudan/kernel-core';
import type { DocumentStyle } from './document-style.js';

/** One column of a table. */
export interface DocumentColumn {
  readonly heading: string;
  /** Share of the table's width against the other columns; 1 when absent. */
  readonly weight?: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** A heading of level 1 to 4. Its number (一、 （一） 1. （1）) is counted here; one that the text brings is replaced. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
}

/** Text; every line of it is a paragraph, indented by two characters unless `flush`. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly flush?: boolean;
}

/** A table with a heading row that repeats on every page and rows that are not split. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly DocumentColumn[];
  /** One text a column; null prints as an empty cell. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** Prints the table on A4 sheets lying on their side, in a section of its own. */
  readonly landscape?: boolean;
}

/** 附件说明 below the text: one name without a number, several with 1. 2. … */
export interface AttachmentNoteBlock {
  readonly kind: 'attachmentNote';
  readonly names: readonly string[];
}

/** Begins an attachment on a new page; everything up to the next attachment belongs to it. */
export interface AttachmentBlock {
  readonly kind: 'attachment';
  /** Absent where the document has one attachment only. */
  readonly number?: number;
  readonly title: string;
}

export type DocumentBlock = HeadingBlock | ParagraphBlock | TableBlock | AttachmentNoteBlock | AttachmentBlock;

/** What an official document says; the layout is not the caller's. */
export interface OfficialDocument {
  /** Broken into balanced lines when it is long; a line break in it decides instead. */
  readonly title: string;
  /** A line below the title in 楷体, such as （送审稿）. */
  readonly subtitle?: string;
  /** 主送机关; the colon is added. */
  readonly addressee?: string;
  /** 发文字号 as `机关代字〔2022〕15号`; other brackets around the year are turned into 〔〕. */
  readonly docNumber?: string;
  /** 发文机关标志, printed red above the red rule; absent for a document without a head, such as a report of a unit. */
  readonly issuer?: string;
  /** In reading order. Blocks from the first attachment on stand behind the signature. */
  readonly blocks: readonly DocumentBlock[];
  /** 发文机关署名. Room for the seal is left unless `sealed` is false; a seal is never drawn. */
  readonly signature?: { readonly name: string; readonly sealed?: boolean };
  /** 成文日期. */
  readonly date?: LocalDate;
  /** Instant that the file carries as its making; the same input gives the same bytes. */
  readonly createdAt: Date;
  /** Where the office's custom differs from the standard. */
  readonly style?: Partial<DocumentStyle>;
}
