import { shippedTemplates } from '@wudan/catalogue-server';
import { eachOf, READS_AT_ONCE } from './each-of.js';
import { forgedValue } from './foreign-values.js';
import { LISTS, WHO, type Extent, type Sign, type Who } from './matrix.js';
import { applyTarget } from './own-targets.js';
import { LISTED_IN_FINDINGS, NOT_FOR_IN_FINDINGS, OF_A_PROGRAMME_IN_FINDINGS } from './listed-in-findings.js';
import { LISTED_IN_JUDGING, OF_A_PROGRAMME_IN_JUDGING } from './listed-in-judging.js';
import { OfficeStates, changedParts } from './office-state.js';
import { type Finding, type Outcome, Probe, whereOf } from './probe.js';
import { RECIPES } from './recipes.js';
import { MATRIX, ROW_RULES, type RowRule } from './reviewed-matrix.js';
import { withValue } from './schema-operations.js';
import type { Actor, Office, Place } from './world.js';

/** Which part of the matrix is asked; a red run asks the part that its fault concerns. */
export interface HomeScope {
  readonly who: readonly Who[];
  readonly fields: (field: string) => boolean;
  readonly from: Place;
  /** Compares all other offices after each operation and each rule. */
  readonly watched?: boolean;
  /** Leaves the rules of single rows out. */
  readonly operationsOnly?: boolean;
  /** Stop at the first thing found. */
  readonly untilFound?: boolean;
}

export const WHOLE_HOME: HomeScope = { who: WHO, fields: () => true, from: 'own', watched: true };

/** `.` and `f` are one answer, given by the door or on the row. */
const same = (seen: Outcome['sign'], wanted: Sign): boolean => seen === wanted || (wanted === 'f' && seen === '.') || (wanted === 'x' && seen === '!');

const ROWS_OF: Readonly<Record<string, string>> = {
  units: 'wudan.unit r',
  board: 'wudan.unit_board r',
  seats: 'wudan.seat r',
  invitations: 'wudan.invitation r',
  auditEntries: 'wudan.audit_entry r',
  overview: 'wudan.published_office r',
  programmes: 'wudan.programme r',
  openRounds: "(SELECT office_id FROM wudan.round WHERE state IN ('open', 'closed')) r",
  upwardReports: 'wudan.upward_report r',
  // One more ships with the product.
  dispatchPolicies: '(SELECT office_id FROM wudan.dispatch_policy UNION ALL SELECT id FROM wudan.office) r',
  prompts: 'wudan.prompt r',
  progressHistory: 'wudan.progress_report r',
  absences: '(SELECT a.office_id, s.unit_id FROM wudan.absence a JOIN wudan.seat s ON s.office_id = a.office_id AND s.id = a.seat_id) r',
  // People of a unit see the chats of those who are in office.
  chatBindings: '(SELECT a.office_id, a.seat_id, CASE WHEN s.ended_on IS NULL THEN s.unit_id END AS unit_id FROM wudan.chat_address a JOIN wudan.seat s ON s.office_id = a.office_id AND s.id = a.seat_id) r',
  channelMessages: 'wudan.channel_message r',
  facts: '(SELECT office_id, unit_id, name FROM wudan.fact WHERE superseded_at IS NULL) r',
  // What ships is in every library, as the four flows of stages are.
  templates: `(SELECT office_id FROM wudan.template_version UNION ALL SELECT o.id FROM wudan.office o CROSS JOIN generate_series(1, ${shippedTemplates().length})) r`,
  stageFlows: '(SELECT DISTINCT office_id, key FROM wudan.stage_flow UNION ALL SELECT o.id, s::text FROM wudan.office o CROSS JOIN generate_series(1, 4) s) r',
  receivedFlows: '(SELECT DISTINCT office_id, from_office, key FROM wudan.received_flow) r',
  // People of a unit see what was issued to it.
  pilots: "(SELECT p.office_id, p.programme_id, CASE WHEN EXISTS (SELECT 1 FROM wudan.indicator_set s WHERE s.office_id = p.office_id AND s.pilot_id = p.id AND s.state = 'issued') THEN p.unit_id END AS unit_id FROM wudan.pilot p) r",
  myPilots: "(SELECT p.office_id, p.unit_id FROM wudan.pilot p WHERE EXISTS (SELECT 1 FROM wudan.indicator_set s WHERE s.office_id = p.office_id AND s.pilot_id = p.id AND s.state = 'issued')) r",
  trainings: 'wudan.training r',
  guides: 'wudan.guide r',
  evidenceFiles: "(SELECT office_id, unit_id FROM wudan.evidence_item WHERE state = 'current' AND file_id IS NOT NULL) r",
  ...LISTED_IN_JUDGING,
  ...LISTED_IN_FINDINGS,
};
/** Lists of one unit and of one programme, whoever reads them. */
const OF_A_UNIT: readonly string[] = ['progressHistory', 'facts', 'evidenceFiles'];
const OF_A_PROGRAMME: readonly string[] = ['pilots', 'trainings', 'guides', ...OF_A_PROGRAMME_IN_JUDGING, ...OF_A_PROGRAMME_IN_FINDINGS];
/** What a unit's seats do not see of their own unit. */
const NOT_OF_THE_UNIT: Readonly<Record<string, string>> = { facts: " AND r.name !~ '^(saturation|sample_error)(_|$)'" };
const UNIT_COLUMN: Readonly<Record<string, string>> = { units: 'r.id' };
/** Lists that show the newest rows only. */
const SHOWN_AT_MOST: Readonly<Record<string, number>> = { openRounds: 12, upwardReports: 30 };

/**
 * The same-office oracles. Decision: each operation with its best row, by each of the eleven, against the reviewed matrix. Row: each of the
 * office's own rows at each place. Sight: no text beyond what the matrix lets a role see. Extent: each list has exactly the rows it should.
 */
export class HomeCheck {
  constructor(private readonly probe: Probe) {}

  async run(scope: HomeScope): Promise<Finding[]> {
    const findings: Finding[] = [];
    const states = new OfficeStates(this.probe.world);
    let before = scope.watched === true ? await states.read(scope.from) : new Map<string, string>();
    const compare = async (where: string): Promise<void> => {
      if (scope.watched !== true) return;
      const after = await states.read(scope.from);
      const changed = changedParts(before, after);
      before = after;
      if (changed.length > 0) findings.push({ oracle: 'write', where, detail: `changed ${changed.join(', ')}` });
    };
    const enough = (): boolean => scope.untilFound === true && findings.length > 0;
    for (const field of this.probe.fields.values()) {
      if (!scope.fields(field.name) || field.type === 'Subscription') continue;
      if (enough()) return findings;
      // Reads may cross each other; two writes to one row at once would be refused for another reason than the one in question.
      await eachOf(scope.who, field.type === 'Query' ? READS_AT_ONCE : 1, (who) => this.#operation(findings, field.name, this.probe.world.actor(who, scope.from)));
      if (field.type === 'Mutation') await compare(`${field.name} in the own office`);
    }
    for (const rule of scope.operationsOnly === true ? [] : ROW_RULES) {
      if (!scope.fields(rule.field)) continue;
      if (enough()) return findings;
      const reads = this.probe.field(rule.field).type === 'Query';
      await eachOf(scope.who, reads ? READS_AT_ONCE : 1, (who) => this.#row(findings, rule, this.probe.world.actor(who, scope.from)));
      if (!reads) await compare(`${rule.place} in the own office, ${rule.target}`);
    }
    return findings;
  }

  async #operation(findings: Finding[], name: string, actor: Actor): Promise<void> {
    const operation = MATRIX.get(name);
    const { variables, token } = await this.probe.prepare(name, actor, null);
    // The audit trail grows while others are refused beside: what was there before the question must be in the answer.
    const before = await this.#allowed(name, actor);
    const outcome = await this.probe.send(name, actor, variables, null, token);
    const where = whereOf(name, actor);
    this.#judge(findings, where, outcome, operation?.signs[actor.who] ?? 'x', 'decision');
    if (outcome.sign === '+' && name in ROWS_OF) await this.#extent(findings, name, actor, outcome, before);
  }

  async #row(findings: Finding[], rule: RowRule, actor: Actor): Promise<void> {
    const operation = MATRIX.get(rule.field);
    const open = operation?.door === 'open' || operation?.door === 'signed-in';
    const wanted = actor.who === 'visitor' ? undefined : rule.signs[actor.who];
    const sign = wanted ?? operation?.signs[actor.who];
    // An open operation has no door to be refused at: only roles that the rule names are asked.
    if (sign === undefined || (wanted === undefined && (open || sign === '+'))) return;
    const { variables, token } = await this.probe.prepare(rule.field, actor, rule.path);
    const office = this.probe.world.office(actor.place);
    // Whoever is refused at the door never reaches the row: the prepared one will do.
    const sent = wanted === undefined ? variables : await applyTarget(rule, { world: this.probe.world, office, actor, path: rule.path }, variables);
    const outcome = await this.probe.send(rule.field, actor, sent, rule.path, token);
    const where = `${whereOf(rule.field, actor, rule.path)}, ${rule.target}`;
    this.#judge(findings, where, outcome, sign, 'row');
    const kind = RECIPES[rule.field]?.leaves?.[rule.path];
    if (sign !== '0' || !kind) return;
    const forged = await this.probe.send(rule.field, actor, withValue(sent, rule.path, forgedValue(this.probe.world, kind)), rule.path, token);
    if (forged.words !== outcome.words) findings.push({ oracle: 'likeness', where, detail: `answered "${outcome.words}", to a forged one "${forged.words}"` });
  }

  #judge(findings: Finding[], where: string, outcome: Outcome, wanted: Sign, oracle: 'decision' | 'row'): void {
    if (!same(outcome.sign, wanted)) findings.push({ oracle, where, detail: `expected ${wanted}, got ${outcome.sign} ${outcome.code ?? ''} ${outcome.message}`.trim() });
    if (outcome.abroad.length > 0) findings.push({ oracle: 'read', where, detail: `told ${outcome.abroad.join(', ')}` });
    if (outcome.beyond.length > 0) findings.push({ oracle: 'row', where, detail: `told ${outcome.beyond.join(', ')} beyond the role's sight` });
  }

  /** The number of rows of a list against a count by the reviewed extent, taken past every policy. */
  async #extent(findings: Finding[], name: string, actor: Actor, outcome: Outcome, before: number): Promise<void> {
    const after = await this.#allowed(name, actor);
    const list = outcome.data?.[name] as { totalCount?: number } | unknown[] | undefined;
    const shown = Array.isArray(list) ? list.length : list?.totalCount;
    if (shown !== undefined && before <= shown && shown <= after) return;
    findings.push({ oracle: 'row', where: whereOf(name, actor), detail: `lists ${shown ?? 'no'} rows, the matrix allows ${before === after ? after : `${before} to ${after}`}` });
  }

  async #allowed(name: string, actor: Actor): Promise<number> {
    const extent = LISTS[name]?.[actor.who];
    return extent === undefined ? 0 : this.#count(name, this.probe.world.office(actor.place), actor, extent);
  }

  async #count(name: string, office: Office, actor: Actor, extent: Extent): Promise<number> {
    const values: unknown[] = [office.id];
    let condition = '';
    if (OF_A_PROGRAMME.includes(name)) condition = ` AND r.programme_id = $${values.push(office.season.programmes.active)}`;
    if (OF_A_UNIT.includes(name)) condition = ` AND r.unit_id = $${values.push(office.rows.units['own-unit'])}`;
    else if (extent === 'own unit') condition += ` AND ${UNIT_COLUMN[name] ?? 'r.unit_id'} = $${values.push(actor.unitId)}`;
    else if (extent === 'own seat') condition += ` AND r.seat_id = $${values.push(actor.seatId)}`;
    else if (extent !== 'all') condition += ` AND r.audience = ANY($${values.push(extent)}::text[])`;
    if (extent === 'own unit') condition += NOT_OF_THE_UNIT[name] ?? '';
    condition += NOT_FOR_IN_FINDINGS[name]?.[actor.who] ?? '';
    const found = await this.probe.world.admin.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${ROWS_OF[name] ?? ''} WHERE r.office_id = $1${condition}`, values);
    return Math.min(found.rows[0]?.count ?? 0, SHOWN_AT_MOST[name] ?? Number.MAX_SAFE_INTEGER);
  }
}
