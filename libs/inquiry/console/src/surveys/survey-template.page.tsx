import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Button } from 'antd';
import { AreaField, Form, Page, PrintButton, ReadState, Section, TextField, useAction, useFields, useRead, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { inquiryTexts } from '../i18n/inquiry-texts.js';
import { GroupRows, groupsOf, type TypedGroup } from './group-rows.js';
import { questionsOf, questionsText } from './question-lines.js';
import { SAVE_SURVEY_TEMPLATE, SURVEY_TEMPLATE, type SurveyTemplate } from './surveys.graphql.js';

/** Whom a questionnaire asks at each rank, what it asks, and below which sizes it warns; a new version holds from a day on. */
export function SurveyTemplatePage(): ReactNode {
  const { t } = useText(inquiryTexts);
  const read = useRead(SURVEY_TEMPLATE, {});
  const template = read.data?.surveyTemplate;
  const summary = template === undefined ? undefined : template.version === 0 ? t('template.shipped') : t('template.version', { version: template.version, on: template.validFrom, by: template.savedBy ?? '' });
  return (
    <Page title={t('template.title')} summary={summary} actions={<PrintButton />}>
      <ReadState read={read}>{(data) => <Fields key={data.surveyTemplate.version} template={data.surveyTemplate} />}</ReadState>
    </Page>
  );
}

interface TypedRank {
  readonly key: string;
  readonly label: string;
  readonly groups: readonly TypedGroup[];
}

function Fields({ template }: { readonly template: SurveyTemplate }): ReactNode {
  const { t, tOr } = useText(inquiryTexts);
  const { say } = useToasts();
  const today = localDateOf(systemClock.now());
  const fields = useFields({ validFrom: today, smallSample: String(template.smallSample), hiddenBelow: String(template.hiddenBelow), questions: questionsText(template.questions) });
  const [ranks, setRanks] = useState<readonly TypedRank[]>(template.ranks.map(({ key, label, groups }) => ({ key, label, groups: groups.map((group) => ({ ...group, planned: String(group.planned), least: String(group.least) })) })));
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const save = useAction(SAVE_SURVEY_TEMPLATE);
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['validFrom', t('template.validFrom')],
      ['questions', t('template.questions')],
    ]);
    setWrong(blanks);
    if (blanks.length > 0) return;
    const { validFrom, smallSample, hiddenBelow, questions } = fields.values;
    const input = {
      validFrom, smallSample: Number(smallSample) || 0, hiddenBelow: Number(hiddenBelow) || 0, ranks: ranks.map(({ key, groups }) => ({ key, groups: groupsOf(groups) })), questions: questionsOf(questions, template.questions),
    };
    if ((await save.run({ input })) !== null) say(t('template.saved', { on: validFrom }));
  };
  return (
    <Form problems={wrong.length > 0 ? wrong : save.problems} onSubmit={() => void submit()} wide>
      <div className="form-row">
        <TextField {...fields.bind('validFrom')} label={t('template.validFrom')} type="date" required min={today} />
        <TextField {...fields.bind('smallSample')} label={t('template.smallSample')} hint={t('template.smallSampleHint')} type="number" min={1} max={10000} required />
        <TextField {...fields.bind('hiddenBelow')} label={t('template.hiddenBelow')} hint={t('template.hiddenBelowHint')} type="number" min={2} max={100} required />
      </div>
      <AreaField {...fields.bind('questions')} label={t('template.questions')} hint={t('template.questionsHint')} required rows={7} />
      {ranks.map(({ key, label, groups }, index) => (
        <Section key={key} title={t('template.rank', { rank: tOr(`rank.${key}`, label) })}>
          <GroupRows path={`ranks.${index}.groups`} groups={groups} onChange={(changed) => setRanks(ranks.map((rank) => (rank.key === key ? { ...rank, groups: changed } : rank)))} />
        </Section>
      ))}
      {template.can.includes('save') && (
        <div>
          <Button type="primary" htmlType="submit" loading={save.busy}>
            {t('template.save')}
          </Button>
        </div>
      )}
    </Form>
  );
}
