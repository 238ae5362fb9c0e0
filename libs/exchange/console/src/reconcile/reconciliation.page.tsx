import { DataTable, Empty, Light, Loading, Page, PrintButton, ProblemAlert, SelectFilter, Toolbar, useRead, useText, useUrlValue, type Column, type LightState } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ExchangeLinks } from '../exchange-links.js';
import { PROGRAMMES_TO_CHOOSE, RECONCILIATIONS, type Reconciliation } from '../exchange.graphql.js';
import { exchangeTexts } from '../i18n/exchange-texts.js';

type Line = Reconciliation['rows'][number] & Pick<Reconciliation, 'unitId' | 'unitName' | 'notes' | 'inputs'>;

const LIGHTS: Readonly<Record<string, LightState>> = { equal: 'ok', vacant: 'ok', differs: 'due', unknown: 'none' };
const STATES = ['differs', 'unknown', 'vacant', 'equal'] as const;

/** Posts = staff = paid, unit by unit and kind by kind; each count leads to its source. */
export function ReconciliationPage(): ReactNode {
  const { t, tOr } = useText(exchangeTexts);
  const programmes = useRead(PROGRAMMES_TO_CHOOSE, {});
  const [chosen] = useUrlValue('programme');
  const [state] = useUrlValue('state');
  const known = programmes.data?.programmes ?? [];
  const programmeId = known.find(({ id }) => id === chosen)?.id ?? known[0]?.id;
  const read = useRead(RECONCILIATIONS, { programmeId: programmeId ?? '' }, programmeId === undefined);
  const lines = useMemo(
    () => (read.data?.reconciliations ?? []).flatMap(({ rows, unitId, unitName, notes, inputs }): Line[] => rows.filter((row) => state === '' || row.state === state).map((row) => ({ ...row, unitId, unitName, notes, inputs }))),
    [read.data, state],
  );
  const columns = useMemo<readonly Column<Line>[]>(() => {
    const count = (key: 'approved' | 'staff' | 'registered' | 'paid'): Column<Line> => ({ key, title: t(`reconcile.${key}`), numeric: true, cell: (line) => line[key] ?? t('none'), sortBy: (line) => line[key] ?? -1 });
    return [
      { key: 'unit', title: t('results.unit'), heads: true, cell: ({ unitId, unitName }) => <Link to={`/units/${unitId}/profile`}>{unitName}</Link>, sortBy: ({ unitName }) => unitName },
      { key: 'kind', title: t('reconcile.kind'), cell: ({ kindName }) => kindName },
      count('approved'),
      count('staff'),
      count('registered'),
      count('paid'),
      { key: 'state', title: t('reconcile.state'), cell: (line) => <Light state={LIGHTS[line.state] ?? 'none'} word={tOr(`reconciled.${line.state}`, line.state)} />, sortBy: (line) => line.state },
      { key: 'sentence', title: t('reconcile.sentence'), cell: (line) => <Sentence line={line} /> },
    ];
  }, [t, tOr]);
  return (
    <Page
      title={t('reconcile.title')}
      summary={t('reconcile.summary')}
      actions={
        <>
          <ExchangeLinks />
          <PrintButton />
        </>
      }
    >
      <ProblemAlert problems={programmes.problems} />
      <Toolbar label={t('filter.label')}>
        <SelectFilter param="programme" label={t('filter.programme')} choices={known.map(({ id, name }) => ({ value: id, label: name }))} />
        <SelectFilter param="state" label={t('filter.state')} all={t('filter.allStates')} choices={STATES.map((value) => ({ value, label: t(`reconciled.${value}`) }))} />
      </Toolbar>
      {programmes.loading ? (
        <Loading />
      ) : (
        <DataTable
          caption={t('reconcile.caption')}
          columns={columns}
          rows={lines}
          rowKey={({ unitId, kind }) => `${unitId} ${kind}`}
          loading={read.loading}
          problems={read.problems}
          empty={<Empty text={t(programmeId === undefined ? 'reconcile.noProgramme' : 'reconcile.none')} />}
        />
      )}
    </Page>
  );
}

/** What differs and, folded, the figures it was said from. */
function Sentence({ line }: { readonly line: Line }): ReactNode {
  const { t, tOr } = useText(exchangeTexts);
  const inputs = line.inputs.filter(({ kind }) => kind === line.kind);
  return (
    <>
      <div>{line.sentence}</div>
      {line.kind === '' && line.notes.map((note) => <div key={note} className="quiet">{note}</div>)}
      {inputs.length > 0 && (
        <details>
          <summary>{t('reconcile.inputs')}</summary>
          <ul>
            {inputs.map(({ factId, column, value, onDate, grade, source }) => (
              <li key={factId}>{t('reconcile.input', { column: tOr(`reconcile.${column}`, column), kind: line.kind === '' ? '' : line.kindName, value, on: onDate, grade, source })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
