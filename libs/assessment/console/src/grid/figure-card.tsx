import { Button } from 'antd';
import { Dialog, Form, TextField, uiTexts, useAction, useFields, useText, useToasts } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { RECORD_FACT, type ScoreFigure } from '../assessment.graphql.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';

type MissingFact = ScoreFigure['missing'][number];

interface FigureCardProps {
  readonly figure: ScoreFigure;
  readonly unitId: string;
  /** May the seat report a missing figure? */
  readonly mayReport: boolean;
  readonly onRecorded: () => void;
}

/** A figure, its formula and every number that went in, with its source. */
export function FigureCard({ figure, unitId, mayReport, onRecorded }: FigureCardProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const [asked, setAsked] = useState<MissingFact | null>(null);
  return (
    <div className="stack tight">
      <p>
        {t('figure.title', { id: figure.formulaId })} {figure.shown === '' ? t('figure.none') : <strong>{figure.shown}</strong>}
        {figure.grade !== null && t('figure.grade', { grade: figure.grade })}
      </p>
      <p className="code">{figure.formulaText}</p>
      {figure.signals.map((signal) => (
        <p key={signal} className="small">
          {signal}
        </p>
      ))}
      {figure.inputs.length > 0 && (
        <ul className="lines small">
          {figure.inputs.map((input) => (
            <li key={input.factId}>
              {input.label}
              {input.dimension === '' ? '' : t('figure.of', { dimension: input.dimension })} <strong>{input.value}</strong>
              <span className="quiet">
                {' '}
                {t('figure.source', { source: input.source, period: input.period, grade: input.grade })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {figure.missing.length > 0 && (
        <ul className="lines small">
          {figure.missing.map((fact) => (
            <li key={`${fact.name}${fact.dimension}`}>
              {t('figure.lacks', { label: `${fact.label}${fact.dimension === '' ? '' : t('figure.of', { dimension: fact.dimension })}` })}{' '}
              {mayReport && (
                <button type="button" className="link-button" onClick={() => setAsked(fact)}>
                  {t('fact.report')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {asked !== null && (
        <FactDialog
          fact={asked}
          unitId={unitId}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            onRecorded();
          }}
        />
      )}
    </div>
  );
}

/** A number the unit reports itself: grade D, which caps what the leaf can earn. */
function FactDialog({ fact, unitId, onClose, onDone }: { readonly fact: MissingFact; readonly unitId: string; readonly onClose: () => void; readonly onDone: () => void }): ReactNode {
  const { t, tOr } = useText(assessmentTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ value: '', period: '', sourceText: '' });
  const [asked, setAsked] = useState(false);
  const record = useAction(RECORD_FACT);
  const blanks = fields.blanks([
    ['value', fact.label],
    ['period', t('fact.period')],
    ['sourceText', t('fact.source')],
  ]);
  const submit = async (): Promise<void> => {
    setAsked(true);
    if (blanks.length > 0) return;
    const { value, period, sourceText } = fields.values;
    if ((await record.run({ input: { unitId, name: fact.name, dimension: fact.dimension, period: period.trim(), value: value.trim(), grade: 'D', sourceText: sourceText.trim() } })) === null) return;
    say(t('fact.done', { label: fact.label }));
    onDone();
  };
  return (
    <Dialog title={t('fact.title', { label: fact.label })} onClose={onClose}>
      <Form problems={asked && blanks.length > 0 ? blanks : record.problems} onSubmit={() => void submit()}>
        <p>{t('fact.explain')}</p>
        <TextField {...fields.bind('value')} label={`${fact.label}（${tOr(`fact.unit.${fact.unit}`, fact.unit)}）`} required />
        <TextField {...fields.bind('period')} label={t('fact.period')} hint={t('fact.periodHint')} required />
        <TextField {...fields.bind('sourceText')} label={t('fact.source')} hint={t('fact.sourceHint')} required />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={record.busy}>
            {t('fact.save')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
