import { Button } from 'antd';
import { DataTable, Dialog, Facts, Notice, ProblemAlert, ReasonDialog, uiTexts, useAction, useText, useToasts, type Column } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { inquiryTexts } from '../i18n/inquiry-texts.js';
import type { Handout } from '../link-sheet.js';
import { IssueLinks } from './issue-links.js';
import { ResultView } from './result-view.js';
import { CANCEL_SURVEY, CLOSE_SURVEY, type Survey } from './surveys.graphql.js';

type Group = Survey['groups'][number];

interface SurveyDialogProps {
  readonly survey: Survey;
  readonly about: string;
  readonly onLinks: (handout: Handout) => void;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** One questionnaire: its groups, its links, and once it is closed what it says. */
export function SurveyDialog({ survey, about, onLinks, onEdit, onClose }: SurveyDialogProps): ReactNode {
  const { t, tOr } = useText(inquiryTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const close = useAction(CLOSE_SURVEY);
  const cancel = useAction(CANCEL_SURVEY);
  const [asked, setAsked] = useState<'none' | 'close' | 'cancel'>('none');
  const columns = useMemo<readonly Column<Group>[]>(
    () => [
      { key: 'label', title: t('group.name'), heads: true, cell: (group) => group.label },
      { key: 'counted', title: t('group.counted'), cell: (group) => (group.counted ? t('group.yes') : t('group.no')) },
      { key: 'planned', title: t('group.planned'), numeric: true, cell: (group) => group.planned },
      { key: 'issued', title: t('group.issued'), numeric: true, cell: (group) => group.issued },
      { key: 'answered', title: t('group.answered'), numeric: true, cell: (group) => group.answered },
      survey.result === null
        ? { key: 'warning', title: t('group.warning'), cell: (group) => group.warning ?? t('none') }
        : { key: 'figure', title: t('survey.satisfaction'), numeric: true, cell: (group) => (group.answered === 0 ? t('none') : (survey.result?.groups.find(({ key }) => key === group.key)?.satisfaction ?? t('result.hidden'))) },
    ],
    [t, survey.result],
  );
  const end = async (): Promise<void> => {
    if ((await close.run({ id: survey.id })) === null) return;
    say(t('survey.closed'));
    setAsked('none');
  };
  const callOff = async (reason: string): Promise<void> => {
    if ((await cancel.run({ id: survey.id, reason })) === null) return;
    say(t('survey.cancelled'));
    onClose();
  };
  if (asked === 'cancel') {
    return <ReasonDialog title={t('survey.cancel')} explanation={t('survey.cancelText')} confirm={t('survey.cancel')} busy={cancel.busy} problems={cancel.problems} onConfirm={(reason) => void callOff(reason)} onClose={onClose} />;
  }
  const conductor = survey.conductor === 'third_party' ? `${t('conductor.third_party')}：${survey.conductorName ?? ''}` : tOr(`conductor.${survey.conductor}`, survey.conductor);
  return (
    <Dialog title={survey.title} wide onClose={onClose}>
      <div className="stack">
        <ProblemAlert problems={close.problems} />
        <Facts
          items={[
            [t('survey.state'), tOr(`surveyState.${survey.state}`, survey.state)],
            [t('survey.rank'), tOr(`rank.${survey.rank}`, survey.rankLabel)],
            [t('survey.period'), survey.period],
            [t('survey.conductor'), conductor],
            [t('survey.closesOn'), survey.closesOn],
          ]}
        />
        {survey.result !== null && <ResultView result={survey.result} />}
        <DataTable name="group-" caption={t('group.caption', { name: survey.title })} columns={columns} rows={survey.groups} rowKey={({ key }) => key} empty={null} />
        {survey.can.includes('issue_links') && <IssueLinks survey={survey} about={about} onLinks={onLinks} onClose={onClose} />}
        {asked === 'close' && (
          <Notice tone="warn" live>
            <p>{t('survey.closeText')}</p>
            <div className="row">
              <Button type="primary" loading={close.busy} onClick={() => void end()}>
                {t('survey.closeNow')}
              </Button>
              <Button onClick={() => setAsked('none')}>{ui('action.cancel')}</Button>
            </div>
          </Notice>
        )}
        <div className="row">
          {survey.can.includes('edit') && <Button onClick={onEdit}>{t('survey.edit')}</Button>}
          {survey.can.includes('close') && asked === 'none' && <Button onClick={() => setAsked('close')}>{t('survey.close')}</Button>}
          {survey.can.includes('cancel') && (
            <Button danger onClick={() => setAsked('cancel')}>
              {t('survey.cancel')}
            </Button>
          )}
          <Button onClick={onClose}>{ui('action.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
