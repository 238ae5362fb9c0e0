import { Injectable } from '@nestjs/common';
import { recordFacts, type FactDraft } from '@wudan/facts-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { normalisedText, textProblem, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { DutiesRepository, type DutyRow, type NewDuty } from '../data/duties.repository.js';
import { choiceTwice, dateTooEarly, dutiesOutdated, listTooLong, textInvalid } from '../domain/establishment.errors.js';
import { TEXT_LENGTHS } from '../domain/text.rules.js';
import type { ProfileView } from './callable.js';
import { unitToEdit } from './load-unit.js';
import { changedProfile } from './save-snapshot.js';

export interface SaveDutiesInput {
  readonly unitId: Id;
  readonly duties: readonly { readonly code: string; readonly text: string; readonly core: boolean; readonly sectionName?: string | null; readonly posts: readonly string[] }[];
  readonly source: string;
  readonly validFrom: LocalDate;
}

const MAX_DUTIES = 300;
const MAX_POSTS = 30;
const EARLIEST: LocalDate = '1949-10-01';

/** Puts a unit's list of duties, with who does them, in the place of the one in force. */
@Injectable()
export class SaveDuties {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, DUTIES_OUTDATED, ESTABLISHMENT_* */
  execute(ctx: Ctx, input: SaveDutiesInput): Promise<ProfileView> {
    return this.units.run(ctx, async (tx) => {
      const unit = await unitToEdit(ctx, tx, input.unitId);
      const { validFrom } = input;
      const source = textOf('依据文件', input.source, TEXT_LENGTHS.source, 'input.source');
      if (validFrom < EARLIEST) throw dateTooEarly('施行日期', EARLIEST, 'input.validFrom');
      if (input.duties.length > MAX_DUTIES) throw listTooLong('职责', MAX_DUTIES, 'input.duties');
      const codes = new Set<string>();
      const duties = input.duties.map(({ code: number, text, core, sectionName, posts }, index): NewDuty => {
        const at = `input.duties.${index}`;
        const code = textOf('职责编号', number, TEXT_LENGTHS.code, `${at}.code`);
        if (codes.has(code)) throw choiceTwice('职责编号', code, `${at}.code`);
        codes.add(code);
        if (posts.length > MAX_POSTS) throw listTooLong('对应岗位', MAX_POSTS, `${at}.posts`);
        const section = normalisedText(sectionName ?? '');
        return {
          unitId: unit.id,
          code,
          text: textOf('职责内容', text, TEXT_LENGTHS.duty, `${at}.text`, true),
          core,
          sectionName: section === '' ? null : textOf('承担内设机构', section, 80, `${at}.sectionName`),
          posts: [...new Set(posts.map((post, place) => textOf('对应岗位', post, TEXT_LENGTHS.post, `${at}.posts.${place}`)))],
          source,
          validFrom,
        };
      });
      await writeDuties(tx, new Map([[unit.id, { name: unit.name, duties }]]), validFrom, source);
      return changedProfile(tx, unit.id);
    });
  }
}

/**
 * Ends what the new lists no longer hold or say otherwise, adds the rest and counts anew. The caller has judged and authorised them.
 * @throws DomainError DUTIES_OUTDATED
 */
export async function writeDuties(tx: Tx, lists: ReadonlyMap<Id, { readonly name: string; readonly duties: readonly NewDuty[] }>, validFrom: LocalDate, source: string): Promise<void> {
  const repository = tx.repo(DutiesRepository);
  const standing = await repository.standing([...lists.keys()]);
  const latest = standing.map((duty) => duty.validFrom).sort().at(-1);
  if (latest !== undefined && latest > validFrom) throw dutiesOutdated(latest);
  const ended: Id[] = [];
  const places: { id: Id; position: number }[] = [];
  const added: (NewDuty & { position: number })[] = [];
  const facts: FactDraft[] = [];
  for (const [unitId, { name, duties }] of lists) {
    const before = new Map(standing.filter((duty) => duty.unitId === unitId).map((duty) => [duty.code, duty]));
    const kept = new Set<Id>();
    duties.forEach((duty, position) => {
      const old = before.get(duty.code);
      if (old && sameDuty(old, duty)) {
        kept.add(old.id);
        places.push({ id: old.id, position });
      } else added.push({ ...duty, position });
    });
    const gone = [...before.values()].filter(({ id }) => !kept.has(id));
    ended.push(...gone.map(({ id }) => id));
    facts.push(...dutyFacts(unitId, duties, validFrom, source));
    tx.audit({
      action: 'duties.saved',
      subjectType: 'UnitProfile',
      subjectId: unitId,
      summary: `登记 ${name} 三定职责 ${duties.length} 项`,
      detail: { source, validFrom, kept: kept.size, ended: gone.length, mapped: duties.filter(isMapped).length },
    });
  }
  await repository.end(ended, validFrom);
  await repository.place(places);
  await repository.add(added);
  await recordFacts(tx, facts);
}

/** A duty is broken down when an internal office and a post do it. */
const isMapped = ({ sectionName, posts }: Pick<NewDuty, 'sectionName' | 'posts'>): boolean => sectionName !== null && posts.length > 0;

function dutyFacts(unitId: Id, duties: readonly NewDuty[], validFrom: LocalDate, source: string): FactDraft[] {
  const fact = (name: string, value: number): FactDraft => ({ unitId, name, dimension: '', period: validFrom, value: String(value), grade: 'B', source: { kind: 'establishment', text: `${source}（三定职责分解）` } });
  return [fact('duties_in_sanding', duties.length), fact('duties_mapped_to_office_and_post', duties.filter(isMapped).length)];
}

const sameDuty = (old: DutyRow, duty: NewDuty): boolean =>
  old.text === duty.text && old.core === duty.core && old.sectionName === duty.sectionName && old.source === duty.source && JSON.stringify(old.posts) === JSON.stringify(duty.posts);

function textOf(label: string, written: string, max: number, field: string, lines = false): string {
  const text = normalisedText(written);
  const problem = textProblem(label, text, { min: 1, max, lines });
  if (problem !== null) throw textInvalid(problem, field);
  return text;
}
