import { Button } from 'antd';
import { isoWeekday, localDateOf, systemClock } from '@wudan/kernel-core';
import {
  DataTable,
  Empty,
  Facts,
  Form,
  Notice,
  Page,
  ReadState,
  Section,
  TextField,
  useFields,
  useRead,
  useText,
  useUrlValue,
  type Problem,
} from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { DUE_DATE } from './calendar.graphql.js';
import { useDayColumns } from './exceptions.js';
import { calendarTexts } from './i18n/calendar-texts.js';

/** Reckons a due date; the question is in the URL, so that the answer can be shown to somebody. */
export function DueDatePage(): ReactNode {
  const { t } = useText(calendarTexts);
  const [params, setParams] = useSearchParams();
  const fields = useFields({
    from: params.get('from') ?? localDateOf(systemClock.now()),
    workingDays: params.get('days') ?? '10',
    asKnownOn: params.get('known') ?? '',
  });
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const submit = (): void => {
    const blanks = fields.blanks([
      ['from', t('due.from')],
      ['workingDays', t('due.workingDays')],
    ]);
    setMissing(blanks);
    if (blanks.length > 0) return;
    const { from, workingDays, asKnownOn } = fields.values;
    setParams({ from, days: workingDays, ...(asKnownOn === '' ? {} : { known: asKnownOn }) }, { replace: true });
  };
  return (
    <Page title={t('due.title')} summary={t('due.summary')} actions={<Link to="/holidays">{t('holidays.back')}</Link>}>
      <Form problems={missing} onSubmit={submit} label={t('due.title')}>
        <div className="form-row">
          <TextField {...fields.bind('from')} label={t('due.from')} type="date" required />
          <TextField {...fields.bind('workingDays')} label={t('due.workingDays')} type="number" min={0} max={1000} required />
        </div>
        <TextField {...fields.bind('asKnownOn')} label={t('holidays.asKnownOn')} hint={t('holidays.asKnownHint')} type="date" />
        <div>
          <Button type="primary" htmlType="submit">
            {t('due.submit')}
          </Button>
        </div>
      </Form>
      {params.has('from') && <Answer />}
    </Page>
  );
}

function Answer(): ReactNode {
  const { t, tOr } = useText(calendarTexts);
  const [from] = useUrlValue('from');
  const [days] = useUrlValue('days');
  const [known] = useUrlValue('known');
  const read = useRead(DUE_DATE, { from, workingDays: Number(days), asKnownOn: known || null });
  const columns = useDayColumns();
  return (
    <ReadState read={read}>
      {({ dueDate }) => (
        <div className="stack" aria-live="polite">
          <Section title={t('due.result')}>
            <Facts
              items={[[t('due.result'), <strong key="date">{`${dueDate.date}　${tOr(`weekday.long.${isoWeekday(dueDate.date)}`, '')}`}</strong>]]}
            />
            {dueDate.provisional && <Notice tone="warn">{t('due.provisional')}</Notice>}
          </Section>
          <Section title={t('due.skipped')}>
            <DataTable
              name="skipped-"
              caption={t('due.skippedCaption')}
              columns={columns}
              rows={dueDate.skipped}
              rowKey={(day) => day.date}
              empty={<Empty text={t('due.noneSkipped')} />}
            />
          </Section>
        </div>
      )}
    </ReadState>
  );
}
