import { byName, CheckFilter, SelectFilter, TextFilter, Toolbar, useText } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import type { Finding } from '../findings.graphql.js';
import { CAUSES, LEVELS, SOURCES, STATES, TRACKS } from '../finding/finding-choices.js';
import { findingsTexts } from '../i18n/findings-texts.js';

interface FindingFiltersProps {
  readonly rows: readonly Finding[];
  readonly programmes: readonly { readonly value: string; readonly label: string }[];
  /** Only seats that may know of sealed findings are offered to look for them. */
  readonly knowsSealed: boolean;
}

/** What narrows the list. Units and categories are those that are in it. */
export function FindingFilters({ rows, programmes, knowsSealed }: FindingFiltersProps): ReactNode {
  const { t } = useText(findingsTexts);
  const { units, categories } = useMemo(() => {
    const choices = (pairs: readonly (readonly [string, string])[]): { value: string; label: string }[] =>
      [...new Map(pairs)].map(([value, label]) => ({ value, label })).sort((one, other) => byName.compare(one.label, other.label));
    return { units: choices(rows.map(({ unitId, unitName }) => [unitId, unitName])), categories: choices(rows.map(({ category }) => [category.id, category.name])) };
  }, [rows]);
  const all = t('filter.all');
  return (
    <Toolbar label={t('filter.label')}>
      {programmes.length > 1 && <SelectFilter param="programme" label={t('filter.programme')} choices={programmes} />}
      <SelectFilter param="unit" label={t('field.unit')} all={all} choices={units} />
      <SelectFilter param="category" label={t('field.category')} all={all} choices={categories} />
      <SelectFilter param="track" label={t('field.track')} all={all} choices={TRACKS.map((one) => ({ value: one, label: t(`track.${one}`) }))} />
      <SelectFilter param="level" label={t('field.level')} all={all} choices={LEVELS.map((one) => ({ value: one, label: t(`level.${one}`) }))} />
      <SelectFilter param="state" label={t('field.state')} all={t('filter.live')} choices={STATES.map((one) => ({ value: one, label: t(`state.${one}`) }))} />
      <SelectFilter param="source" label={t('field.source')} all={all} choices={SOURCES.map((one) => ({ value: one, label: t(`source.${one}`) }))} />
      <SelectFilter param="cause" label={t('field.cause')} all={all} choices={CAUSES.map((one) => ({ value: one, label: t(`cause.${one}`) }))} />
      <SelectFilter param="waits" label={t('filter.waits')} all={all} choices={(['reply', 'decide'] as const).map((one) => ({ value: one, label: t(`waits.${one}`) }))} />
      <TextFilter param="text" label={t('filter.words')} />
      {knowsSealed && <CheckFilter param="sealed" label={t('filter.sealed')} />}
    </Toolbar>
  );
}
