import { describe, expect, it } from '@jest/globals';
import { isOpenTo, PROGRAMME_ACTIONS, stateFault, type ProgrammeAction } from './programme.transitions.js';
import type { ProgrammeState } from './programme.js';

describe('the states of a programme', () => {
  it.each<[ProgrammeState, readonly ProgrammeAction[]]>([
    ['draft', ['edit', 'remove', 'activate', 'copy']],
    ['active', ['edit', 'set_cadence', 'ask', 'close', 'copy']],
    ['closed', ['copy']],
  ])('%s allows %j', (state, actions) => {
    expect(PROGRAMME_ACTIONS.filter((action) => isOpenTo(state, action))).toEqual(actions);
    expect(PROGRAMME_ACTIONS.filter((action) => stateFault(state, action, 'id') === null)).toEqual(actions);
  });

  it('says which state is needed', () => {
    expect(stateFault('draft', 'close', 'id')).toMatchObject({ code: 'PROGRAMME_STATE', field: 'id', message: '该评估轮次当前为“草稿”，只有“进行中”的轮次可以结束，请刷新页面。' });
    expect(stateFault('closed', 'edit', 'input.id')).toMatchObject({ code: 'PROGRAMME_STATE', field: 'input.id' });
  });
});
