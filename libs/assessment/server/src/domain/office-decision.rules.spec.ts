import { describe, expect, it } from '@jest/globals';
import { readDecision, readScan } from './office-decision.rules.js';
import { readPolicy } from './scoring-policy.rules.js';

const draft = { form: 'meeting', decidedOn: '2022-07-08', docNumber: '毕机编〔2022〕15号', note: ' 同意　' };
const fieldOf = (found: unknown): string | undefined => (found as { field?: string }).field;

describe('the decision of the commission', () => {
  it('is read with its number and day', () => {
    expect(readDecision(draft, '2022-06-20', '2022-07-08')).toEqual({ ...draft, note: '同意' });
  });

  it.each<[string, Partial<typeof draft>, string]>([
    ['another form', { form: 'telephone' }, 'input.form'],
    ['a day to come', { decidedOn: '2022-07-09' }, 'input.decidedOn'],
    ['a day before scoring began', { decidedOn: '2022-06-19' }, 'input.decidedOn'],
    ['square brackets', { docNumber: '毕机编[2022]15号' }, 'input.docNumber'],
    ['a leading zero', { docNumber: '毕机编〔2022〕015号' }, 'input.docNumber'],
    ['no number', { docNumber: '' }, 'input.docNumber'],
    ['the number of another year', { docNumber: '毕机编〔2021〕15号' }, 'input.docNumber'],
    ['a note that is too long', { note: '字'.repeat(501) }, 'input.note'],
  ])('refuses %s', (_name, patch, field) => expect(fieldOf(readDecision({ ...draft, ...patch }, '2022-06-20', '2022-07-08'))).toBe(field));

  it.each<[string, string, string, string | undefined]>([
    ['a scan', 'C:\\纪要.PDF', Buffer.from('%PDF-1.7').toString('base64'), undefined],
    ['a program', '纪要.exe', 'AAAA', 'input.scan.name'],
    ['a name alone', '.pdf', 'AAAA', 'input.scan.name'],
    ['another content', '纪要.png', Buffer.from('%PDF').toString('base64'), 'input.scan.base64'],
    ['no base64', '纪要.pdf', '%%%%', 'input.scan.base64'],
    ['no content', '纪要.pdf', '', 'input.scan.base64'],
  ])('takes or refuses %s', (_name, name, base64, field) => expect(fieldOf(readScan({ name, base64 }))).toBe(field));
});

describe('a scoring policy', () => {
  const policy = { validFrom: '2022-07-01', reasonGap: '0.5', varianceLimit: '1', secondAssessor: 'all', gradeDShare: '0.80', peersAtLeast: 5 };

  it('is read into hundredths', () => {
    expect(readPolicy(policy, '2022-07-01')).toEqual({ ...policy, reasonGap: 50, varianceLimit: 100, gradeDShare: '0.8' });
  });

  it.each<[string, Partial<Record<keyof typeof policy, unknown>>, string]>([
    ['a day that has passed', { validFrom: '2022-06-30' }, 'input.validFrom'],
    ['three decimals', { reasonGap: '0.555' }, 'input.reasonGap'],
    ['more points than any item has', { varianceLimit: '10.01' }, 'input.varianceLimit'],
    ['another range', { secondAssessor: 'half' }, 'input.secondAssessor'],
    ['more than all points', { gradeDShare: '1.01' }, 'input.gradeDShare'],
    ['nothing at all', { gradeDShare: '0.0' }, 'input.gradeDShare'],
    ['half a unit', { peersAtLeast: 5.5 }, 'input.peersAtLeast'],
    ['too few units', { peersAtLeast: 2 }, 'input.peersAtLeast'],
  ])('refuses %s', (_name, patch, field) => expect(fieldOf(readPolicy({ ...policy, ...patch } as typeof policy, '2022-07-01'))).toBe(field));
});
