import { DataTable, dateOfInstant, Empty, Page, PrintButton, SelectFilter, Signature, TextFilter, Toolbar, useRead, useText, useUrlValue, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { catalogueTexts } from '../i18n/catalogue-texts.js';
import { CATEGORIES } from '../nodes/nodes.graphql.js';
import { shownPoints } from '../nodes/points-gap.js';
import { TemplateLight } from './template-light.js';
import { PARTS, TEMPLATE_STATES, TEMPLATES, type TemplateSummary } from './templates.graphql.js';

/** 指标库: every template and pack the office can see, with where it comes from and whether it may be used. */
export function LibraryPage(): ReactNode {
  const { t } = useText(catalogueTexts);
  const read = useRead(TEMPLATES, {});
  const [search] = useUrlValue('q');
  const [part] = useUrlValue('part');
  const [category] = useUrlValue('category');
  const [state] = useUrlValue('state');
  const columns = useColumns();
  const all = read.data?.templates ?? [];
  const rows = all.filter(
    (row) =>
      (search === '' || row.name.includes(search)) &&
      (part === '' || row.part === part) &&
      (category === '' || row.category === category || row.appliesTo.includes(category)) &&
      (state === '' || row.state === state),
  );
  return (
    <Page title={t('library.title')} summary={t('library.summary')} actions={<PrintButton />}>
      <Toolbar label={t('library.filters')}>
        <TextFilter param="q" label={t('library.search')} />
        <SelectFilter param="part" label={t('library.part')} all={t('library.allParts')} choices={PARTS.map((one) => ({ value: one, label: t(`part.${one}`) }))} />
        <SelectFilter param="category" label={t('library.category')} all={t('library.allCategories')} choices={CATEGORIES.map((one) => ({ value: one, label: t(`category.${one}`) }))} />
        <SelectFilter param="state" label={t('library.state')} all={t('library.allStates')} choices={TEMPLATE_STATES.map((one) => ({ value: one, label: t(`templateState.${one}`) }))} />
      </Toolbar>
      <DataTable
        caption={t('library.caption')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        loading={read.loading}
        problems={read.problems}
        empty={<Empty text={t('library.none')} action={<Link to="/library">{t('library.clear')}</Link>} />}
      />
      <Signature />
    </Page>
  );
}

function useColumns(): readonly Column<TemplateSummary>[] {
  const { t, tOr } = useText(catalogueTexts);
  return useMemo<readonly Column<TemplateSummary>[]>(
    () => [
      { key: 'name', title: t('library.name'), heads: true, cell: (row) => <Link to={`/library/${row.id}`}>{row.name}</Link>, sortBy: (row) => row.name },
      { key: 'part', title: t('library.part'), cell: (row) => tOr(`part.${row.part}`, row.part), sortBy: (row) => row.part },
      {
        key: 'category',
        title: t('library.category'),
        cell: (row) => (row.category === null ? row.appliesTo : [row.category]).map((one) => tOr(`category.${one}`, one)).join(t('comma')),
        sortBy: (row) => row.category,
      },
      { key: 'version', title: t('library.version'), cell: (row) => row.version, sortBy: (row) => row.version },
      { key: 'state', title: t('library.state'), cell: (row) => <TemplateLight state={row.state} />, sortBy: (row) => TEMPLATE_STATES.findIndex((state) => state === row.state) },
      {
        key: 'origin',
        title: t('library.origin'),
        cell: (row) => (
          <>
            {tOr(`origin.${row.origin}`, row.origin)}
            {row.basedOn !== null && <p className="quiet small">{t('library.basedOn', { name: row.basedOn })}</p>}
          </>
        ),
        sortBy: (row) => row.origin,
      },
      { key: 'points', title: t('library.points'), numeric: true, cell: (row) => t('library.pointsOf', { common: shownPoints(row.commonPoints), individual: shownPoints(row.individualPoints) }) },
      { key: 'leaves', title: t('totals.leaves'), numeric: true, cell: (row) => row.leafCount, sortBy: (row) => row.leafCount },
      { key: 'updated', title: t('library.updated'), cell: (row) => (row.updatedAt === null ? t('none') : dateOfInstant(row.updatedAt)), sortBy: (row) => row.updatedAt },
    ],
    [t, tOr],
  );
}
