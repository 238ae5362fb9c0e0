import { Button } from 'antd';
import { Dialog, Loading, Notice, ProblemAlert, useAction, useText } from '@wudan/kernel-ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { COPY_REMINDERS, type ReminderText } from './rounds.graphql.js';

interface RemindersDialogProps {
  readonly roundId: string;
  readonly unitIds: readonly string[];
  /** Units that nobody can be asked for; named, since a text for them has no receiver. */
  readonly withoutContact: readonly string[];
  readonly onClose: () => void;
}

/** 催报文字: a ready text for each silent unit, with a link for its contact alone, to be passed on by other means. */
export function RemindersDialog({ roundId, unitIds, withoutContact, onClose }: RemindersDialogProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const { run, problems } = useAction(COPY_REMINDERS);
  const [texts, setTexts] = useState<readonly ReminderText[] | null>(null);
  const asked = useRef(false);
  useEffect(() => {
    // Each call makes new links, so React's second run of an effect in development must not call again.
    if (asked.current) return;
    asked.current = true;
    void run({ roundId, unitIds: [...unitIds] }).then((data) => setTexts(data?.copyReminders ?? []));
  }, [run, roundId, unitIds]);
  return (
    <Dialog title={t('remind.title')} onClose={onClose} wide>
      <div className="stack">
        <p className="quiet">{t('remind.text')}</p>
        <ProblemAlert problems={problems} />
        {withoutContact.length > 0 && <Notice tone="warn">{t('remind.noContact', { names: withoutContact.join('、') })}</Notice>}
        {texts === null ? <Loading /> : <Texts texts={texts} />}
        <div>
          <Button onClick={onClose}>{t('remind.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** The text with its link, which the server may have put into it already. */
function whole({ text, url }: ReminderText): string {
  const link = new URL(url, window.location.origin).href;
  return text.includes(url) ? text.replace(url, link) : `${text}\n${link}`;
}

function Texts({ texts }: { readonly texts: readonly ReminderText[] }): ReactNode {
  const { t } = useText(dispatchTexts);
  const [copied, setCopied] = useState<ReadonlySet<string>>(new Set());
  const copy = async (which: string, text: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied((now) => new Set([...now, which]));
  };
  if (texts.length === 0) return <p>{t('remind.none')}</p>;
  const mayCopy = 'clipboard' in navigator;
  return (
    <>
      {mayCopy && texts.length > 1 && (
        <div>
          <Button type="primary" onClick={() => void copy('all', texts.map(whole).join('\n\n'))}>
            {copied.has('all') ? t('remind.copiedAll', { n: texts.length }) : t('remind.copyAll', { n: texts.length })}
          </Button>
        </div>
      )}
      <ul className="lines">
        {texts.map((one) => (
          <li key={one.unitId} className="stack tight">
            <h3>{`${one.unitName}　${one.personName}`}</h3>
            <p className="reminder-text">{whole(one)}</p>
            {mayCopy && (
              <div>
                <CopyButton of={one.unitName} done={copied.has(one.unitId)} onCopy={() => void copy(one.unitId, whole(one))} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function CopyButton({ of, done, onCopy }: { readonly of: string; readonly done: boolean; readonly onCopy: () => void }): ReactNode {
  const { t } = useText(dispatchTexts);
  const label = t(done ? 'remind.copied' : 'remind.copy');
  return (
    <Button size="small" aria-label={`${label}：${of}`} onClick={onCopy}>
      {label}
    </Button>
  );
}
