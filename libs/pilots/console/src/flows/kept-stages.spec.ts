import { describe, expect, it } from '@jest/globals';
import type { FlowArtefact } from './flows.graphql.js';
import { artefactRows, keepChoices, keptStages } from './kept-stages.js';

const artefact = (key: string, stage: string, keep: string, keptBy: string | null): FlowArtefact => ({ key, label: key, stage, keep, keptBy });

describe('what is kept in a flow', () => {
  it('holds the stages of what an office above fixes, not of what the office itself wants kept', () => {
    const kept = keptStages([artefact('report', 'assess', 'keep', '省委编办'), artefact('plan', 'define', 'adapt', '省委编办'), artefact('set', 'define', 'keep', null)]);
    expect([...kept].map(([stage, rows]) => [stage, rows.map(({ key }) => key)])).toEqual([['assess', ['report']]]);
  });

  it.each<[string, string | null, readonly string[]]>([
    ['free', null, ['keep', 'adapt', 'free']],
    ['keep', null, ['keep', 'adapt', 'free']],
    ['adapt', '省委编办', ['keep', 'adapt']],
    ['keep', '省委编办', ['keep']],
  ])('offers for %s of %s nothing weaker', (keep, keptBy, choices) => {
    expect(keepChoices({ keep, keptBy })).toEqual(choices);
  });

  it('lists every kind of artefact once', () => {
    const rows = artefactRows([artefact('report', 'assess', 'keep', null)], (key) => `名称${key}`, 'define');
    expect(rows.map(({ key, label, keep }) => [key, label, keep])).toEqual([['template', '名称template', 'free'], ['plan', '名称plan', 'free'], ['set', '名称set', 'free'], ['report', 'report', 'keep']]);
  });
});
