import { Facts, Page, PrintButton, ReadState, Signature, Tabs, useRead, useText, useUrlValue } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { catalogueTexts } from '../i18n/catalogue-texts.js';
import { FaultList } from '../nodes/fault-list.js';
import { IndicatorTable } from '../nodes/indicator-table.js';
import { TotalsBar } from '../nodes/totals-bar.js';
import { FormulaList } from './formula-list.js';
import { StressPanel } from './stress-panel.js';
import { TemplateActions } from './template-actions.js';
import { TemplateEditor } from './template-editor.js';
import { TemplateLight } from './template-light.js';
import { TEMPLATE, type Template } from './templates.graphql.js';
import { VersionPanel } from './version-panel.js';
import { wantedOf } from './wanted-of.js';

const TABS = ['tree', 'formulas', 'versions', 'stress'] as const;
type Tab = (typeof TABS)[number];

/** One version of a template or pack: its tree, formulas, other versions, and how much its weights matter. */
export function TemplatePage(): ReactNode {
  const { t, tOr } = useText(catalogueTexts);
  const { id = '' } = useParams();
  const read = useRead(TEMPLATE, { id });
  const [editing, setEditing] = useUrlValue('edit');
  const summary = read.data?.template.summary;
  const edits = editing === '1' && summary?.can.includes('edit') === true;
  return (
    <Page
      title={summary?.name ?? t('library.title')}
      summary={summary === undefined ? undefined : `${tOr(`part.${summary.part}`, summary.part)}　${t('library.versionNo', { version: summary.version })}`}
      actions={
        <>
          <PrintButton />
          {summary !== undefined && !edits && <TemplateActions summary={summary} faults={read.data?.template.faults.length ?? 0} onEdit={() => setEditing('1')} />}
        </>
      }
    >
      <ReadState read={read}>{(data) => (edits ? <TemplateEditor template={data.template} onClose={() => setEditing('')} /> : <Body template={data.template} />)}</ReadState>
      <Signature />
      <p className="no-print">
        <Link to="/library">{t('library.back')}</Link>
      </p>
    </Page>
  );
}

function Body({ template }: { readonly template: Template }): ReactNode {
  const { t } = useText(catalogueTexts);
  const [tab, setTab] = useUrlValue('tab', TABS[0]);
  const chosen = TABS.find((one) => one === tab) ?? TABS[0];
  const faulty = useMemo(() => new Set(template.faults.flatMap(({ node }) => (node === null ? [] : [node]))), [template.faults]);
  const { summary } = template;
  return (
    <div className="stack">
      <TemplateFacts template={template} />
      <TotalsBar totals={template.totals} {...wantedOf(summary)} />
      <FaultList faults={template.faults} />
      <Tabs<Tab> label={t('library.tabs')} tabs={TABS.map((key) => ({ key, label: t(`library.tab.${key}`) }))} chosen={chosen} onChoose={setTab}>
        {chosen === 'tree' && <IndicatorTable caption={t('library.treeCaption', { name: summary.name, version: summary.version })} nodes={template.nodes} faulty={faulty} />}
        {chosen === 'formulas' && <FormulaList formulas={template.formulas} gradeBands={template.gradeBands} />}
        {chosen === 'versions' && <VersionPanel template={template} />}
        {chosen === 'stress' && <StressPanel template={template} />}
      </Tabs>
    </div>
  );
}

function TemplateFacts({ template }: { readonly template: Template }): ReactNode {
  const { t, tOr } = useText(catalogueTexts);
  const { summary } = template;
  const categories = summary.category === null ? summary.appliesTo : [summary.category];
  return (
    <Facts
      items={[
        [t('library.state'), <TemplateLight key="state" state={summary.state} />],
        [t('library.category'), categories.map((one) => tOr(`category.${one}`, one)).join(t('comma'))],
        [t('library.origin'), tOr(`origin.${summary.origin}`, summary.origin)],
        ...(summary.basedOn === null ? [] : [[t('library.base'), summary.basedOnId === null ? summary.basedOn : <Link key="base" to={`/library/${summary.basedOnId}`}>{summary.basedOn}</Link>] as const]),
        ...(summary.note === null || summary.note === '' ? [] : [[t('library.note'), summary.note] as const]),
        [t('library.hash'), <span key="hash" className="code">{summary.contentHash}</span>],
      ]}
    />
  );
}
