import { DataTable, Light, useText, type Column, type LightState } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { percentOf } from '../checks/saturation-place.js';
import { verificationTexts } from '../i18n/verification-texts.js';
import type { SampleLine } from '../verification.graphql.js';

const LIGHTS: Readonly<Record<string, LightState>> = { drawn: 'due', closed: 'ok', withdrawn: 'none' };

/** Samples of one unit, newest first. */
export function SampleList({ samples, empty }: { readonly samples: readonly SampleLine[]; readonly empty: ReactNode }): ReactNode {
  const { t, tOr } = useText(verificationTexts);
  const columns = useMemo<readonly Column<SampleLine>[]>(
    () => [
      { key: 'subject', title: t('sample.subject'), heads: true, cell: (sample) => <Link to={`/samples/${sample.id}`}>{sample.subject}</Link> },
      { key: 'state', title: t('sample.state'), cell: (sample) => <Light state={LIGHTS[sample.state] ?? 'none'} word={tOr(`sampleState.${sample.state}`, sample.state)} /> },
      { key: 'size', title: t('sample.size'), numeric: true, cell: (sample) => t('sample.sizeOf', { size: sample.size, population: sample.population }) },
      { key: 'entered', title: t('sample.entered'), numeric: true, cell: (sample) => `${sample.entered} / ${sample.size}` },
      {
        key: 'rate',
        title: t('sample.rate'),
        cell: (sample) => (sample.rate === null ? t('none') : t('sample.rateOf', { rate: percentOf(sample.rate.rate), low: percentOf(sample.rate.low), high: percentOf(sample.rate.high) })),
      },
      { key: 'by', title: t('sample.drawnBy'), cell: (sample) => sample.drawnBy },
    ],
    [t, tOr],
  );
  return <DataTable name="samples-" caption={t('sample.caption')} columns={columns} rows={samples} rowKey={(sample) => sample.id} empty={empty} />;
}
