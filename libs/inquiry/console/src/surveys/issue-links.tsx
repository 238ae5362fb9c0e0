import { Button } from 'antd';
import { Form, SelectField, TextField, useAction, useFields, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { inquiryTexts } from '../i18n/inquiry-texts.js';
import type { Handout } from '../link-sheet.js';
import { ISSUE_SURVEY_LINKS, type Survey } from './surveys.graphql.js';

interface IssueLinksProps {
  readonly survey: Survey;
  readonly about: string;
  readonly onLinks: (handout: Handout) => void;
  readonly onClose: () => void;
}

/** Makes links for one group, one a respondent, and hands them on to be printed. */
export function IssueLinks({ survey, about, onLinks, onClose }: IssueLinksProps): ReactNode {
  const { t } = useText(inquiryTexts);
  const [first] = survey.groups;
  const left = (key: string): string => {
    const group = survey.groups.find((one) => one.key === key);
    return String(Math.min(200, Math.max(1, (group?.planned ?? 1) - (group?.issued ?? 0))));
  };
  const fields = useFields({ groupKey: first?.key ?? '', count: left(first?.key ?? '') });
  const issue = useAction(ISSUE_SURVEY_LINKS);
  const submit = async (): Promise<void> => {
    const data = await issue.run({ id: survey.id, groupKey: fields.values.groupKey, count: Number(fields.values.count) || 0 });
    if (data === null) return;
    onClose();
    onLinks({ kind: 'survey', about: t('survey.about', { name: about, title: survey.title }), links: data.issueSurveyLinks });
  };
  return (
    <Form label={t('survey.links')} problems={issue.problems} onSubmit={() => void submit()} wide>
      <h3>{t('survey.links')}</h3>
      <p className="quiet">{t('survey.linksText')}</p>
      <div className="form-row">
        <SelectField
          {...fields.bind('groupKey')}
          label={t('group.name')}
          choices={survey.groups.map(({ key, label, issued, planned }) => ({ value: key, label: t('group.issuedOf', { label, issued, planned }) }))}
          onChange={(groupKey) => fields.setAll({ groupKey, count: left(groupKey) })}
        />
        <TextField {...fields.bind('count')} label={t('survey.count')} type="number" min={1} max={200} />
      </div>
      <div>
        <Button type="primary" htmlType="submit" loading={issue.busy}>
          {t('survey.issue')}
        </Button>
      </div>
    </Form>
  );
}
