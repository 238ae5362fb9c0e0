import { Button } from 'antd';
import { AreaField, Notice, Section, useText } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { calendarTexts } from './i18n/calendar-texts.js';
import { parseArrangement, type TypedDay } from './parse-arrangement.js';

/** Takes a pasted arrangement over into the rows; what it cannot read stays in the field. */
export function PasteArrangement({ onTake }: { readonly onTake: (days: readonly TypedDay[]) => void }): ReactNode {
  const { t } = useText(calendarTexts);
  const [text, setText] = useState('');
  const [bad, setBad] = useState<readonly string[]>([]);
  const take = (): void => {
    const parsed = parseArrangement(text);
    onTake(parsed.days);
    setText(parsed.bad.join('\n'));
    setBad(parsed.bad);
  };
  return (
    <Section title={t('publish.paste')}>
      <AreaField name="paste" label={t('publish.paste')} hint={t('publish.pasteHint')} value={text} onChange={setText} rows={5} code />
      {bad.length > 0 && (
        <Notice tone="bad" live>
          <p>{t('publish.badLines')}</p>
          <ul>
            {bad.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div>
        <Button disabled={text.trim() === ''} onClick={take}>
          {t('publish.take')}
        </Button>
      </div>
    </Section>
  );
}
