import { Button } from 'antd';
import { DataTable, formatInstant, Light, Notice, ProblemAlert, saveFile, Section, useAction, useText, type Column, type LightState } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { COMMIT_EXCHANGE, type Outcome, type Preview, type SampleRow } from '../exchange.graphql.js';
import { exchangeTexts } from '../i18n/exchange-texts.js';

interface PreviewProps {
  readonly preview: Preview;
  readonly onBack: () => void;
  readonly onCommitted: (outcome: Outcome) => void;
}

const LIGHTS: Readonly<Record<string, LightState>> = { conflict: 'late', fault: 'late', warned: 'due', changed: 'ok', added: 'ok', unchanged: 'none' };

/** What the file would change; one fault or conflict keeps all of it out. */
export function ExchangePreview({ preview, onBack, onCommitted }: PreviewProps): ReactNode {
  const { t } = useText(exchangeTexts);
  const commit = useAction(COMMIT_EXCHANGE);
  const { faultCount, errorFile, notes, rows, added, changed, unchanged } = preview;
  const submit = async (): Promise<void> => {
    const data = await commit.run({ token: preview.token });
    if (data !== null) onCommitted(data.commitExchange);
  };
  return (
    <>
      <Section title={t('import.step3')} actions={<Button onClick={onBack}>{t('import.again')}</Button>}>
        <p role="status">{t('import.counts', { rows, added, changed, unchanged, faults: faultCount, at: formatInstant(preview.expiresAt) })}</p>
        <p className="quiet">{t('import.hash', { hash: preview.fileHash })}</p>
        {faultCount > 0 && <Notice tone="bad">{t('import.blocked')}</Notice>}
        {notes.length > 0 && (
          <Notice tone="warn">
            <strong>{t('import.notes')}</strong>
            <ul>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </Notice>
        )}
        {faultCount === 0 && added + changed === 0 && <p>{t('import.nothing')}</p>}
        <ProblemAlert problems={commit.problems} />
        <div className="row">
          {faultCount === 0 && (
            <Button type="primary" loading={commit.busy} onClick={() => void submit()}>
              {t('import.commit', { n: rows })}
            </Button>
          )}
          {errorFile !== null && (
            <Button type="primary" onClick={() => saveFile(errorFile)}>
              {t('import.errorFile')}
            </Button>
          )}
        </div>
      </Section>
      {faultCount > 0 && <Faults preview={preview} />}
      <Sample preview={preview} />
    </>
  );
}

function Faults({ preview }: { readonly preview: Preview }): ReactNode {
  const { t } = useText(exchangeTexts);
  const columns = useMemo<readonly Column<Preview['faults'][number]>[]>(
    () => [
      { key: 'row', title: t('import.row'), heads: true, cell: ({ row }) => row, sortBy: ({ row }) => row },
      { key: 'column', title: t('import.column'), cell: ({ column }) => column, sortBy: ({ column }) => column },
      { key: 'message', title: t('import.message'), cell: ({ message }) => message },
    ],
    [t],
  );
  return (
    <Section title={t('import.faults')}>
      <DataTable name="fault-" caption={t('import.faultsCaption')} columns={columns} rows={preview.faults} rowKey={({ row, column, message }) => `${row} ${column} ${message}`} total={preview.faultCount} empty={null} />
    </Section>
  );
}

function Sample({ preview }: { readonly preview: Preview }): ReactNode {
  const { t, tOr } = useText(exchangeTexts);
  const columns = useMemo<readonly Column<SampleRow>[]>(
    () => [
      { key: 'row', title: t('import.row'), heads: true, cell: ({ row }) => row, sortBy: ({ row }) => row },
      { key: 'state', title: t('import.state'), cell: ({ state }) => <Light state={LIGHTS[state] ?? 'none'} word={tOr(`state.${state}`, state)} />, sortBy: ({ state }) => state },
      ...preview.columns.map((title, index) => ({ key: `cell${index}`, title, cell: ({ cells }: SampleRow) => cells[index] ?? '' })),
    ],
    [t, tOr, preview.columns],
  );
  return (
    <Section title={t('import.sample')}>
      <div className="wide-table" tabIndex={0} role="group" aria-label={t('import.sampleGroup')}>
        <DataTable name="sample-" caption={t('import.sampleCaption', { n: preview.sample.length })} columns={columns} rows={preview.sample} rowKey={({ row }) => String(row)} total={preview.rows} empty={null} />
      </div>
    </Section>
  );
}
