import { Button } from 'antd';
import { useText, type Column } from '@wudan/kernel-ui';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import type { RectItem } from '../rectification.graphql.js';

/** What the unit promises, problem by problem. */
export function usePlanColumns(onPlan: (id: string) => void): readonly Column<RectItem>[] {
  const { t, tOr } = useText(rectificationTexts);
  return useMemo(
    () => [
      {
        key: 'no',
        title: t('field.no'),
        heads: true,
        cell: (item) => (
          <Link to={`/rectification/items/${item.id}`}>
            {item.no} {item.title}
          </Link>
        ),
      },
      { key: 'track', title: t('field.track'), cell: ({ track }) => tOr(`track.${track}`, track) },
      { key: 'goal', title: t('field.goal'), cell: ({ goal }) => <span className="rect-lines">{goal}</span> },
      { key: 'measures', title: t('field.measures'), cell: ({ measures }) => <span className="rect-lines">{measures}</span> },
      { key: 'leader', title: t('field.responsibleLeader'), cell: ({ responsibleLeader }) => responsibleLeader },
      { key: 'person', title: t('field.responsiblePerson'), cell: ({ responsiblePerson }) => responsiblePerson },
      { key: 'due', title: t('field.dueOn'), cell: ({ dueOn, nextReviewOn }) => dueOn ?? (nextReviewOn === null ? t('none') : t('ledger.review', { on: nextReviewOn })) },
      { key: 'note', title: t('plan.sentBack'), cell: ({ returnNote }) => returnNote ?? '' },
      {
        key: 'acts',
        title: t('ledger.acts'),
        acts: true,
        cell: (item) =>
          item.can.includes('plan') ? (
            <Button size="small" aria-label={t('plan.item', { no: item.no })} onClick={() => onPlan(item.id)}>
              {t('act.plan')}
            </Button>
          ) : null,
      },
    ],
    [onPlan, t, tOr],
  );
}
