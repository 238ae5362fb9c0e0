import { Button } from 'antd';
import { DataTable, Empty, Light, Page, PrintButton, ReadState, useRead, useText, type Column, type LightState } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { inquiryTexts } from '../i18n/inquiry-texts.js';
import { AnswerDialog } from './answer-dialog.js';
import { PEER_REQUESTS, type PeerRequest } from './peers.graphql.js';

const LIGHTS: Readonly<Record<string, LightState>> = { answered: 'ok', waiting: 'due', expired: 'late' };

/** 单位互评: what one's own unit was asked about others, answered here or by the card. */
export function PeerReviewsPage(): ReactNode {
  const { t, tOr } = useText(inquiryTexts);
  const read = useRead(PEER_REQUESTS, {});
  const [open, setOpen] = useState('');
  const shown = read.data?.peerRequests.find(({ id }) => id === open);
  const columns = useMemo<readonly Column<PeerRequest>[]>(
    () => [
      { key: 'unit', title: t('peers.about'), heads: true, cell: (request) => request.unitName, sortBy: (request) => request.unitName },
      { key: 'question', title: t('opinion.question'), cell: (request) => request.question || t('none') },
      { key: 'due', title: t('opinion.dueOn'), cell: (request) => request.dueOn, sortBy: (request) => request.dueOn },
      { key: 'state', title: t('opinion.state'), cell: (request) => <Light state={LIGHTS[request.state] ?? 'none'} word={tOr(`opinionState.${request.state}`, request.state)} /> },
      { key: 'rating', title: t('opinion.rating'), cell: (request) => (request.rating === null ? t('none') : tOr(`rating.${request.rating}`, '')) },
      {
        key: 'acts',
        title: t('peers.act'),
        acts: true,
        cell: (request) =>
          request.can.includes('answer') && (
            <Button aria-label={t('peers.answerOf', { name: request.unitName })} onClick={() => setOpen(request.id)}>
              {request.rating === null ? t('peers.answer') : t('peers.change')}
            </Button>
          ),
      },
    ],
    [t, tOr],
  );
  return (
    <Page title={t('peers.title')} summary={t('peers.summary')} actions={<PrintButton />}>
      <ReadState read={read}>{(data) => <DataTable caption={t('peers.caption')} columns={columns} rows={data.peerRequests} rowKey={({ id }) => id} empty={<Empty text={t('peers.none')} />} />}</ReadState>
      {shown !== undefined && <AnswerDialog key={shown.id} request={shown} onClose={() => setOpen('')} />}
    </Page>
  );
}
