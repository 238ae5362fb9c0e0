import { catalogueTexts } from '@wudan/catalogue-console';
import { DataTable, Facts, formatInstant, Page, PrintButton, ReadState, Section, Signature, useRead, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { downloadPath, Verdicts } from '../cell/item-lines.js';
import type { EvidenceItem } from '../grid/evidence.graphql.js';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import { sizeText } from '../upload/size-text.js';
import { EVIDENCE_ITEM, type EvidenceDetail } from './item.graphql.js';

/** One piece of evidence: what it is, its hash, its versions, where it is cited, what was noticed about it. */
export function EvidenceItemPage(): ReactNode {
  const { t } = useText(evidenceTexts);
  const { itemId = '' } = useParams();
  const read = useRead(EVIDENCE_ITEM, { id: itemId });
  const item = read.data?.evidenceItem.item;
  return (
    <Page
      title={item?.title ?? t('item.page')}
      summary={item === undefined ? undefined : t('item.summary', { n: item.version, by: item.submittedBy, at: formatInstant(item.receivedAt) })}
      actions={
        <>
          <PrintButton />
          {item?.can.includes('download') === true && (
            <a className="ant-btn ant-btn-primary" href={downloadPath(item.id)} download={item.fileName ?? ''}>
              {t('item.download')}
            </a>
          )}
        </>
      }
    >
      <ReadState read={read}>{(data) => <Detail detail={data.evidenceItem} />}</ReadState>
      <Signature />
    </Page>
  );
}

function Detail({ detail }: { readonly detail: EvidenceDetail }): ReactNode {
  const { t } = useText(evidenceTexts);
  return (
    <div className="stack">
      <Section title={t('item.facts')}>
        <ItemFacts item={detail.item} />
      </Section>
      <Section title={t('item.verdicts')}>{detail.item.verdicts.length === 0 ? <p className="quiet">{t('item.noVerdicts')}</p> : <Verdicts item={detail.item} />}</Section>
      <Cited detail={detail} />
      <Versions detail={detail} />
    </div>
  );
}

function ItemFacts({ item }: { readonly item: EvidenceItem }): ReactNode {
  const { t, tOr } = useText(evidenceTexts);
  const { tOr: c } = useText(catalogueTexts);
  return (
    <Facts
      items={[
        [t('item.docNumber'), item.docNumber ?? t('none')],
        [t('item.formedOn'), item.formedOn ?? t('none')],
        [t('item.period'), t('item.periodOf', { from: item.periodFrom, to: item.periodTo })],
        [t('item.pages'), item.pages ?? t('none')],
        [t('item.classification'), tOr(`classification.${item.classification}`, item.classification)],
        [t('item.grade'), t('item.gradeOf', { grade: item.grade })],
        [t('item.source'), tOr(`source.${item.source}`, c(`holder.${item.source}`, item.source))],
        [t('item.state'), tOr(`itemState.${item.state}`, item.state)],
        [t('item.file'), item.fileName === null ? t('item.noFile') : `${item.fileName}　${item.size === null ? '' : sizeText(Number(item.size))}　${item.mime ?? ''}`],
        [t('item.hash'), <span key="hash" className="code">{item.sha256 ?? t('none')}</span>],
        ...(item.sighting === null
          ? []
          : [
              [
                t('cell.sight'),
                t('item.sighted', {
                  number: item.sighting.docNumber,
                  pages: item.sighting.pages,
                  place: item.sighting.place,
                  first: item.sighting.firstAssessor,
                  second: item.sighting.secondAssessor,
                  on: item.sighting.onDate,
                }),
              ] as const,
            ]),
      ]}
    />
  );
}

type Cell = EvidenceDetail['cells'][number];

function Cited({ detail }: { readonly detail: EvidenceDetail }): ReactNode {
  const { t } = useText(evidenceTexts);
  const columns = useMemo<readonly Column<Cell>[]>(
    () => [
      { key: 'leaf', title: t('grid.leaf'), heads: true, cell: (row) => `${row.leafCode} ${row.leafName}`, sortBy: (row) => row.leafCode },
      { key: 'material', title: t('grid.material'), cell: (row) => row.material, sortBy: (row) => row.material },
      { key: 'year', title: t('item.year'), cell: (row) => row.year, sortBy: (row) => row.year },
    ],
    [t],
  );
  return (
    <Section title={t('item.citedTitle')}>
      <DataTable name="cited-" caption={t('item.citedCaption')} columns={columns} rows={detail.cells} rowKey={(row) => row.cellId} empty={<p className="quiet">{t('item.notCited')}</p>} />
    </Section>
  );
}

function Versions({ detail }: { readonly detail: EvidenceDetail }): ReactNode {
  const { t, tOr } = useText(evidenceTexts);
  const columns = useMemo<readonly Column<EvidenceItem>[]>(
    () => [
      { key: 'version', title: t('item.version'), heads: true, cell: (row) => (row.id === detail.item.id ? t('item.versionNo', { n: row.version }) : <Link to={`/evidence/${row.id}`}>{t('item.versionNo', { n: row.version })}</Link>), sortBy: (row) => row.version },
      { key: 'state', title: t('item.state'), cell: (row) => tOr(`itemState.${row.state}`, row.state) },
      { key: 'file', title: t('item.file'), cell: (row) => row.fileName ?? t('item.noFile') },
      { key: 'by', title: t('item.by'), cell: (row) => `${row.submittedBy}　${formatInstant(row.receivedAt)}`, sortBy: (row) => row.receivedAt },
      { key: 'hash', title: t('item.hash'), cell: (row) => <span className="code">{row.sha256 ?? ''}</span> },
    ],
    [t, tOr, detail.item.id],
  );
  return (
    <Section title={t('item.versions')}>
      <DataTable name="version-" caption={t('item.versionsCaption')} columns={columns} rows={detail.versions} rowKey={(row) => row.id} empty={null} />
    </Section>
  );
}
