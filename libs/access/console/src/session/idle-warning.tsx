import { Button } from 'antd';
import { Dialog, useText } from '@wudan/kernel-ui';
import { useEffect, useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { accessTexts } from '../i18n/access-texts.js';
import type { SessionEvents } from './session-events.js';
import { SESSION, type Viewer } from './session.graphql.js';

const MINUTE_MS = 60_000;
const WARN_MINUTES = 2;

interface IdleWarningProps {
  readonly viewer: Viewer;
  readonly events: SessionEvents;
  readonly onEnd: () => void;
}

/** Warns two minutes before the idle time is up and lets the person stay with one press. */
export function IdleWarning({ viewer, events, onEnd }: IdleWarningProps): ReactNode {
  const { t } = useText(accessTexts);
  const client = useClient();
  const [warned, setWarned] = useState(false);
  const { idleMinutes } = viewer;

  useEffect(() => {
    let warnTimer: number | undefined;
    let endTimer: number | undefined;
    const restart = (): void => {
      setWarned(false);
      window.clearTimeout(warnTimer);
      window.clearTimeout(endTimer);
      warnTimer = window.setTimeout(() => setWarned(true), Math.max(idleMinutes - WARN_MINUTES, 0.5) * MINUTE_MS);
      endTimer = window.setTimeout(onEnd, idleMinutes * MINUTE_MS);
    };
    restart();
    const stop = events.onActive(restart);
    return () => {
      stop();
      window.clearTimeout(warnTimer);
      window.clearTimeout(endTimer);
    };
  }, [events, idleMinutes, onEnd]);

  if (!warned) return null;
  const stay = (): void => {
    void client.query(SESSION, {}, { requestPolicy: 'network-only' }).toPromise();
  };
  return (
    <Dialog title={t('idle.title')} onClose={stay}>
      <div className="stack">
        <p>{t('idle.text', { minutes: WARN_MINUTES })}</p>
        <div>
          <Button type="primary" onClick={stay}>
            {t('idle.stay')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
