import { useRead, type Choice, type Problem } from '@wudan/kernel-ui';
import { useMemo } from 'react';
import { LEAVES_TO_CHOOSE, PAPERS_TO_CHOOSE, PILOT_TO_FIND, type Finding } from '../findings.graphql.js';

export interface PilotSources {
  readonly leaves: readonly Choice[];
  readonly papers: readonly Choice[];
  readonly problems: readonly Problem[];
}

const named = (choices: readonly Choice[], kept: readonly Choice[]): readonly Choice[] => [...choices, ...kept.filter(({ value }) => choices.every((choice) => choice.value !== value))];

/**
 * The indicators and papers of an assessed body that a finding of it may name.
 * @param finding what it names already stays to be chosen, though the set may have moved on
 */
export function usePilotSources(pilotId: string, finding: Pick<Finding, 'leaves' | 'evidence'> | undefined): PilotSources {
  const pilot = useRead(PILOT_TO_FIND, { pilotId }, pilotId === '');
  const setId = pilot.data?.pilot.id === pilotId ? (pilot.data.pilot.set?.id ?? '') : '';
  const set = useRead(LEAVES_TO_CHOOSE, { setId }, setId === '');
  const grid = useRead(PAPERS_TO_CHOOSE, { pilotId }, pilotId === '');
  const nodes = setId === '' ? undefined : set.data?.indicatorSet.nodes;
  const rows = pilotId === '' ? undefined : grid.data?.evidenceGrid.rows;
  return useMemo(() => {
    const leaves = (nodes ?? []).filter(({ ruleType }) => ruleType !== null).map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
    const pieces = (rows ?? []).flatMap(({ leafCode, cells }) => cells.flatMap(({ items }) => items.map(({ id, title, fileName }): [string, string] => [id, [leafCode, title, fileName ?? ''].join(' ').trim()])));
    const papers = [...new Map(pieces)].map(([value, label]) => ({ value, label }));
    return {
      leaves: named(leaves, (finding?.leaves ?? []).map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))),
      papers: named(papers, (finding?.evidence ?? []).map(({ itemId, title }) => ({ value: itemId, label: title }))),
      problems: [...pilot.problems, ...set.problems, ...grid.problems],
    };
  }, [nodes, rows, finding, pilot.problems, set.problems, grid.problems]);
}
