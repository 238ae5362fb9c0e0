import { describe, expect, it } from '@jest/globals';
import { reconcile, type CountFact } from './reconcile.rules.js';

const fact = (name: string, value: number, dimension = '', period = '2022-06-30'): CountFact => ({ id: `${name}/${dimension}`, name, dimension, period, value: String(value), grade: 'A', sourceText: '台账' });
const [APPROVED, STAFF, REGISTERED, PAID] = ['approved_establishment', 'actual_on_establishment', 'registered_staff', 'paid_staff'] as const;
const LABELS = new Map([['administrative', '行政编制']]);

describe('reconcile', () => {
  it.each([
    ['all agree', [fact(APPROVED, 8), fact(STAFF, 8), fact(REGISTERED, 8), fact(PAID, 8)], 'equal', '合计：编制、在编、发放人数一致。'],
    ['posts are open', [fact(APPROVED, 9), fact(STAFF, 8), fact(PAID, 8)], 'vacant', '合计：空编1名。'],
    ['somebody is paid who is not there', [fact(APPROVED, 8), fact(STAFF, 8), fact(PAID, 9)], 'differs', '合计：财政发放9人，比在编8人多1人。'],
    ['somebody is not paid', [fact(STAFF, 8), fact(PAID, 6), fact(REGISTERED, 8)], 'differs', '合计：财政发放6人，比在编8人少2人。'],
    ['more staff than posts', [fact(APPROVED, 7), fact(STAFF, 8), fact(PAID, 8)], 'differs', '合计：在编8人，超过核定编制7名1人。'],
    ['nobody else was asked', [fact(APPROVED, 8), fact(STAFF, 8)], 'unknown', '合计：缺少可比数据，暂不能核对。'],
    ['only the others are known', [fact(PAID, 8), fact(REGISTERED, 8)], 'unknown', '合计：缺少可比数据，暂不能核对。'],
    ['nothing is known', [], 'unknown', '合计：缺少可比数据，暂不能核对。'],
  ])('when %s', (_what, facts, state, sentence) => expect(reconcile(facts, LABELS).rows[0]).toMatchObject({ state, sentence }));

  it('takes each count at its latest day and says when the days differ', () => {
    const { onDate, notes, rows } = reconcile([fact(STAFF, 8), fact(PAID, 9, '', '2022-05-31'), fact(PAID, 8, '', '2022-07-31')], LABELS);
    expect([onDate, rows[0]?.paid]).toEqual(['2022-07-31', 8]);
    expect(notes).toEqual(['各项数据日期不一（实名制在编2022-06-30，财政发放2022-07-31），差异须先核对日期。', '尚无核定编制、人社审批（聘用）数据。']);
  });

  it('compares by kind, leaves filed posts and non-establishment staff out, and is as bad as its worst row', () => {
    const facts = [fact(STAFF, 8), fact(PAID, 8), ...[STAFF, PAID].flatMap((name, index) => [fact(name, 6 + index, 'administrative'), fact(name, 3, 'filing'), fact(name, 4, 'non_establishment')])];
    const { state, rows } = reconcile(facts, LABELS);
    expect(rows.map(({ kindName, state: each }) => [kindName, each])).toEqual([['合计', 'equal'], ['行政编制', 'differs']]);
    expect(state).toBe('differs');
  });
});
