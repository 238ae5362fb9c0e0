import { factInput, listed } from './check-input.rules.js';
import type { Check, CheckInput } from './check.js';
import { compareWithPeers, type Benchmark, type PeerLimits } from './peer.rules.js';
import type { RatioFigure, RatioLeaf } from './ratio-leaf.js';
import { fourPlaces } from './robust.rules.js';

/** A figure of a unit beside those of like units. */
export interface PeerQuestion {
  readonly leaf: RatioLeaf;
  readonly figure: RatioFigure;
  readonly peers: readonly number[];
  readonly benchmark: Benchmark | null;
}

/** Figures of one unit among like units. Where there are too few peers and no benchmark nothing is compared, and one line says so. */
export function peerChecks(questions: readonly PeerQuestion[], groupName: string, limits: PeerLimits): Check[] {
  const alone: string[] = [];
  const checks = questions.flatMap(({ leaf, figure, peers, benchmark }): Check[] => {
    if (figure.value === null) return [];
    const answer = compareWithPeers(Number(figure.value), peers, benchmark, limits);
    if (answer.basis === 'none' || answer.reference === null) {
      alone.push(`${leaf.code}${leaf.name}`);
      return [];
    }
    const apart = answer.verdict === 'doubtful';
    const reference = fourPlaces(answer.reference);
    const sentence =
      answer.basis === 'peers'
        ? `“${leaf.name}”为${figure.value}，${groupName}${peers.length}个单位的中位数为${reference}，修正z值${answer.z === null ? '无法计算（同类单位数值全部相同）' : answer.z.toFixed(2)}，${apart ? '明显偏离同类，请单位说明' : '在同类范围内'}。`
        : `同类单位不足${limits.peersAtLeast}个，按外部参照值比较：“${leaf.name}”为${figure.value}，参照值${reference}（${benchmark?.source ?? ''}），${apart ? '偏离较大，请单位说明' : '大体相当'}。`;
    const labels = new Map((leaf.formula?.variables ?? []).map((variable) => [variable.name, variable.label]));
    const setting: CheckInput[] = benchmark !== null && answer.basis === 'benchmark' ? [{ kind: 'setting', ref: `benchmark:${leaf.formula?.id ?? ''}`, label: '外部参照值', value: reference, grade: 'B', source: benchmark.source }] : [];
    return [
      {
        code: `Q-${leaf.code}`, kind: 'peer', leafCode: leaf.code, title: `${leaf.code} ${leaf.name}：同类比较`, verdict: answer.verdict, sentence, grade: figure.grade, claim: null, figure: figure.value,
        inputs: listed([...figure.inputs.map((fact) => factInput(fact, labels.get(fact.name) ?? fact.name)), ...setting]),
      },
    ];
  });
  if (alone.length === 0) return checks;
  const none: Check = {
    code: 'Q-none', kind: 'peer', leafCode: null, title: '同类比较', verdict: 'unknown', grade: null, claim: null, figure: null, inputs: [],
    sentence: `同类单位不足${limits.peersAtLeast}个且没有外部参照值，${alone.length}项指标不作同类比较（${alone.slice(0, 3).join('、')}${alone.length > 3 ? '等' : ''}）。`,
  };
  return [...checks, none];
}
