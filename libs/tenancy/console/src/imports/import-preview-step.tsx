import { Button } from 'antd';
import {
  CheckField,
  formatInstant,
  Notice,
  ProblemAlert,
  saveFile,
  Section,
  Tabs,
  useAction,
  useText,
} from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { tenancyTexts } from '../i18n/tenancy-texts.js';
import { ImportRows } from './import-rows.js';
import { COMMIT_IMPORT, ROW_STATES, type ImportPreview, type ImportResult, type RowState } from './imports.graphql.js';

interface ImportPreviewStepProps {
  readonly preview: ImportPreview;
  readonly onBack: () => void;
  readonly onCommitted: (result: ImportResult) => void;
}

/** What the list would change, by kind of change; conflicts are accepted line by line. */
export function ImportPreviewStep({ preview, onBack, onCommitted }: ImportPreviewStepProps): ReactNode {
  const { t } = useText(tenancyTexts);
  const { counts, rows } = preview;
  const countOf: Readonly<Record<RowState, number>> = {
    NEW: counts.new,
    CHANGED: counts.changed,
    SAME: counts.same,
    CONFLICT: counts.conflict,
    ERROR: counts.error,
  };
  const [state, setState] = useState<RowState>(ROW_STATES.find((one) => countOf[one] > 0) ?? 'NEW');
  const [accepted, setAccepted] = useState<ReadonlySet<number>>(new Set());
  const commit = useAction(COMMIT_IMPORT);
  const conflicts = rows.filter((row) => row.state === 'CONFLICT' && row.acceptable).map((row) => row.line);
  const effect = counts.new + counts.changed + accepted.size;

  const submit = async (): Promise<void> => {
    const data = await commit.run({ input: { previewId: preview.id, acceptConflicts: [...accepted] } });
    if (data !== null) onCommitted(data.commitImport);
  };
  const accept = (lines: readonly number[], on: boolean): void => {
    setAccepted((now) => {
      const next = new Set(now);
      for (const line of lines) {
        if (on) next.add(line);
        else next.delete(line);
      }
      return next;
    });
  };

  return (
    <Section title={t('import.step3')} actions={<Button onClick={onBack}>{t('import.again')}</Button>}>
      <p className="quiet">{t('import.expires', { at: formatInstant(preview.expiresAt) })}</p>
      <Tabs
        label={t('import.tabs')}
        tabs={ROW_STATES.map((one) => ({ key: one, label: t('import.tab', { state: t(`rowState.${one}`), n: countOf[one] }) }))}
        chosen={state}
        onChoose={setState}
      >
        {state === 'CONFLICT' && conflicts.length > 0 && (
          <CheckField
            label={t('import.acceptAll')}
            checked={conflicts.every((line) => accepted.has(line))}
            onChange={(on) => accept(conflicts, on)}
          />
        )}
        <ImportRows
          state={state}
          rows={rows.filter((row) => row.state === state)}
          accepted={accepted}
          onAccept={(line, on) => accept([line], on)}
        />
      </Tabs>
      <ProblemAlert problems={commit.problems} />
      {counts.error > 0 && <Notice tone="warn">{t('import.errorsStay')}</Notice>}
      <div className="row">
        {effect > 0 ? (
          <Button type="primary" loading={commit.busy} onClick={() => void submit()} className="wraps">
            {t('import.commit', { created: counts.new, changed: counts.changed, accepted: accepted.size })}
          </Button>
        ) : (
          <p role="status">{t('import.nothing')}</p>
        )}
        {preview.errorFile !== null && (
          <Button onClick={() => preview.errorFile !== null && saveFile(preview.errorFile)}>{t('import.errorFile')}</Button>
        )}
      </div>
    </Section>
  );
}
