import { compileDocument, composeDocument, shippedTemplates, type CompiledLeaf, type CompiledSet } from '@wudan/catalogue-server';
import type pg from 'pg';
import { KIND, UNITS_EACH } from './make-offices.js';
import { beginShowing } from './shown-to-postgraphile.js';

/** The first unit of each of these offices has a tree. */
export const TREES = 400;

/** Columns of the evidence grid that a demand of this period has in a pilot of 2019 to 2022. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  assessment_period: ['2019', '2020', '2021', '2022'],
  last_3_years: ['2019', '2020', '2021'],
  latest_full_year: ['2021'],
  cutoff_date: ['基准日'],
};

/** Figures of a unit: every variable of the set's formulas once, beside those by kind of establishment. */
const KINDS = ['', 'administrative', 'institution'];

/** The shipped set of a government department with its default pack. */
export function treeSet(): CompiledSet {
  const shipped = shippedTemplates();
  const template = shipped.find(({ part, category }) => part === 'template' && category === 'government_department');
  const pack = shipped.find(({ part, key }) => part === 'pack' && key === template?.packs[0]);
  if (!template || !pack) throw new Error('the shipped templates hold no government department');
  const { set, faults } = compileDocument(composeDocument(template.document, pack.document, []));
  if (!set) throw new Error(faults.map(({ message }) => message).join('\n'));
  return set;
}

/** What a scorer would have claimed of the n-th leaf. */
function claimOf({ rule }: CompiledLeaf): string | null {
  if (rule.type === 'deduction') return JSON.stringify({ occurrences: rule.items.map(() => 0) });
  if (rule.type === 'checklist') return JSON.stringify({ ticks: rule.items.map(() => true) });
  return rule.type === 'level' ? JSON.stringify({ grade: rule.levels[0]?.grade ?? 'A' }) : null;
}

/**
 * A pilot for the first unit of each of the first offices: issued set, scores of every leaf, the evidence grid, facts. Beside it the schema `bench`, in
 * which PostGraphile finds the same: leaves of the set and evidence counts as rows of their own, with the product's guard.
 */
export async function makeTrees(client: pg.Client, offices: number, at: Date): Promise<CompiledSet> {
  const set = treeSet();
  const { office, unit, seat, programme, pilot, set: indicatorSet, request, cell, fact } = KIND;
  const trees = Math.min(TREES, offices);
  const each = `generate_series(0, ${trees} - 1) AS n`;
  const here = `pg_temp.made(${office}, n)`;
  const its = `pg_temp.made(${pilot}, n)`;
  const by = `pg_temp.made(${seat}, ${offices} + n * ${UNITS_EACH}), '测评人'`;
  await client.query('SET session_replication_role = replica');
  await client.query(
    `INSERT INTO wudan.pilot (office_id, id, programme_id, unit_id, object_kind, object_name, category, flow_key, flow_version, stage, cutoff_on, evidence_from, self_due_on, version, created_at, updated_at)
     SELECT ${here}, ${its}, pg_temp.made(${programme}, n), pg_temp.made(${unit}, n * ${UNITS_EACH}), 'unit', '第' || n || '号单位', 'government_department', 'five_lists', 1, 'accept', '2022-06-30', '2019-01-01', '2022-06-20', 1, $1, $1 FROM ${each}`,
    [at],
  );
  await client.query(
    `INSERT INTO wudan.indicator_set (office_id, id, pilot_id, version, state, template_id, template_name, pack_id, pack_name, document, compiled, content_hash, revise_reason, issued_by, issued_name, issued_at, created_at, updated_at)
     SELECT ${here}, pg_temp.made(${indicatorSet}, n), ${its}, 1, 'issued', 'shipped', '政府部门', 'shipped', '通用', '{}', $2::jsonb, $3, '', ${by}, $1, $1, $1 FROM ${each}`,
    [at, JSON.stringify(set), set.hash],
  );
  await client.query(
    `INSERT INTO wudan.self_assessment (office_id, pilot_id, indicator_set_id, state, version, late, created_at, updated_at)
     SELECT ${here}, ${its}, pg_temp.made(${indicatorSet}, n), 'open', 1, false, $1, $1 FROM ${each}`,
    [at],
  );
  const leaves = JSON.stringify(set.leaves.map((leaf, index) => ({ code: leaf.code, name: leaf.name, points: leaf.points, kind: leaf.kind, rule: leaf.rule.type, n: index, claim: claimOf(leaf), score: Math.round(Number(leaf.points) * 80) })));
  await client.query(
    `INSERT INTO wudan.leaf_score (office_id, pilot_id, stage, code, score, claim, statement, returned, rescored, version, by_seat_id, by_name, at)
     SELECT ${here}, ${its}, 'self', l.code, l.score, l.claim, '按指标要求逐项核对，情况属实，材料齐全。', false, false, 1, ${by}, $1 FROM ${each}, jsonb_to_recordset($2::jsonb) AS l(code text, claim text, score integer)`,
    [at, leaves],
  );
  const demands = set.leaves.flatMap((leaf) => leaf.evidence.map((demand) => ({ code: leaf.code, leaf: leaf.name, name: demand.name, period: demand.periodCode, holder: demand.holder, required: demand.required, columns: COLUMNS[demand.periodCode] ?? [] })));
  const numbered = JSON.stringify(demands.map((demand, index) => ({ ...demand, r: index })));
  await client.query(
    `INSERT INTO wudan.evidence_request (office_id, id, pilot_id, unit_id, set_id, leaf_code, leaf_name, position, material, period_code, holder, required, sensitive, ad_hoc, note, asked_by, created_at)
     SELECT ${here}, pg_temp.made(${request}, n * 1000 + d.r), ${its}, pg_temp.made(${unit}, n * ${UNITS_EACH}), pg_temp.made(${indicatorSet}, n), d.code, d.leaf, d.r, d.name, d.period, d.holder, d.required, false, false, '', '系统', $1
       FROM ${each}, jsonb_to_recordset($2::jsonb) AS d(r integer, code text, leaf text, name text, period text, holder text, required boolean)`,
    [at, numbered],
  );
  await client.query(
    `INSERT INTO wudan.evidence_cell (office_id, id, request_id, pilot_id, unit_id, year, state, review, grade, loss_witnesses, updated_at)
     SELECT ${here}, pg_temp.made(${cell}, (n * 1000 + d.r) * 8 + c.place), pg_temp.made(${request}, n * 1000 + d.r), ${its}, pg_temp.made(${unit}, n * ${UNITS_EACH}), c.year,
            CASE WHEN (d.r + c.place) % 3 = 0 THEN 'open' ELSE 'held' END, CASE WHEN (d.r + c.place) % 3 = 1 THEN 'accepted' ELSE 'none' END, CASE WHEN (d.r + c.place) % 3 = 0 THEN NULL ELSE 'B' END, '[]', $1
       FROM ${each}, jsonb_to_recordset($2::jsonb) AS d(r integer, columns jsonb), jsonb_array_elements_text(d.columns) WITH ORDINALITY AS c(year, place)`,
    [at, numbered],
  );
  await client.query('INSERT INTO wudan.evidence_tally (office_id, pilot_id, counts) SELECT office_id, pilot_id, app.evidence_counts(office_id, pilot_id) FROM wudan.evidence_cell GROUP BY office_id, pilot_id');
  const names = [...new Set(set.formulas.flatMap(({ variables }) => variables.map(({ name }) => name)))];
  await client.query(
    `INSERT INTO wudan.fact (office_id, id, unit_id, name, dimension, period, value, grade, source_kind, source_text, recorded_at, recorded_by_seat, recorded_by)
     SELECT ${here}, pg_temp.made(${fact}, n * 1000 + f.place * 10 + k.place), pg_temp.made(${unit}, n * ${UNITS_EACH}), f.name, k.kind, '2022-04-30', (40 + f.place)::text, 'A', 'manual', '编制台账', $1, ${by}
       FROM ${each}, unnest($2::text[]) WITH ORDINALITY AS f(name, place), unnest($3::text[]) WITH ORDINALITY AS k(kind, place)`,
    [at, names, KINDS],
  );
  await showToPostgraphile(client, leaves);
  await client.query('SET session_replication_role = origin');
  await client.query('VACUUM (ANALYZE)');
  return set;
}

/** Leaves and evidence counts as tables with the product's guard, scores as a view: what PostGraphile needs to answer in one statement. */
async function showToPostgraphile(client: pg.Client, leaves: string): Promise<void> {
  const guard = async (table: string): Promise<void> => {
    await client.query(`ALTER TABLE bench.${table} ENABLE ROW LEVEL SECURITY`);
    await client.query(`ALTER TABLE bench.${table} FORCE ROW LEVEL SECURITY`);
    await client.query(`CREATE POLICY ${table}_read ON bench.${table} FOR SELECT TO wudan_app USING (office_id = app.office_id())`);
    await client.query(`GRANT SELECT ON bench.${table} TO wudan_app`);
  };
  await beginShowing(client);
  await client.query(
    `CREATE TABLE bench.tree AS SELECT p.office_id, p.id AS pilot_id, u.name AS unit_name, p.stage, p.self_due_on, a.state, a.version, a.late FROM wudan.pilot p JOIN wudan.unit u ON u.office_id = p.office_id AND u.id = p.unit_id
       JOIN wudan.self_assessment a ON a.office_id = p.office_id AND a.pilot_id = p.id`,
  );
  await client.query('ALTER TABLE bench.tree ADD PRIMARY KEY (office_id, pilot_id)');
  await client.query(
    `CREATE TABLE bench.tree_leaf AS SELECT p.office_id, p.id AS pilot_id, l.n AS position, l.code, l.name, l.points, l.kind, l.rule, s.score, s.claim, s.statement, s.na_reason, s.returned, s.version, s.by_name, s.at,
         count(c.id)::integer AS cells, (count(*) FILTER (WHERE c.state = 'held'))::integer AS filled, (count(*) FILTER (WHERE c.review = 'accepted'))::integer AS accepted, (count(*) FILTER (WHERE c.review = 'returned'))::integer AS returned_cells
       FROM wudan.pilot p CROSS JOIN jsonb_to_recordset('${leaves.replaceAll("'", "''")}'::jsonb) AS l(n integer, code text, name text, points text, kind text, rule text)
       JOIN wudan.leaf_score s ON s.office_id = p.office_id AND s.pilot_id = p.id AND s.code = l.code
       LEFT JOIN wudan.evidence_request r ON r.office_id = p.office_id AND r.pilot_id = p.id AND r.leaf_code = l.code LEFT JOIN wudan.evidence_cell c ON c.office_id = p.office_id AND c.request_id = r.id
      GROUP BY p.office_id, p.id, l.n, l.code, l.name, l.points, l.kind, l.rule, s.score, s.claim, s.statement, s.na_reason, s.returned, s.version, s.by_name, s.at ORDER BY p.office_id, p.id, l.n`,
  );
  await client.query('ALTER TABLE bench.tree_leaf ADD PRIMARY KEY (office_id, pilot_id, position)');
  await client.query('ALTER TABLE bench.tree_leaf ADD CONSTRAINT tree_leaf_tree FOREIGN KEY (office_id, pilot_id) REFERENCES bench.tree (office_id, pilot_id)');
  await client.query("COMMENT ON CONSTRAINT tree_leaf_tree ON bench.tree_leaf IS '@foreignFieldName leaves'");
  await guard('tree');
  await guard('tree_leaf');
}
