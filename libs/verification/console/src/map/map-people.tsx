import { DataTable, Empty, Light, Section, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { verificationTexts } from '../i18n/verification-texts.js';
import type { DutyMap } from '../verification.graphql.js';

type Leader = DutyMap['leaders'][number];
type Secondment = DutyMap['secondments'][number];

/** Leader positions and people lent, with what is over and what is long. */
export function MapPeople({ map }: { readonly map: DutyMap }): ReactNode {
  const { t, tOr } = useText(verificationTexts);
  const leaders = useMemo<readonly Column<Leader>[]>(
    () => [
      { key: 'label', title: t('leader.label'), heads: true, cell: (line) => line.label },
      { key: 'approved', title: t('leader.approved'), numeric: true, cell: (line) => line.approved },
      { key: 'actual', title: t('leader.actual'), numeric: true, cell: (line) => line.actual },
      { key: 'over', title: t('leader.state'), cell: (line) => (line.over > 0 ? <Light state="late" word={t('leader.over', { n: line.over })} /> : <Light state="ok" word={t('leader.fits')} />) },
    ],
    [t],
  );
  const secondments = useMemo<readonly Column<Secondment>[]>(
    () => [
      { key: 'counterpart', title: t('lent.counterpart'), heads: true, cell: (each) => each.counterpart },
      { key: 'direction', title: t('lent.direction'), cell: (each) => tOr(`direction.${each.direction}`, each.direction) },
      { key: 'from', title: t('lent.from'), cell: (each) => each.fromOn },
      { key: 'months', title: t('lent.months'), numeric: true, cell: (each) => each.months },
      { key: 'approval', title: t('lent.approval'), cell: (each) => each.approvalNumber ?? t('none') },
      { key: 'state', title: t('leader.state'), cell: (each) => (each.flagged ? <Light state="late" word={t('lent.long')} /> : <Light state="ok" word={t('lent.fits')} />) },
    ],
    [t, tOr],
  );
  return (
    <>
      <Section title={t('leader.title')}>
        <DataTable name="leaders-" caption={t('leader.caption')} columns={leaders} rows={map.leaders} rowKey={(line) => line.class} empty={<Empty text={t('leader.none')} />} />
      </Section>
      <Section title={t('lent.title')}>
        <DataTable name="lent-" caption={t('lent.caption')} columns={secondments} rows={map.secondments} rowKey={(each) => each.id} empty={<Empty text={t('lent.none')} />} />
      </Section>
    </>
  );
}
