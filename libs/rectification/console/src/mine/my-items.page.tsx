import { Empty, Page, PrintButton, ReadState, Section, SelectFilter, Signature, Toolbar, useRead, useText, useUrlValue } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { matches } from '../ledger/ledger-filter.js';
import { LedgerTable } from '../ledger/ledger-table.js';
import { MY_RECT_ITEMS, type RectItem } from '../rectification.graphql.js';

const LIGHTS = ['normal', 'due_soon', 'overdue', 'done'] as const;

/** For the people of a unit: their own problems, by assessment. */
export function MyItemsPage(): ReactNode {
  const { t } = useText(rectificationTexts);
  const read = useRead(MY_RECT_ITEMS, {});
  const [light] = useUrlValue('light');
  return (
    <Page title={t('mine.title')} summary={t('mine.summary')} actions={<PrintButton />}>
      <ReadState read={read}>
        {({ myRectItems }) =>
          myRectItems.length === 0 ? (
            <Empty text={t('mine.none')} action={<Link to="/pilots">{t('mine.toPilots')}</Link>} />
          ) : (
            <div className="stack">
              <Toolbar label={t('filter.label')}>
                <SelectFilter param="light" label={t('field.light')} all={t('filter.all')} choices={LIGHTS.map((one) => ({ value: one, label: t(`light.${one}`) }))} />
              </Toolbar>
              {byPilot(myRectItems).map(([pilotId, items]) => (
                <Section key={pilotId} title={t('mine.pilot', { unit: items[0]?.unitName ?? '', n: items.length })} actions={<Link to={`/pilots/${pilotId}/rectification`}>{t('mine.plan')}</Link>}>
                  <LedgerTable
                    ownUnit
                    rows={items.filter((item) => matches(item, light === '' ? {} : { light }))}
                    caption={t('mine.caption', { unit: items[0]?.unitName ?? '' })}
                    empty={<Empty text={t('ledger.noMatch')} action={<Link to="/rectification/mine">{t('ledger.clear')}</Link>} />}
                    onChanged={read.reload}
                  />
                </Section>
              ))}
            </div>
          )
        }
      </ReadState>
      <Signature />
    </Page>
  );
}

function byPilot(items: readonly RectItem[]): readonly (readonly [string, readonly RectItem[]])[] {
  const pilots = new Map<string, RectItem[]>();
  for (const item of items) pilots.set(item.pilotId, [...(pilots.get(item.pilotId) ?? []), item]);
  return [...pilots];
}
