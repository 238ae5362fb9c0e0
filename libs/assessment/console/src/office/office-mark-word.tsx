import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { shownPoints } from '../grid/points.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { differs } from './mark-edit.js';
import type { OfficeRow } from './office.graphql.js';

/** What is still to be done in the row: shape and word, never colour alone. */
export function OfficeMarkWord({ row }: { readonly row: OfficeRow }): ReactNode {
  const { t } = useText(assessmentTexts);
  if (row.needs === 'settle') return <span className="leaf-mark late">{t('office.mark.settle', { variance: shownPoints(row.variance) })}</span>;
  if (row.needs === 'score') return <span className="leaf-mark due">{t(row.reopened ? 'office.mark.reopened' : 'office.mark.score')}</span>;
  if (row.needs === 'second') return <span className="leaf-mark due">{t('office.mark.second')}</span>;
  if (row.needs === 'self') return <span className="leaf-mark due">{t('office.mark.self')}</span>;
  if (row.needs === 'evidence') return <span className="leaf-mark due">{t('mark.pending')}</span>;
  if (row.needs === 'reason') return <span className="leaf-mark due">{t('office.mark.reason')}</span>;
  if (row.needs === 'na') return <span className="leaf-mark due">{t('mark.naWaits')}</span>;
  return <span className="leaf-mark ok">{t(differs(row) ? 'office.mark.differs' : 'office.mark.same')}</span>;
}
