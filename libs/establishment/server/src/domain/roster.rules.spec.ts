import { describe, expect, it } from '@jest/globals';
import { ageOn, countRoster, identityWarning, type RosterEntry } from './roster.rules.js';

const entry = (patch: Partial<RosterEntry> = {}): RosterEntry => ({ kind: 'administrative', bornOn: '1980-01-01', section: null, leaderClass: null, education: 'bachelor', postCategory: null, matched: null, ...patch });

describe('a roster', () => {
  it.each([
    ['1987-06-30', 35],
    ['1987-07-01', 34],
    ['1986-06-30', 36],
    ['2004-02-29', 18],
  ])('someone born on %s is %i on 30 June 2022', (bornOn, age) => expect(ageOn(bornOn, '2022-06-30')).toBe(age));

  it('counts by kind, class and internal office; people outside the establishment only as such', () => {
    const figures = countRoster(
      [
        entry({ leaderClass: 'principal', section: '办公室' }),
        entry({ kind: 'institution', leaderClass: 'section_deputy', section: '督查科', bornOn: '1960-01-01' }),
        entry({ kind: 'filing', education: 'college', bornOn: '2000-01-01' }),
        entry({ kind: 'non_establishment', section: '督查科', bornOn: '2000-01-01' }),
      ],
      '2022-06-30',
    );
    expect(figures).toEqual({
      actual: { administrative: 1, institution: 1, filing: 1 },
      leaderActual: { principal: 1, deputy: 0, section_principal: 0, section_deputy: 1 },
      structure: { age_le_35: 0, age_ge_50: 1, bachelor_plus: 2, non_establishment: 1 },
      sections: [{ name: '办公室', actual: 1, leaders: 0 }, { name: '督查科', actual: 1, leaders: 1 }],
    });
  });

  it('says nothing of posts and specialties that no row fills in', () => {
    expect(countRoster([entry({ postCategory: 'service', matched: true }), entry({ postCategory: 'general', matched: true })], '2022-06-30').structure).toMatchObject({
      actual_on_professional_posts: 1,
      front_line_staff: 1,
      specialty_matched: 1,
    });
    expect(Object.keys(countRoster([entry()], '2022-06-30').structure)).not.toContain('front_line_staff');
  });

  it.each([
    ['11010519491231002X', '1949-12-31', null],
    ['11010519491231002X', '1949-12-30', '出生日期'],
    ['110105194912310021', '1949-12-31', '校验位'],
    ['1101051949', '1949-12-31', '18位'],
  ])('looks at the number %s of someone born on %s', (number, bornOn, remark) => {
    const warning = identityWarning(number, bornOn);
    if (remark === null) expect(warning).toBeNull();
    else expect(warning).toContain(remark);
    expect(warning ?? '').not.toContain(number);
  });
});
