import { Button } from 'antd';
import { DataTable, Empty, Light, Page, PrintButton, ReadState, Signature, useCan, useRead, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { findingsTexts } from '../i18n/findings-texts.js';
import { CategoryDialog } from './category-dialog.js';
import { FINDING_CATEGORIES, type Category } from './rules.graphql.js';

/** 问题类别: those that came with the product and the office's own, each with its days. */
export function CategoriesPage(): ReactNode {
  const { t } = useText(findingsTexts);
  const may = useCan()('set_category', 'FeedbackPolicy');
  const read = useRead(FINDING_CATEGORIES, {});
  const [inHand, setInHand] = useState<Category | 'new' | null>(null);
  const columns = useMemo<readonly Column<Category>[]>(
    () => [
      { key: 'code', title: t('categories.code'), cell: ({ code }) => code, sortBy: ({ code }) => code },
      { key: 'name', title: t('categories.name'), heads: true, cell: ({ name }) => name, sortBy: ({ name }) => name },
      { key: 'own', title: t('categories.origin'), cell: ({ own }) => t(own ? 'categories.own' : 'categories.shipped'), sortBy: ({ own }) => (own ? 1 : 0) },
      { key: 'from', title: t('categories.validFrom'), cell: ({ validFrom }) => validFrom, sortBy: ({ validFrom }) => validFrom },
      { key: 'until', title: t('categories.retiredFrom'), cell: ({ retiredOn }) => retiredOn ?? '', sortBy: ({ retiredOn }) => retiredOn },
      { key: 'usable', title: t('categories.state'), cell: ({ usable, retiredOn }) => <Light state={usable ? (retiredOn === null ? 'ok' : 'due') : 'none'} word={t(usable ? 'categories.usable' : 'categories.unusable')} /> },
      ...(may
        ? [
            {
              key: 'acts',
              title: t('mine.acts'),
              acts: true,
              cell: (category: Category) => (
                <Button size="small" aria-label={t(category.own ? 'categories.changeTitle' : 'categories.retireTitle', { name: category.name })} onClick={() => setInHand(category)}>
                  {t(category.own ? 'categories.change' : 'categories.retire')}
                </Button>
              ),
            },
          ]
        : []),
    ],
    [may, t],
  );
  return (
    <Page
      title={t('categories.title')}
      summary={t('categories.summary')}
      actions={
        <>
          <PrintButton />
          {may && (
            <Button type="primary" onClick={() => setInHand('new')}>
              {t('categories.new')}
            </Button>
          )}
        </>
      }
    >
      <ReadState read={read}>{(data) => <DataTable columns={columns} rows={data.findingCategories} rowKey={({ id }) => id} caption={t('categories.caption')} empty={<Empty text={t('categories.none')} />} />}</ReadState>
      <Signature />
      <p className="no-print">
        <Link to="/findings">{t('finding.toList')}</Link>
      </p>
      {inHand === 'new' && <CategoryDialog onClose={() => setInHand(null)} />}
      {inHand !== null && inHand !== 'new' && <CategoryDialog category={inHand} onClose={() => setInHand(null)} />}
    </Page>
  );
}
