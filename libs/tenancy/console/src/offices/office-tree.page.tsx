import { Button } from 'antd';
import { Empty, Page, PrintButton, ReadState, TextFilter, Toolbar, useRead, useText, useUrlValue } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { tenancyTexts } from '../i18n/tenancy-texts.js';
import { MoveOfficeDialog } from './move-office-dialog.js';
import { OFFICE_TREE, type OfficeNode } from './offices.graphql.js';
import { countOf, shownTree, type Branch } from './shown-tree.js';

/** Own office, the offices above and all below, with what may be done at each. */
export function OfficeTreePage(): ReactNode {
  const { t } = useText(tenancyTexts);
  const read = useRead(OFFICE_TREE, {});
  return (
    <Page title={t('offices.title')} summary={t('offices.summary')} actions={<PrintButton />}>
      <Toolbar label={t('offices.filters')}>
        <TextFilter param="q" label={t('offices.search')} />
      </Toolbar>
      <ReadState read={read}>{({ officeTree }) => <Tree nodes={officeTree} />}</ReadState>
    </Page>
  );
}

function Tree({ nodes }: { readonly nodes: readonly OfficeNode[] }): ReactNode {
  const { t } = useText(tenancyTexts);
  const [search, setSearch] = useUrlValue('q');
  const [moving, setMoving] = useState<OfficeNode | null>(null);
  const branches = useMemo(() => shownTree(nodes, search), [nodes, search]);
  if (branches.length === 0) {
    return <Empty text={t('offices.empty')} action={<Button onClick={() => setSearch('')}>{t('offices.clear')}</Button>} />;
  }
  return (
    <>
      <Branches branches={branches} label={t('offices.tree')} onMove={setMoving} />
      <p className="quiet" role="status">
        {t('offices.count', { n: countOf(branches) })}
      </p>
      {moving !== null && <MoveOfficeDialog office={moving} nodes={nodes} onClose={() => setMoving(null)} />}
    </>
  );
}

interface BranchesProps {
  readonly branches: readonly Branch<OfficeNode>[];
  readonly label?: string;
  readonly onMove: (office: OfficeNode) => void;
}

function Branches({ branches, label, onMove }: BranchesProps): ReactNode {
  return (
    <ul className="tree" {...(label === undefined ? {} : { 'aria-label': label })}>
      {branches.map(({ node, below }) => (
        <li key={node.id}>
          <OfficeLine office={node} onMove={onMove} />
          {below.length > 0 && <Branches branches={below} onMove={onMove} />}
        </li>
      ))}
    </ul>
  );
}

function OfficeLine({ office, onMove }: { readonly office: OfficeNode; readonly onMove: (office: OfficeNode) => void }): ReactNode {
  const { t } = useText(tenancyTexts);
  return (
    <div className={office.mine ? 'tree-line mine' : 'tree-line'}>
      <span>
        {office.name}
        {office.mine && <strong className="tree-mark">{t('offices.mine')}</strong>}
      </span>
      <span className="quiet small">
        {office.levelName} {office.regionCode}
      </span>
      <span className="row no-print">
        {office.can.includes('create') && (
          <Link to={`/offices/new?parent=${office.id}`} aria-label={t('offices.createUnder', { name: office.shortName })}>
            {t('offices.create')}
          </Link>
        )}
        {office.can.includes('move') && (
          <button
            type="button"
            className="link-button"
            aria-label={t('offices.moveOf', { name: office.shortName })}
            onClick={() => onMove(office)}
          >
            {t('offices.move')}
          </button>
        )}
      </span>
    </div>
  );
}
