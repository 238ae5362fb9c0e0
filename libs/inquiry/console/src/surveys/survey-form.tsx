import { addDays, localDateOf, systemClock } from '@wudan/kernel-core';
import { Button } from 'antd';
import { Dialog, Form, ReadState, SelectField, TextField, uiTexts, useAction, useFields, useRead, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { inquiryTexts } from '../i18n/inquiry-texts.js';
import { LEAVES_OF_SET, type InquiryPilot } from '../inquiry.graphql.js';
import { GroupRows, groupsOf, type TypedGroup } from './group-rows.js';
import { SAVE_SURVEY, SURVEY_TEMPLATE, type Survey, type SurveyTemplate } from './surveys.graphql.js';

const SATISFACTION = 'F11';

interface SurveyFormProps {
  readonly pilot: InquiryPilot;
  /** Null: a new one. */
  readonly survey: Survey | null;
  readonly onClose: () => void;
}

/** A new questionnaire, or one of which no link is out. */
export function SurveyForm({ pilot, survey, onClose }: SurveyFormProps): ReactNode {
  const { t } = useText(inquiryTexts);
  const template = useRead(SURVEY_TEMPLATE, {});
  return (
    <Dialog title={survey === null ? t('survey.create') : t('survey.edit')} wide onClose={onClose}>
      <ReadState read={template}>{(data) => <Fields pilot={pilot} survey={survey} template={data.surveyTemplate} onClose={onClose} />}</ReadState>
    </Dialog>
  );
}

const typed = (template: SurveyTemplate, rank: string): readonly TypedGroup[] =>
  (template.ranks.find(({ key }) => key === rank)?.groups ?? []).map((group) => ({ ...group, planned: String(group.planned), least: String(group.least) }));

function Fields({ pilot, survey, template, onClose }: SurveyFormProps & { readonly template: SurveyTemplate }): ReactNode {
  const { t, tOr } = useText(inquiryTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const today = localDateOf(systemClock.now());
  const cutoff = Number(pilot.cutoffOn.slice(0, 4));
  const latest = pilot.cutoffOn.slice(5) === '12-31' ? cutoff : cutoff - 1;
  const fields = useFields({
    title: survey?.title ?? t('survey.titleOf', { year: latest }),
    rank: survey?.rank ?? 'division',
    period: survey?.period ?? String(latest),
    leafCode: survey?.leafCode ?? '',
    conductor: survey?.conductor ?? 'office',
    conductorName: survey?.conductorName ?? '',
    closesOn: survey?.closesOn ?? '',
  });
  const [groups, setGroups] = useState<readonly TypedGroup[]>(survey === null ? typed(template, 'division') : survey.groups.map((group) => ({ ...group, planned: String(group.planned), least: String(group.least) })));
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const set = useRead(LEAVES_OF_SET, { id: pilot.set?.id ?? '' }, pilot.set === null);
  const leaves = set.data?.indicatorSet.nodes.filter(({ formulaId }) => formulaId === SATISFACTION) ?? [];
  const save = useAction(SAVE_SURVEY);
  const changeRank = (rank: string): void => {
    fields.set('rank', rank);
    setGroups(typed(template, rank));
  };
  const submit = async (): Promise<void> => {
    const { values } = fields;
    const blanks = fields.blanks([
      ['title', t('survey.name')],
      ['period', t('survey.period')],
      ['closesOn', t('survey.closesOn')],
    ]);
    setWrong(blanks);
    if (blanks.length > 0) return;
    const input = {
      id: survey?.id ?? null, version: survey?.version ?? null, pilotId: pilot.id, title: values.title, rank: values.rank, period: values.period, leafCode: values.leafCode || null,
      conductor: values.conductor, conductorName: values.conductor === 'third_party' ? values.conductorName : null, closesOn: values.closesOn, groups: groupsOf(groups),
    };
    if ((await save.run({ input })) === null) return;
    say(t('survey.saved'));
    onClose();
  };
  return (
    <Form problems={wrong.length > 0 ? wrong : save.problems} onSubmit={() => void submit()} wide>
      <div className="form-row">
        <TextField {...fields.bind('title')} label={t('survey.name')} required maxLength={60} />
        <TextField {...fields.bind('period')} label={t('survey.period')} hint={t('survey.periodHint')} required inputMode="numeric" maxLength={4} />
        <TextField {...fields.bind('closesOn')} label={t('survey.closesOn')} type="date" required min={addDays(today, 1)} max={addDays(today, 60)} />
      </div>
      <div className="form-row">
        <SelectField {...fields.bind('rank')} onChange={changeRank} label={t('survey.rank')} hint={t('survey.rankHint')} required choices={template.ranks.map(({ key, label }) => ({ value: key, label: tOr(`rank.${key}`, label) }))} />
        <SelectField {...fields.bind('conductor')} label={t('survey.conductor')} required choices={(['office', 'third_party'] as const).map((value) => ({ value, label: t(`conductor.${value}`) }))} />
        {fields.values.conductor === 'third_party' && <TextField {...fields.bind('conductorName')} label={t('survey.conductorName')} required maxLength={60} />}
        {leaves.length > 1 && <SelectField {...fields.bind('leafCode')} label={t('survey.leaf')} blank={t('survey.firstLeaf')} choices={leaves.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))} />}
      </div>
      <GroupRows groups={groups} onChange={setGroups} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={save.busy}>
          {t('survey.save')}
        </Button>
        <Button onClick={onClose}>{ui('action.cancel')}</Button>
      </div>
    </Form>
  );
}
