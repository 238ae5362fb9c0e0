import { DataTable, Empty, SelectFilter, Toolbar, useText, useUrlValue, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { verificationTexts } from '../i18n/verification-texts.js';
import '../verification.css';
import type { Verification, VerificationCheck } from '../verification.graphql.js';
import { CheckInputs } from './check-inputs.js';
import { VerdictLight, VERDICTS } from './verdict-light.js';

const KINDS = ['recompute', 'saturation', 'plausibility', 'peer', 'sample', 'map'] as const;

const rankOf = (check: VerificationCheck): number => VERDICTS.findIndex((each) => each === check.verdict);

/** Every check with its verdict, its sentence and what it was made from. */
export function ChecksTable({ verification, empty }: { readonly verification: Verification; readonly empty: ReactNode }): ReactNode {
  const { t, tOr } = useText(verificationTexts);
  const [verdict] = useUrlValue('verdict');
  const [kind] = useUrlValue('kind');
  const { checks, counts } = verification;
  // What needs looking at comes first; within a verdict the order of the run stays.
  const shown = useMemo(
    () => checks.filter((check) => (verdict === '' || check.verdict === verdict) && (kind === '' || check.kind === kind)).sort((left, right) => rankOf(left) - rankOf(right)),
    [checks, verdict, kind],
  );
  const columns = useMemo<readonly Column<VerificationCheck>[]>(
    () => [
      { key: 'verdict', title: t('check.verdict'), cell: (check) => <VerdictLight verdict={check.verdict} />, sortBy: rankOf },
      { key: 'kind', title: t('check.kind'), cell: (check) => tOr(`kind.${check.kind}`, check.kind) },
      { key: 'title', title: t('check.title'), heads: true, cell: (check) => check.title, sortBy: (check) => check.title },
      { key: 'sentence', title: t('check.sentence'), cell: (check) => check.sentence },
      { key: 'grade', title: t('check.grade'), cell: (check) => check.grade ?? t('none'), sortBy: (check) => check.grade ?? 'Z' },
      { key: 'inputs', title: t('check.inputs'), cell: (check) => <CheckInputs inputs={check.inputs} place={verification} /> },
    ],
    [t, tOr, verification],
  );
  if (checks.length === 0) return empty;
  return (
    <>
      <Toolbar label={t('filter.label')}>
        <SelectFilter param="verdict" label={t('check.verdict')} all={t('filter.all')} choices={VERDICTS.map((each) => ({ value: each, label: t('filter.counted', { word: t(`verdict.${each}`), n: counts[each] }) }))} />
        <SelectFilter param="kind" label={t('check.kind')} all={t('filter.all')} choices={KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) }))} />
      </Toolbar>
      <DataTable name="checks-" caption={t('check.caption')} columns={columns} rows={shown} rowKey={(check) => check.id} empty={<Empty text={t('check.noneShown')} />} />
    </>
  );
}
