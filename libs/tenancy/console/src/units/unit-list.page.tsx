import { Button } from 'antd';
import {
  CheckFilter,
  DataTable,
  Empty,
  Page,
  PrintButton,
  SelectFilter,
  Signature,
  TextFilter,
  Toolbar,
  useCan,
  useConnection,
  useText,
  useUrlValue,
  type Column,
} from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { tenancyTexts } from '../i18n/tenancy-texts.js';
import { UNIT_KINDS, unitKindOf, UNITS, type UnitRow } from './units.graphql.js';

/** The register of assessed units. */
export function UnitListPage(): ReactNode {
  const { t } = useText(tenancyTexts);
  const can = useCan();
  const navigate = useNavigate();
  const [search] = useUrlValue('q');
  const [kind] = useUrlValue('kind');
  const [retired] = useUrlValue('retired');
  const units = useConnection(
    UNITS,
    { first: 200, search: search || null, kind: unitKindOf(kind) ?? null, includeRetired: retired === '1' },
    (data) => data.units,
  );
  const columns = useColumns();
  const mayCreate = can('create', 'Unit');
  const create = (
    <Button type="primary" onClick={() => void navigate('/units/new')}>
      {t('units.create')}
    </Button>
  );
  const filtered = search !== '' || kind !== '' || retired !== '';
  return (
    <Page
      title={t('units.title')}
      summary={t('units.summary')}
      actions={
        <>
          <PrintButton />
          {mayCreate && create}
        </>
      }
    >
      <Toolbar label={t('units.filters')}>
        <TextFilter param="q" label={t('units.search')} />
        <SelectFilter
          param="kind"
          label={t('field.kind')}
          all={t('units.allKinds')}
          choices={UNIT_KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        />
        <CheckFilter param="retired" label={t('units.retired')} />
      </Toolbar>
      <DataTable
        caption={t('units.caption')}
        columns={columns}
        rows={units.rows}
        rowKey={(unit) => unit.id}
        total={units.total}
        loading={units.loading}
        problems={units.problems}
        empty={
          filtered ? (
            <Empty text={t('units.empty')} action={<Link to="/units">{t('offices.clear')}</Link>} />
          ) : (
            <Empty text={t('units.emptyAll')} action={mayCreate ? <Link to="/import">{t('nav.import')}</Link> : undefined} />
          )
        }
      />
      <Signature />
    </Page>
  );
}

function useColumns(): readonly Column<UnitRow>[] {
  const { t } = useText(tenancyTexts);
  return useMemo<readonly Column<UnitRow>[]>(
    () => [
      { key: 'code', title: t('field.code'), cell: (unit) => unit.code, sortBy: (unit) => unit.code },
      {
        key: 'name',
        title: t('field.name'),
        heads: true,
        cell: (unit) => <Link to={`/units/${unit.id}`}>{unit.name}</Link>,
        sortBy: (unit) => unit.name,
      },
      { key: 'kind', title: t('field.kind'), cell: (unit) => t(`kind.${unit.kind}`), sortBy: (unit) => UNIT_KINDS.indexOf(unit.kind) },
      {
        key: 'attachedTo',
        title: t('field.attachedTo'),
        cell: (unit) => unit.attachedTo?.name ?? t('units.none'),
        sortBy: (unit) => unit.attachedTo?.name ?? null,
      },
      {
        key: 'sections',
        title: t('units.sections'),
        numeric: true,
        cell: (unit) => unit.sections.filter((section) => section.validTo === null).length,
      },
      { key: 'from', title: t('field.validFrom'), cell: (unit) => unit.validFrom, sortBy: (unit) => unit.validFrom },
      {
        key: 'status',
        title: t('units.status'),
        cell: (unit) => (unit.validTo === null ? t('units.active') : t('units.isRetired', { on: unit.validTo })),
        sortBy: (unit) => unit.validTo ?? '9999',
      },
    ],
    [t],
  );
}
