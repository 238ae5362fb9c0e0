import { Button } from 'antd';
import { AreaField, Form, formatInstant, Section, useAction, useFields, useText, useToasts } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { BoardFigures } from './board-figures.js';
import { CONFIRM_UPWARD_REPORT, type UpwardReport } from './upward.graphql.js';

interface OpenReportProps {
  readonly report: UpwardReport;
  readonly onDone?: () => void;
}

/** A report that waits for its confirmation. */
export function OpenReport({ report, onDone }: OpenReportProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const { say } = useToasts();
  const fields = useFields({ note: report.note ?? '' });
  const confirm = useAction(CONFIRM_UPWARD_REPORT);
  const submit = async (): Promise<void> => {
    if ((await confirm.run({ id: report.id, note: fields.values.note.trim() || null })) === null) return;
    say(t('upward.done', { office: report.upperOfficeName }));
    onDone?.();
  };
  return (
    <Section title={`${report.upperOfficeName}　${report.label}`}>
      <p>{t('upward.cutoff', { at: formatInstant(report.cutoffAt) })}</p>
      <BoardFigures figures={report.figures} />
      {report.can.includes('confirm') && (
        <Form problems={confirm.problems} onSubmit={() => void submit()} label={report.label}>
          <AreaField {...fields.bind('note')} label={t('upward.note')} hint={t('upward.noteHint')} rows={2} />
          <div>
            <Button type="primary" htmlType="submit" loading={confirm.busy}>
              {t('upward.confirm')}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
