import { DataTable, Notice, Section, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { verificationTexts } from '../i18n/verification-texts.js';
import '../verification.css';
import type { Saturation } from '../verification.graphql.js';
import { barPlaces, percentOf } from './saturation-place.js';

type Stream = Saturation['streams'][number];

/** The saturation as an interval: the sentence says it, the bar repeats it. */
export function SaturationFigure({ saturation }: { readonly saturation: Saturation }): ReactNode {
  const { t, tOr } = useText(verificationTexts);
  const columns = useMemo<readonly Column<Stream>[]>(
    () => [
      { key: 'label', title: t('stream.label'), heads: true, cell: (stream) => stream.label },
      { key: 'count', title: t('stream.count'), numeric: true, cell: (stream) => stream.count ?? t('none') },
      { key: 'estimate', title: t('stream.estimate'), numeric: true, cell: (stream) => (stream.estimate === null ? t('none') : percentOf(stream.estimate)) },
      { key: 'grade', title: t('check.grade'), cell: (stream) => stream.grade ?? t('none') },
      { key: 'basis', title: t('stream.basis'), cell: (stream) => stream.basis },
      { key: 'used', title: t('stream.used'), cell: (stream) => (stream.used ? t('yes') : t('no')) },
    ],
    [t],
  );
  return (
    <Section title={t('saturation.title')}>
      <p>{saturation.sentence}</p>
      {saturation.low !== null && saturation.high !== null && (
        <p className="row">
          <strong>
            {percentOf(saturation.low)}–{percentOf(saturation.high)}
          </strong>
          <span className="quiet">{tOr(`grade.${saturation.grade}`, saturation.grade)}</span>
          <Bar saturation={saturation} low={saturation.low} high={saturation.high} />
        </p>
      )}
      {saturation.overload && <Notice>{t('saturation.overload')}</Notice>}
      <DataTable name="streams-" caption={t('stream.caption')} columns={columns} rows={saturation.streams} rowKey={(stream) => stream.code} empty={null} />
    </Section>
  );
}

/** Says nothing that the text beside it does not say. */
function Bar({ saturation, low, high }: { readonly saturation: Saturation; readonly low: string; readonly high: string }): ReactNode {
  const { left, width, claim } = barPlaces(low, high, saturation.claim);
  return (
    <svg className="interval-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="interval-ground" x={0} y={3} width={100} height={4} />
      <rect className="interval-range" x={left} y={2} width={Math.max(width, 0.5)} height={6} />
      {claim !== null && <rect className="interval-claim" x={Math.min(claim, 99)} y={0} width={1} height={10} />}
    </svg>
  );
}
