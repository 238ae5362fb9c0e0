import { officialDocument, textBlocks, type DocumentBlock, type DocumentStyle, type TableBlock } from '@wudan/kernel-server';
import type { ProgrammeView } from '../domain/programme.js';
import type { WorkPlanFacts } from '../domain/work-plan.js';
import { PLAN_STATE_LABELS } from '../domain/work-plan.rules.js';
import { planAttachment, type PlanEvidenceLine, type PlanSetLine } from './plan-attachments.document.js';

/** What the printed plan shows besides its own words; what is absent is printed as an empty form. */
export interface WorkPlanPrint {
  /** Instant that the file carries as its making. */
  readonly createdAt: Date;
  readonly addressee?: string;
  readonly programme?: Pick<ProgrammeView, 'units' | 'counties' | 'taskForce' | 'keyDates'>;
  /** One line a unit: 一部门一套单. */
  readonly sets?: readonly PlanSetLine[];
  readonly evidence?: readonly PlanEvidenceLine[];
  readonly style?: Partial<DocumentStyle>;
}

const TO_ALL = '各有关单位';

/** Units and counties as they take part now, under the heading of the scope. */
function scopeTable({ units, counties }: NonNullable<WorkPlanPrint['programme']>): TableBlock[] {
  const rows = [
    ...units.filter(({ leftOn }) => leftOn === null).map(({ unitName, field, sectionName }) => [unitName, field, sectionName]),
    ...counties.map(({ countyName }) => [countyName, '县（市、区）', null]),
  ];
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: '试点单位名单',
      columns: [{ heading: '序号', weight: 1, align: 'center' }, { heading: '单位', weight: 5 }, { heading: '类别', weight: 3, align: 'center' }, { heading: '联系科室', weight: 4, align: 'center' }],
      rows: rows.map((cells, index) => [String(index + 1), ...cells]),
    },
  ];
}

/** What goes under a section besides its words. The outline's headings decide: people may reword the text, and add parts. */
function tableOf(heading: string, { programme }: WorkPlanPrint): DocumentBlock[] {
  return programme !== undefined && heading.includes('范围') ? scopeTable(programme) : [];
}

/**
 * 工作方案: the seven parts, then its attachments. Head, number and date stand on an issued plan only; before, a line under the title says
 * how far it is.
 * @returns a DOCX file
 */
export function workPlanDocument(facts: WorkPlanFacts, print: WorkPlanPrint): Promise<Buffer> {
  const issued = facts.state === 'issued';
  const several = facts.attachments.length > 1;
  return officialDocument({
    title: facts.programmeName.endsWith('工作方案') ? facts.programmeName : `${facts.programmeName}工作方案`,
    ...(issued ? { issuer: facts.officeName } : { subtitle: `（${PLAN_STATE_LABELS[facts.state]}）` }),
    ...(issued && facts.docNumber !== null ? { docNumber: facts.docNumber } : {}),
    addressee: print.addressee ?? TO_ALL,
    blocks: [
      ...facts.sections.flatMap(({ heading, body }): DocumentBlock[] => [{ kind: 'heading', level: 1, text: heading }, ...textBlocks(body), ...tableOf(heading, print)]),
      { kind: 'attachmentNote', names: facts.attachments },
      ...facts.attachments.flatMap((title, index): DocumentBlock[] => [{ kind: 'attachment', title, ...(several ? { number: index + 1 } : {}) }, ...planAttachment(title, print)]),
    ],
    signature: { name: facts.officeName },
    ...(facts.issuedOn === null ? {} : { date: facts.issuedOn }),
    createdAt: print.createdAt,
    ...(print.style === undefined ? {} : { style: print.style }),
  });
}
