import { SelectField, TextField, useText, type Choice } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import '../pilots.css';
import type { FlowArtefact } from './flows.graphql.js';
import { isFixed, keepChoices } from './kept-stages.js';

interface ArtefactRowsProps {
  readonly rows: readonly FlowArtefact[];
  /** As the flow stood when it was opened: what an office above asks for does not move with what is typed. */
  readonly asked: readonly FlowArtefact[];
  readonly stages: readonly Choice[];
  readonly onChange: (rows: readonly FlowArtefact[]) => void;
}

/** The papers of a flow: name, stage, and what lower offices must keep. What an office above keeps is marked and cannot be changed. */
export function ArtefactRows({ rows, asked, stages, onChange }: ArtefactRowsProps): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  const change = (at: number, part: Partial<FlowArtefact>): void => onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <fieldset className="pilot-list">
      <legend>{t('flows.artefacts')}</legend>
      {rows.map((row, at) => {
        const given = asked.find(({ key }) => key === row.key) ?? row;
        const name = tOr(`artefact.${row.key}`, row.key);
        return (
          <div key={row.key} className="pilot-row" role="group" aria-label={name}>
            <TextField
              name={`artefacts.${at}.label`}
              label={t('flows.artefactOf', { name })}
              required
              disabled={isFixed(given)}
              value={row.label}
              onChange={(label) => change(at, { label })}
              {...(given.keptBy === null ? {} : { hint: t(`flows.kept.${given.keep === 'keep' ? 'keep' : 'adapt'}`, { office: given.keptBy }) })}
            />
            <SelectField name={`artefacts.${at}.stage`} label={t('flows.artefactStage')} disabled={isFixed(given)} value={row.stage} onChange={(stage) => change(at, { stage })} choices={stages} />
            <SelectField
              name={`artefacts.${at}.keep`}
              label={t('flows.keepOf', { name })}
              disabled={isFixed(given)}
              value={row.keep}
              onChange={(keep) => change(at, { keep })}
              choices={keepChoices(given).map((keep) => ({ value: keep, label: tOr(`keep.${keep}`, keep) }))}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
