import type { Player } from './player.js';
import type { Stage } from './stage.js';

export interface RoundSeen {
  readonly id: string;
  readonly number: number | null;
  readonly mode: string;
  readonly asksOn: string;
  readonly nominalOn: string;
  readonly movedReason: string | null;
  readonly state: string;
  readonly asked: number;
  readonly answered: number;
  readonly late: number;
  readonly silent: number;
  readonly onPlan: number;
  readonly lagging: number;
  readonly blocked: number;
}

export interface SheetSeen {
  readonly round: RoundSeen;
  readonly rows: readonly { readonly unitId: string; readonly promptId: string | null; readonly source: string | null; readonly correction: { readonly id: string; readonly state: string } | null }[];
  readonly counties: readonly { readonly countyOfficeId: string; readonly state: string; readonly late: boolean; readonly figures: { readonly units: number; readonly answered: number } | null }[];
  readonly digest: {
    readonly asked: number;
    readonly answered: number;
    readonly late: number;
    readonly onPlan: number;
    readonly lagging: number;
    readonly blocked: number;
    readonly silent: readonly string[];
  } | null;
}

/** A prompt of an office as its supervisors see it. */
export interface PromptSeen {
  readonly id: string;
  readonly unitId: string | null;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly state: string;
  readonly history: readonly { readonly summary: string }[];
}

export interface MessageSeen {
  readonly id: string;
  readonly promptId: string | null;
  readonly kind: string;
  readonly action: string;
  readonly state: string;
  readonly channel: string;
}

const ROUND = 'id number mode asksOn nominalOn movedReason state asked answered late silent onPlan lagging blocked';
const SHEET = `query ($id: ID!) { round(id: $id) { round { ${ROUND} }
  rows { unitId promptId source correction { id state } }
  counties { countyOfficeId state late figures { units answered } }
  digest { asked answered late onPlan lagging blocked silent } } }`;

export async function roundsOf(stage: Stage, programme: string): Promise<RoundSeen[]> {
  const { rounds } = await stage.readerOf(programme).ask<{ rounds: RoundSeen[] }>(`query ($id: ID!) { rounds(programmeId: $id) { ${ROUND} } }`, { id: stage.id('programme', programme) });
  return rounds;
}

/** A round by what the file calls it: `bijie/2022-04-13`, or `bijie/<event>` for one asked out of turn. */
export async function sheetOf(stage: Stage, key: string): Promise<SheetSeen> {
  const [programme, name] = key.split('/') as [string, string];
  const asked = stage.askedRounds.get(name);
  const id = asked ?? (await roundsOf(stage, programme)).find((round) => round.asksOn === name && round.mode !== 'ad_hoc' && round.state !== 'cancelled')?.id;
  if (id === undefined) throw new Error(`没有这一期：${key}`);
  return (await stage.readerOf(programme).ask<{ round: SheetSeen }>(SHEET, { id })).round;
}

interface Edges<N> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: N }[];
}

/** All pages of a list. */
async function everyPage<N>(player: Player, field: string, declared: string, given: string, node: string, variables: Record<string, unknown> = {}): Promise<N[]> {
  const all: N[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const data: Record<string, Edges<N>> = await player.ask<Record<string, Edges<N>>>(
      `query ($after: String${declared}) { ${field}(first: 200, after: $after${given}) { pageInfo { hasNextPage endCursor } edges { node { ${node} } } } }`,
      { ...variables, after },
    );
    const page = data[field] as Edges<N>;
    all.push(...page.edges.map((edge) => edge.node));
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return all;
}

/** Every prompt of an office, waiting or not. */
export async function promptsOf(player: Player): Promise<PromptSeen[]> {
  const node = 'id unitId kind subjectType subjectId state history { summary }';
  const lists = [];
  for (const open of [true, false]) lists.push(...(await everyPage<PromptSeen>(player, 'prompts', ', $open: Boolean!', ', open: $open', node, { open })));
  return [...new Map(lists.map((prompt) => [prompt.id, prompt])).values()];
}

/** Every message of an office. */
export function messagesOf(player: Player): Promise<MessageSeen[]> {
  return everyPage<MessageSeen>(player, 'channelMessages', '', '', 'id promptId kind action state channel');
}

const keyOf = (ids: ReadonlyMap<string, string>, id: string): string => [...ids].find(([, each]) => each === id)?.[0] ?? id;

/** Lights of the board as this person sees it, by unit. */
export async function boardLights(stage: Stage, player: Player): Promise<Record<string, string>> {
  const rows = await everyPage<{ unitId: string; light: string }>(player, 'board', '', '', 'unitId light');
  return Object.fromEntries(rows.map(({ unitId, light }) => [keyOf(stage.unitIds, unitId), light]));
}

const FIGURES = ['units', 'seats', 'normal', 'due', 'overdue', 'onPlan', 'lagging', 'blocked', 'difficulties', 'percent'] as const;

/** The overview of the offices below, by office. */
export async function overviewOf(stage: Stage, player: Player): Promise<Record<string, Record<string, number>>> {
  const { overview } = await player.ask<{ overview: ({ officeId: string } & Record<(typeof FIGURES)[number], number>)[] }>(`{ overview { officeId ${FIGURES.join(' ')} } }`);
  return Object.fromEntries(overview.map((row) => [keyOf(stage.officeIds, row.officeId), Object.fromEntries(FIGURES.map((name) => [name, row[name]]))]));
}
