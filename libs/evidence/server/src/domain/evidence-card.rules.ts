import { CUTOFF_COLUMN, type CellRow } from './cell.js';

/** Subject type of the prompts that ask for one cell. */
export const CELL_SUBJECT = 'evidence_cell';

export const MISSING = { id: 'missing', label: '没有材料' } as const;
export const NEXT = { id: 'next', label: '先办下一项' } as const;
export const CONFIRM = { id: 'confirm', label: '确认归入' } as const;
export const OTHER_CELL = { id: 'other', label: '换一项' } as const;
export const DROP = { id: 'drop', label: '不提交' } as const;
export const LOST = { id: 'lost', label: '已遗失' } as const;
export const NEVER = { id: 'never', label: '当年无此事项' } as const;
export const BACK = { id: 'back', label: '返回' } as const;

/** What a tap on a reason stands for; it becomes the reason that is kept. */
export const REASON_TEXTS: Readonly<Record<'lost' | 'never', string>> = { lost: '经查找，原件已遗失', never: '当年未发生该事项，没有此项材料' };

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** A cell in words: `A1.1《会议纪要》2020年`. */
export const cellText = (cell: Pick<CellRow, 'leafCode' | 'material' | 'year'>): string => `${cell.leafCode}《${cell.material}》${cell.year === CUTOFF_COLUMN ? CUTOFF_COLUMN : `${cell.year}年`}`;

export const progressText = ({ done, total }: Progress): string => `${done}/${total}`;

/** How many of the cells that the unit itself is asked for are answered. */
export function progressOf(cells: readonly Pick<CellRow, 'holder' | 'state'>[]): Progress {
  const own = cells.filter((cell) => cell.holder === 'unit' && cell.state !== 'not_applicable');
  return { done: own.filter((cell) => cell.state !== 'open').length, total: own.length };
}

/** What the card of a cell says: waiting for a file, asking to confirm one, or asking why there is none. */
export const askBody = (cell: CellRow, lead: string): string => `${lead}请提供${cellText(cell)}：直接发送文件或照片；没有的，点“没有材料”。`;
export const confirmBody = (fileName: string, cell: CellRow): string => `收到“${fileName}”，将归入${cellText(cell)}。是否确认？`;
export const reasonBody = (cell: CellRow): string => `${cellText(cell)}没有材料的原因是？也可回复“没有材料：”并写明原因。`;

/** The reason in `没有材料：办公楼搬迁时遗失`; null when the text is something else. */
export const missingReason = (text: string): string | null => /^\s*没有(?:材料)?\s*[:：,，]\s*(.{2,150}?)\s*$/u.exec(text)?.[1] ?? null;

/**
 * The open cell that a caption means, by its leaf code, year and words of the material; null when it names none or more than one: then the card's own cell is
 * proposed, and a person confirms either.
 */
export function cellOfCaption<C extends Pick<CellRow, 'leafCode' | 'material' | 'year'>>(caption: string, cells: readonly C[]): C | null {
  const said = caption.normalize('NFKC');
  const code = /\b([A-Z]\d{1,2}(?:\.\d{1,2}){1,2})\b/u.exec(said)?.[1] ?? null;
  const year = /(?:^|\D)((?:19|20)\d{2})(?!\d)/u.exec(said)?.[1] ?? (said.includes(CUTOFF_COLUMN) ? CUTOFF_COLUMN : null);
  const named = cells.filter((cell) => said.includes(cell.material));
  if (code === null && named.length === 0) return null;
  const fits = cells.filter((cell) => (code === null || cell.leafCode === code) && (named.length === 0 || said.includes(cell.material)) && (year === null || cell.year === year));
  return fits.length === 1 ? (fits[0] ?? null) : null;
}
