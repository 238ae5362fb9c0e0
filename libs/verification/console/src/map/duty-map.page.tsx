import { Button } from 'antd';
import { DataTable, Empty, Page, PrintButton, ReadState, Section, Signature, useRead, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { VerdictLight } from '../checks/verdict-light.js';
import { percentOf } from '../checks/saturation-place.js';
import { verificationTexts } from '../i18n/verification-texts.js';
import '../verification.css';
import { DUTY_MAP, type DutyMap, type DutyMapRow } from '../verification.graphql.js';
import { ItemLines } from './item-lines.js';
import { MapPeople } from './map-people.js';
import { PowerItemsDialog } from './power-items-dialog.js';

/** Duties beside the powers, posts, people and load that go with them, as one table to print. */
export function DutyMapPage(): ReactNode {
  const { t } = useText(verificationTexts);
  const { pilotId = '' } = useParams();
  const read = useRead(DUTY_MAP, { pilotId });
  const [open, setOpen] = useState(false);
  const map = read.data?.dutyMap;
  return (
    <Page
      title={map === undefined ? t('map.title') : t('map.titleOf', { name: map.unitName })}
      summary={map === undefined ? t('map.summary') : t('map.asOf', { on: map.cutoffOn })}
      actions={
        <>
          <PrintButton />
          {map?.can.includes('edit_power_items') === true && <Button onClick={() => setOpen(true)}>{t('items.edit')}</Button>}
        </>
      }
    >
      <ReadState read={read}>{(data) => <Body map={data.dutyMap} />}</ReadState>
      <Signature />
      <p className="no-print">
        <Link to={`/pilots/${pilotId}/verification`}>{t('sample.back')}</Link>
      </p>
      {map !== undefined && open && <PowerItemsDialog unitId={map.unitId} onClose={() => setOpen(false)} />}
    </Page>
  );
}

function Body({ map }: { readonly map: DutyMap }): ReactNode {
  const { t } = useText(verificationTexts);
  return (
    <div className="stack">
      <Section title={t('map.findings')}>
        {map.findings.length === 0 ? (
          <p className="quiet">{t('map.noFindings')}</p>
        ) : (
          <ul className="lines">
            {map.findings.map((finding) => (
              <li key={`${finding.kind}-${finding.ref}`}>
                <span className="row">
                  <VerdictLight verdict={finding.severity} />
                  <span>{finding.sentence}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('map.table')}>
        <Rows map={map} />
      </Section>
      {map.unmatchedItems.length > 0 && (
        <Section title={t('map.unmatched')}>
          <ItemLines items={map.unmatchedItems} />
        </Section>
      )}
      <MapPeople map={map} />
    </div>
  );
}

function Rows({ map }: { readonly map: DutyMap }): ReactNode {
  const { t } = useText(verificationTexts);
  const columns = useMemo<readonly Column<DutyMapRow>[]>(
    () => [
      { key: 'duty', title: t('map.duty'), heads: true, cell: (row) => t('map.dutyOf', { code: row.dutyCode, text: row.duty }) },
      { key: 'core', title: t('map.core'), cell: (row) => (row.core ? t('yes') : t('no')) },
      { key: 'items', title: t('map.items'), cell: (row) => <ItemLines items={row.items} /> },
      { key: 'section', title: t('map.section'), cell: (row) => row.section ?? t('none') },
      { key: 'posts', title: t('map.posts'), cell: (row) => (row.posts.length === 0 ? t('none') : row.posts.join(t('comma'))) },
      { key: 'people', title: t('map.people'), numeric: true, cell: (row) => (row.people === null ? t('none') : t('map.peopleOf', { people: row.people, approved: row.approved ?? 0 })) },
      { key: 'load', title: t('map.load'), numeric: true, cell: (row) => (row.loadShare === null ? t('none') : percentOf(row.loadShare)) },
    ],
    [t],
  );
  return (
    <DataTable
      name="map-"
      caption={t('map.caption')}
      columns={columns}
      rows={map.rows}
      rowKey={(row) => row.dutyCode}
      empty={<Empty text={t('map.noDuties')} action={<Link to={`/units/${map.unitId}/profile`}>{t('map.toProfile')}</Link>} />}
    />
  );
}
