import { Button } from 'antd';
import { ProblemAlert, useAction, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { accessTexts } from '../i18n/access-texts.js';
import { startAt } from './go-to.js';
import { seatLabel } from './seat-label.js';
import { SWITCH_SEAT, type Viewer } from './session.graphql.js';

/** The seats of the person who is signed in; choosing another starts the console anew in it. */
export function SeatList({ viewer }: { readonly viewer: Viewer }): ReactNode {
  const text = useText(accessTexts);
  const { t } = text;
  const change = useAction(SWITCH_SEAT);
  const choose = async (seatId: string): Promise<void> => {
    if ((await change.run({ seatId })) !== null) startAt('/');
  };
  return (
    <div className="stack tight">
      <ProblemAlert problems={change.problems} />
      <ul className="lines">
        {viewer.seats.map((seat) => (
          <li key={seat.id} className="row spread">
            <span>{seatLabel(seat, text)}</span>
            {seat.id === viewer.seat.id ? (
              <span className="quiet">{t('seats.current')}</span>
            ) : (
              <Button
                size="small"
                loading={change.busy}
                aria-label={`${t('seats.switch')}：${seatLabel(seat, text)}`}
                onClick={() => void choose(seat.id)}
              >
                {t('seats.switch')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
