import '../findings.css';
import { AreaField, ProblemAlert, SelectField, TextField, useAction, useDraft, useFields, useRead, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { EDIT_FINDING, OPEN_FINDING } from '../finding-acts.graphql.js';
import { PILOTS_TO_CHOOSE, type Finding } from '../findings.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { FINDING_CATEGORIES } from '../rules/rules.graphql.js';
import { ActForm } from './act-form.js';
import { chosenOf } from './chosen.js';
import { CAUSES, LEVELS, SOURCES, TRACKS } from './finding-choices.js';
import { PickList } from './pick-list.js';
import { usePilotSources } from './use-pilot-sources.js';

interface FindingDialogProps {
  readonly programmeId: string;
  /** Of the report it is written from; it can be chosen where it is not given. */
  readonly pilotId?: string;
  /** The one to rewrite; a new one without it. */
  readonly finding?: Finding;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

const REQUIRED = ['pilotId', 'level', 'categoryId', 'title', 'facts', 'source', 'cause', 'track'] as const;

/** Writes a problem down, or anew: what was found, what it rests on, which indicators and papers show it. */
export function FindingDialog({ programmeId, pilotId, finding: opened, onClose, onSaved }: FindingDialogProps): ReactNode {
  const { t } = useText(findingsTexts);
  const { say } = useToasts();
  // As it stood when the dialog opened: what is saved names the version that was read, or the server would see no conflict.
  const [finding] = useState(opened);
  const initial = useMemo(
    () => ({
      pilotId: finding?.pilotId ?? pilotId ?? '',
      level: finding?.level ?? '',
      categoryId: finding?.category.id ?? '',
      title: finding?.title ?? '',
      facts: finding?.facts ?? '',
      basis: finding?.basis ?? '',
      source: finding?.source ?? '',
      sourceNote: finding?.sourceNote ?? '',
      cause: finding?.cause ?? '',
      track: finding?.track ?? '',
      leaves: (finding?.leaves ?? []).map(({ code }) => code).join('\n'),
      evidence: (finding?.evidence ?? []).map(({ itemId }) => itemId).join('\n'),
    }),
    [finding, pilotId],
  );
  const fields = useFields<Record<keyof typeof initial, string>>(initial);
  const draft = useDraft(finding === undefined ? `finding:new:${programmeId}:${pilotId ?? ''}` : `finding:${finding.id}:${finding.version}`, fields, initial);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const open = useAction(OPEN_FINDING);
  const edit = useAction(EDIT_FINDING);
  const pilots = useRead(PILOTS_TO_CHOOSE, { programmeId }, finding !== undefined || pilotId !== undefined);
  const categories = useRead(FINDING_CATEGORIES, {});
  const sources = usePilotSources(fields.values.pilotId, finding);
  const choices = useMemo(
    () => (categories.data?.findingCategories ?? []).filter(({ usable, id }) => usable || id === finding?.category.id).map(({ id, code, name, usable }) => ({ value: id, label: usable ? `${code} ${name}` : t('categories.retired', { name: `${code} ${name}` }) })),
    [categories.data, finding, t],
  );
  const submit = async (): Promise<void> => {
    const found = fields.blanks(REQUIRED.map((name) => [name, t(name === 'categoryId' ? 'field.category' : name === 'pilotId' ? 'field.unit' : `field.${name}`)]));
    setWrong(found);
    if (found.length > 0) return;
    const { pilotId: pilot, leaves, evidence, ...rest } = fields.values;
    const content = { ...rest, leaves: chosenOf(leaves), evidence: chosenOf(evidence) };
    const id = finding === undefined ? (await open.run({ input: { pilotId: pilot, ...content } }))?.openFinding.id : (await edit.run({ input: { id: finding.id, version: finding.version, ...content } }))?.editFinding.id;
    if (id === undefined) return;
    draft.done();
    say(t(finding === undefined ? 'edit.opened' : 'edit.saved'));
    onSaved(id);
  };
  const problems = [...open.problems, ...edit.problems];
  const choose = t('choose');
  return (
    <ActForm
      wide
      title={finding === undefined ? t('edit.newTitle') : t('edit.title', { no: finding.no })}
      text={t(finding !== undefined && finding.state !== 'draft' ? 'edit.shownText' : 'edit.text')}
      act={t(finding === undefined ? 'edit.open' : 'edit.save')}
      busy={open.busy || edit.busy}
      problems={wrong.length > 0 ? wrong : problems}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {draft.chip}
      <ProblemAlert problems={[...pilots.problems, ...categories.problems, ...sources.problems]} />
      {finding === undefined && pilotId === undefined && (
        <SelectField
          {...fields.bind('pilotId')}
          label={t('field.unit')}
          blank={choose}
          choices={(pilots.data?.pilots ?? []).map(({ id, unitName, objectKind, objectName }) => ({ value: id, label: objectKind === 'unit' ? unitName : t('field.object', { unit: unitName, object: objectName }) }))}
          required
        />
      )}
      <div className="form-row">
        <SelectField {...fields.bind('categoryId')} label={t('field.category')} blank={choose} choices={choices} required />
        <SelectField {...fields.bind('level')} label={t('field.level')} blank={choose} choices={LEVELS.map((one) => ({ value: one, label: t(`level.${one}`) }))} required />
        <SelectField {...fields.bind('track')} label={t('field.track')} blank={choose} choices={TRACKS.map((one) => ({ value: one, label: t(`track.${one}`) }))} required />
      </div>
      <TextField {...fields.bind('title')} label={t('field.title')} hint={t('edit.titleHint')} required />
      <AreaField {...fields.bind('facts')} label={t('field.facts')} hint={t('edit.factsHint')} rows={5} required />
      <AreaField {...fields.bind('basis')} label={t('field.basis')} rows={3} />
      <div className="form-row">
        <SelectField {...fields.bind('source')} label={t('field.source')} blank={choose} choices={SOURCES.map((one) => ({ value: one, label: t(`source.${one}`) }))} required />
        <SelectField {...fields.bind('cause')} label={t('field.cause')} hint={t('edit.causeHint')} blank={choose} choices={CAUSES.map((one) => ({ value: one, label: t(`cause.${one}`) }))} required />
      </div>
      <TextField {...fields.bind('sourceNote')} label={t('field.sourceNote')} hint={t('edit.sourceNoteHint')} />
      <PickList legend={t('field.leaves')} choices={sources.leaves} value={fields.values.leaves} onChange={(value) => fields.set('leaves', value)} none={t(fields.values.pilotId === '' ? 'pick.unitFirst' : 'pick.noLeaves')} />
      <PickList legend={t('field.evidence')} choices={sources.papers} value={fields.values.evidence} onChange={(value) => fields.set('evidence', value)} none={t(fields.values.pilotId === '' ? 'pick.unitFirst' : 'pick.noPapers')} />
    </ActForm>
  );
}
