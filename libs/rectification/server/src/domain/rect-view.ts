import { cleanText, localDateOf, type Id } from '@wudan/kernel-core';
import type { LedgerCells } from './ledger-diff.rules.js';
import { LEVEL_LABELS, PROGRESS_LABELS, TRACK_LABELS, type ClosingRow, type ExtensionRow, type Light, type ProgressRow, type ReadingRow, type RecheckRow, type RectItemRow } from './rect-item.js';

export interface RectEvidenceView {
  readonly itemId: Id;
  readonly title: string;
}

export interface ClosingView extends Omit<ClosingRow, 'evidence'> {
  readonly evidence: readonly RectEvidenceView[];
}

/** A problem with everything that happened to it, each list oldest first. */
export interface RectItemView extends RectItemRow {
  readonly unitName: string;
  readonly light: Light;
  /** Working days until the day on which something is owed; negative after it. */
  readonly daysLeft: number | null;
  readonly progress: readonly ProgressRow[];
  readonly extensions: readonly ExtensionRow[];
  readonly readings: readonly ReadingRow[];
  readonly closing: ClosingView | null;
  readonly rechecks: readonly RecheckRow[];
}

/** Where a problem was found, as ledgers say it. */
export const SOURCE_LABELS: Readonly<Record<string, string>> = { self: '自评', desk: '综合分析', on_site: '实地', external: '外部监督检查', check: '数据核验', opinion: '意见征询' };
const CLOSING_LABELS: Readonly<Record<ClosingRow['state'], string>> = { asked: '待核验', closed: '同意销号', returned: '退回' };

/** The text as it comes back out of a spreadsheet, so that what nobody touched compares equal. */
const plain = (text: string | null): string | null => {
  const kept = cleanText(text ?? '');
  return kept === '' ? null : kept;
};

/** The row of the ledger by column: the columns of 问题整改台账 in their order. */
export function ledgerCells(item: RectItemView): LedgerCells {
  const last = item.progress.at(-1);
  const granted = item.extensions.filter((extension) => extension.state === 'granted');
  return {
    no: item.no,
    unit: plain(item.unitName),
    level: plain(LEVEL_LABELS[item.level] ?? item.level),
    source: plain(SOURCE_LABELS[item.source] ?? item.source),
    category: plain(item.categoryName),
    title: plain(item.title),
    facts: plain(item.facts),
    basis: plain(item.basis),
    track: TRACK_LABELS[item.track],
    goal: plain(item.goal),
    measures: plain(item.measures),
    responsibleUnit: plain(item.responsibleUnit),
    responsibleLeader: plain(item.responsibleLeader),
    responsiblePerson: plain(item.responsiblePerson),
    dueOn: item.dueOn,
    progress: last ? plain(`${PROGRESS_LABELS[last.status]}${last.text === '' ? '' : `：${last.text}`}`) : null,
    progressOn: last ? localDateOf(last.at) : null,
    requestedOn: item.closing ? localDateOf(item.closing.requestedAt) : null,
    proof: item.closing ? plain(item.closing.evidence.map(({ title }) => `《${title}》`).join('')) : null,
    verifier: plain(item.closing?.decidedBy ?? null),
    verdict: item.closing ? plain(`${CLOSING_LABELS[item.closing.state]}${item.closing.note === '' ? '' : `：${item.closing.note}`}`) : null,
    closedOn: item.closedOn,
    extended: item.extended === 0 ? null : plain(`${item.extended} 次：${granted.map(({ toDate, reason }) => `延至${toDate}（${reason}）`).join('；')}`),
    transferred: '否',
    leaves: plain(item.leaves.map(({ code, name }) => `${code} ${name}`).join('、')),
    matter: plain(item.matter),
  };
}
