import { Button } from 'antd';
import { DataTable, Empty, Facts, Light, ReadState, Section, useRead, useText, type Column, type LightState } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { inquiryTexts } from '../i18n/inquiry-texts.js';
import type { InquiryPilot } from '../inquiry.graphql.js';
import type { Handout } from '../link-sheet.js';
import { AskOpinionsDialog } from './ask-opinions-dialog.js';
import { AskPeersDialog } from './ask-peers-dialog.js';
import { OpinionDialog } from './opinion-dialog.js';
import { OPINIONS, type Opinion, type OpinionList } from './opinions.graphql.js';

const LIGHTS: Readonly<Record<string, LightState>> = { answered: 'ok', waiting: 'due', expired: 'late', locked: 'late', revoked: 'none' };

interface OpinionSectionProps {
  readonly pilot: InquiryPilot;
  readonly onLinks: (handout: Handout) => void;
}

/** What partner units and the other units of the programme say. */
export function OpinionSection({ pilot, onLinks }: OpinionSectionProps): ReactNode {
  const { t, tOr } = useText(inquiryTexts);
  const read = useRead(OPINIONS, { pilotId: pilot.id });
  const [open, setOpen] = useState<string | null>(null);
  const onClose = (): void => setOpen(null);
  const list = read.data?.opinions;
  const shown = list?.opinions.find(({ id }) => id === open);
  const columns = useMemo<readonly Column<Opinion>[]>(
    () => [
      {
        key: 'from',
        title: t('opinion.from'),
        heads: true,
        cell: (opinion) => (
          <button type="button" className="link-button" onClick={() => setOpen(opinion.id)}>
            {opinion.fromName}
          </button>
        ),
        sortBy: (opinion) => opinion.fromName,
      },
      { key: 'kind', title: t('opinion.kind'), cell: (opinion) => tOr(`opinionKind.${opinion.kind}`, opinion.kind), sortBy: (opinion) => opinion.kind },
      { key: 'due', title: t('opinion.dueOn'), cell: (opinion) => opinion.dueOn, sortBy: (opinion) => opinion.dueOn },
      { key: 'state', title: t('opinion.state'), cell: (opinion) => <Light state={LIGHTS[opinion.state] ?? 'none'} word={tOr(`opinionState.${opinion.state}`, opinion.state)} />, sortBy: (opinion) => opinion.state },
      { key: 'rating', title: t('opinion.rating'), cell: (opinion) => (opinion.rating === null ? t('none') : tOr(`rating.${opinion.rating}`, '')), sortBy: (opinion) => opinion.rating ?? 0 },
      { key: 'words', title: t('opinion.words'), cell: (opinion) => [opinion.problems, opinion.suggestions].filter((words) => words !== null).join('　') || t('none') },
    ],
    [t, tOr],
  );
  const actions =
    list?.can.includes('ask') === true ? (
      <>
        <Button onClick={() => setOpen('peers')}>{t('peers.ask')}</Button>
        <Button type="primary" onClick={() => setOpen('partners')}>
          {t('partners.ask')}
        </Button>
      </>
    ) : undefined;
  return (
    <Section title={t('opinion.title')} actions={actions}>
      <ReadState read={read}>
        {(data) => (
          <div className="stack">
            <Summary list={data.opinions} />
            <DataTable name="opinion-" caption={t('opinion.caption', { unit: pilot.unitName })} columns={columns} rows={data.opinions.opinions} rowKey={({ id }) => id} empty={<Empty text={t('opinion.none')} />} />
          </div>
        )}
      </ReadState>
      {open === 'partners' && <AskOpinionsDialog pilot={pilot} onLinks={onLinks} onClose={onClose} />}
      {open === 'peers' && <AskPeersDialog pilot={pilot} onClose={onClose} />}
      {shown !== undefined && <OpinionDialog opinion={shown} about={pilot.unitName} onLinks={onLinks} onClose={onClose} />}
    </Section>
  );
}

function Summary({ list }: { readonly list: OpinionList }): ReactNode {
  const { t } = useText(inquiryTexts);
  if (list.opinions.length === 0) return null;
  const words = (counts: OpinionList['partner']): string =>
    counts.asked === 0 ? t('none') : counts.average === null ? t('opinion.noAnswer', { asked: counts.asked }) : t('opinion.counts', { asked: counts.asked, answered: counts.answered, average: counts.average, ratings: counts.ratings.join(' / ') });
  return <Facts items={[[t('opinionKind.partner'), words(list.partner)], [t('opinionKind.peer'), words(list.peer)]]} />;
}
