import { STATUSES, useStatusWord } from '@wudan/board-console';
import { SelectFilter, Tabs, Toolbar, useText, useUrlValue } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { CountyRows } from './county-rows.js';
import { DigestBlock } from './digest-block.js';
import { filterRows, sectionsOf } from './filter-rows.js';
import { RoundFacts } from './round-facts.js';
import { RowDialogs } from './row-dialogs.js';
import { SheetKanban } from './sheet-kanban.js';
import { SheetLights } from './sheet-lights.js';
import { SheetList } from './sheet-list.js';
import { SheetPrint } from './sheet-print.js';
import type { Doing, ViewProps } from './sheet-view.js';
import type { Sheet } from './sheet.graphql.js';

const VIEWS = ['lights', 'list', 'kanban'] as const;
type View = (typeof VIEWS)[number];
const LIGHTS = ['overdue', 'due', 'normal'] as const;

/** One round: its figures, its units in three views of the same rows, its counties, its digest, its paper form. */
export function RoundBody({ sheet }: { readonly sheet: Sheet }): ReactNode {
  const { t } = useText(dispatchTexts);
  const [light] = useUrlValue('light');
  const [status] = useUrlValue('status');
  const [section] = useUrlValue('section');
  const [view, setView] = useUrlValue('view', 'lights');
  const [doing, setDoing] = useState<Doing | null>(null);
  const rows = filterRows(sheet.rows, { light, status, section });
  const chosen = VIEWS.find((one) => one === view) ?? 'lights';
  const views: ViewProps = { rows, mayRemind: sheet.round.can.includes('remind'), onDo: setDoing };
  return (
    <>
      <div className="stack no-print">
        <RoundFacts round={sheet.round} />
        {sheet.digest !== null && <DigestBlock digest={sheet.digest} />}
        <Filters sections={sectionsOf(sheet.rows)} />
        <p className="quiet" role="status">
          {t('board.shown', { shown: rows.length, total: sheet.rows.length })}
        </p>
        <Tabs<View>
          label={t('board.views')}
          tabs={VIEWS.map((key) => ({ key, label: t(`view.${key}`) }))}
          chosen={chosen}
          onChoose={setView}
        >
          {chosen === 'lights' && <SheetLights {...views} />}
          {chosen === 'list' && <SheetList {...views} />}
          {chosen === 'kanban' && <SheetKanban {...views} />}
        </Tabs>
        {sheet.counties.length > 0 && <CountyRows counties={sheet.counties} />}
      </div>
      <SheetPrint sheet={sheet} rows={rows} filtered={rows.length < sheet.rows.length} />
      {doing !== null && <RowDialogs round={sheet.round} doing={doing} onClose={() => setDoing(null)} />}
    </>
  );
}

function Filters({ sections }: { readonly sections: readonly string[] }): ReactNode {
  const { t } = useText(dispatchTexts);
  const statusWord = useStatusWord();
  return (
    <Toolbar label={t('board.filters')}>
      <SelectFilter
        param="light"
        label={t('field.light')}
        all={t('board.allLights')}
        choices={LIGHTS.map((one) => ({ value: one, label: t(`light.${one}`) }))}
      />
      <SelectFilter
        param="status"
        label={t('field.status')}
        all={t('board.allStatuses')}
        choices={STATUSES.map((one) => ({ value: one, label: statusWord(one) }))}
      />
      {sections.length > 0 && (
        <SelectFilter
          param="section"
          label={t('field.section')}
          all={t('board.allSections')}
          choices={sections.map((one) => ({ value: one, label: one }))}
        />
      )}
    </Toolbar>
  );
}
