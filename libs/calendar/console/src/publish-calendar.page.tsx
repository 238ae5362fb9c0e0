import { Button } from 'antd';
import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Form, Page, Section, TextField, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { ArrangementRows } from './arrangement-rows.js';
import './calendar.css';
import { PUBLISH_CALENDAR } from './calendar.graphql.js';
import { calendarTexts } from './i18n/calendar-texts.js';
import { PasteArrangement } from './paste-arrangement.js';
import type { TypedDay } from './parse-arrangement.js';

/** Enters the holiday notice of a year: pasted, typed row by row, or both. */
export function PublishCalendarPage(): ReactNode {
  const { t } = useText(calendarTexts);
  const { say } = useToasts();
  const navigate = useNavigate();
  const today = localDateOf(systemClock.now());
  const fields = useFields({ year: String(Number(today.slice(0, 4)) + 1), title: '', publishedOn: today, regionCode: '' });
  const [days, setDays] = useState<readonly TypedDay[]>([]);
  const publish = useAction(PUBLISH_CALENDAR);
  const [missing, setMissing] = useState<readonly Problem[]>([]);

  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['year', t('holidays.year')],
      ['title', t('publish.name')],
      ['publishedOn', t('publish.publishedOn')],
    ]);
    if (days.length === 0) blanks.push({ code: 'DAYS_MISSING', kind: 'INVALID', message: t('publish.noRows') });
    setMissing(blanks);
    if (blanks.length > 0) return;
    const { year, title, publishedOn, regionCode } = fields.values;
    const data = await publish.run({
      input: { year: Number(year), title: title.trim(), publishedOn, regionCode: regionCode.trim() || null, days: [...days] },
    });
    if (data === null) return;
    say(t('publish.done', { year }));
    void navigate(`/holidays?year=${year}`);
  };

  return (
    <Page title={t('publish.title')} summary={t('publish.summary')} actions={<Link to="/holidays">{t('holidays.back')}</Link>}>
      <PasteArrangement onTake={(taken) => setDays((now) => [...now, ...taken])} />
      <Form
        problems={missing.length > 0 ? missing : publish.problems}
        onSubmit={() => void submit()}
        label={t('publish.title')}
        wide
      >
        <div className="form-row">
          <TextField {...fields.bind('year')} label={t('holidays.year')} type="number" min={2000} max={2100} required />
          <TextField {...fields.bind('publishedOn')} label={t('publish.publishedOn')} type="date" required />
          <TextField {...fields.bind('regionCode')} label={t('publish.region')} hint={t('publish.regionHint')} inputMode="numeric" maxLength={6} />
        </div>
        <TextField {...fields.bind('title')} label={t('publish.name')} hint={t('publish.nameHint')} required />
        <Section title={t('publish.rows')}>
          <ArrangementRows days={days} onChange={setDays} />
        </Section>
        <div>
          <Button type="primary" htmlType="submit" loading={publish.busy}>
            {t('publish.submit')}
          </Button>
        </div>
      </Form>
    </Page>
  );
}
