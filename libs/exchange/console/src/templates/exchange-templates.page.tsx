import { Button } from 'antd';
import { DataTable, Page, ReadState, Section, useRead, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { ExchangeLinks } from '../exchange-links.js';
import { TEMPLATES, type Template } from '../exchange.graphql.js';
import { exchangeTexts } from '../i18n/exchange-texts.js';
import { MappingDialog } from './mapping-dialog.js';

type TemplateColumn = Template['columns'][number];

/** The tables of all providers: columns, what they become, how their headings are read. */
export function ExchangeTemplatesPage(): ReactNode {
  const { t } = useText(exchangeTexts);
  const read = useRead(TEMPLATES, {});
  const [editing, setEditing] = useState<Template | null>(null);
  return (
    <Page title={t('templates.title')} summary={t('templates.summary')} actions={<ExchangeLinks />}>
      <ReadState read={read}>
        {({ exchangeTemplates }) => (
          <div className="stack">
            {exchangeTemplates.map((template) => (
              <TemplateSection key={template.code} template={template} onEdit={() => setEditing(template)} />
            ))}
          </div>
        )}
      </ReadState>
      {editing !== null && <MappingDialog template={editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}

function TemplateSection({ template, onEdit }: { readonly template: Template; readonly onEdit: () => void }): ReactNode {
  const { t } = useText(exchangeTexts);
  const { name, version, validFrom, savedBy, leaves } = template;
  const columns = useMemo<readonly Column<TemplateColumn>[]>(
    () => [
      { key: 'heading', title: t('templates.heading'), heads: true, cell: ({ heading, required }) => `${heading}${required ? '*' : ''}` },
      { key: 'aliases', title: t('templates.aliases'), cell: ({ aliases }) => (aliases.length === 0 ? t('none') : aliases.join(t('comma'))) },
      { key: 'goesTo', title: t('templates.goesTo'), cell: ({ goesTo }) => goesTo },
    ],
    [t],
  );
  const standing = version === 0 ? t('templates.shipped') : validFrom === null ? t('templates.pending', { version }) : t('templates.version', { version, by: savedBy ?? '', from: validFrom });
  return (
    <Section
      title={t('import.choice', { provider: template.providerName, name })}
      actions={
        template.can.includes('map') ? (
          <Button aria-label={t('templates.editOf', { name })} onClick={onEdit}>
            {t('templates.edit')}
          </Button>
        ) : undefined
      }
    >
      <p className="quiet">{`${standing} ${t('templates.leaves', { leaves: leaves.length === 0 ? t('none') : leaves.join(t('comma')) })}`}</p>
      <DataTable name={`${template.code}-`} caption={t('templates.caption', { name })} columns={columns} rows={template.columns} rowKey={({ key }) => key} empty={null} />
    </Section>
  );
}
