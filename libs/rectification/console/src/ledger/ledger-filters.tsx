import { byName, SelectFilter, TextFilter, Toolbar, useText } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import type { RectItem } from '../rectification.graphql.js';

const TRACKS = ['immediate', 'time_limited', 'long_term'] as const;
const LIGHTS = ['normal', 'due_soon', 'overdue', 'done'] as const;
const STATES = ['open', 'to_plan', 'planned', 'under_way', 'close_requested', 'closed', 'effective', 'relapsed'] as const;
const LEVELS = ['city', 'county'] as const;

interface LedgerFiltersProps {
  readonly rows: readonly RectItem[];
  readonly programmes: readonly { readonly value: string; readonly label: string }[];
}

/** What narrows the ledger. Units and categories are those that are in it. */
export function LedgerFilters({ rows, programmes }: LedgerFiltersProps): ReactNode {
  const { t } = useText(rectificationTexts);
  const { units, categories } = useMemo(() => {
    const choices = (pairs: readonly (readonly [string, string])[]): { value: string; label: string }[] =>
      [...new Map(pairs)].map(([value, label]) => ({ value, label })).sort((one, other) => byName.compare(one.label, other.label));
    return { units: choices(rows.map(({ unitId, unitName }) => [unitId, unitName])), categories: choices(rows.map(({ category, categoryName }) => [category, categoryName])) };
  }, [rows]);
  return (
    <Toolbar label={t('filter.label')}>
      {programmes.length > 1 && <SelectFilter param="programme" label={t('filter.programme')} choices={programmes} />}
      <SelectFilter param="unitId" label={t('field.unit')} all={t('filter.all')} choices={units} />
      <SelectFilter param="category" label={t('field.category')} all={t('filter.all')} choices={categories} />
      <SelectFilter param="track" label={t('field.track')} all={t('filter.all')} choices={TRACKS.map((one) => ({ value: one, label: t(`track.${one}`) }))} />
      <SelectFilter param="state" label={t('field.state')} all={t('filter.all')} choices={STATES.map((one) => ({ value: one, label: t(`state.${one}`) }))} />
      <SelectFilter param="light" label={t('field.light')} all={t('filter.all')} choices={LIGHTS.map((one) => ({ value: one, label: t(`light.${one}`) }))} />
      <SelectFilter param="level" label={t('field.level')} all={t('filter.all')} choices={LEVELS.map((one) => ({ value: one, label: t(`level.${one}`) }))} />
      <TextFilter param="text" label={t('filter.words')} />
    </Toolbar>
  );
}
