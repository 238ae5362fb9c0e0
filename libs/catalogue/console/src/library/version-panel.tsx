import { DataTable, dateOfInstant, ReadState, Section, SelectFilter, Toolbar, useRead, useText, useUrlValue, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { catalogueTexts } from '../i18n/catalogue-texts.js';
import { ChangeList } from '../nodes/change-list.js';
import { TemplateLight } from './template-light.js';
import { COMPARE_TEMPLATES, TEMPLATES, type Template, type TemplateSummary } from './templates.graphql.js';

/** The other versions, and what this one has otherwise than a chosen one. */
export function VersionPanel({ template }: { readonly template: Template }): ReactNode {
  const { t } = useText(catalogueTexts);
  const columns = useMemo<readonly Column<TemplateSummary>[]>(
    () => [
      {
        key: 'version',
        title: t('library.version'),
        heads: true,
        cell: (row) => (row.id === template.summary.id ? `${row.version}${t('library.thisOne')}` : <Link to={`/library/${row.id}?tab=versions`}>{row.version}</Link>),
        sortBy: (row) => row.version,
      },
      { key: 'name', title: t('library.name'), cell: (row) => row.name },
      { key: 'state', title: t('library.state'), cell: (row) => <TemplateLight state={row.state} /> },
      { key: 'updated', title: t('library.updated'), cell: (row) => (row.updatedAt === null ? t('none') : dateOfInstant(row.updatedAt)), sortBy: (row) => row.updatedAt },
      { key: 'note', title: t('library.note'), cell: (row) => row.note ?? '' },
    ],
    [t, template.summary.id],
  );
  return (
    <div className="stack">
      <Section title={t('library.tab.versions')}>
        <DataTable name="version-" caption={t('library.versionsCaption')} columns={columns} rows={template.versions} rowKey={(row) => row.id} empty={<p className="quiet">{t('library.noVersions')}</p>} />
      </Section>
      <Compare template={template} />
    </div>
  );
}

/** Compares with any version of the same part: another version of its own, or what it was made from. */
function Compare({ template }: { readonly template: Template }): ReactNode {
  const { t } = useText(catalogueTexts);
  const all = useRead(TEMPLATES, {});
  const { id, part, basedOnId } = template.summary;
  const [from] = useUrlValue('from', basedOnId ?? '');
  const read = useRead(COMPARE_TEMPLATES, { fromId: from, toId: id }, from === '');
  const known = [...template.versions, ...(all.data?.templates ?? [])].filter((one) => one.part === part && one.id !== id);
  const choices = [...new Map(known.map((one) => [one.id, { value: one.id, label: `${one.name}（${one.version}）` }])).values()];
  return (
    <Section title={t('compare.title')}>
      <Toolbar label={t('compare.title')}>
        <SelectFilter param="from" label={t('compare.with')} all={t('compare.choose')} choices={choices} />
      </Toolbar>
      {from !== '' && <ReadState read={read}>{({ compareTemplates }) => <ChangeList caption={t('compare.caption')} changes={compareTemplates} none={t('compare.none')} />}</ReadState>}
    </Section>
  );
}
