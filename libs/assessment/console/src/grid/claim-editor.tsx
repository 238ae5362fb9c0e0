import { useText } from '@wudan/kernel-ui';
import { useEffect, useId, useState, type ReactNode } from 'react';
import type { ScoringRow } from '../assessment.graphql.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { previewOf, readClaim, type LeafClaim } from './leaf-claim.js';
import { shortPoints } from './points.js';
import { editOf, type RowEdit } from './row-edit.js';

interface ClaimEditorProps {
  readonly row: ScoringRow;
  readonly onPut: (edit: RowEdit) => void;
}

const MOST_TIMES = 99;
const VALUE = /^\d{1,9}(\.\d{1,4})?$/;

/** What the rule asks of the scorer. A complete answer fills the score in, which can still be typed over. */
export function ClaimEditor({ row, onPut }: ClaimEditorProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const claim = readClaim(row.claim);
  const put = (next: LeafClaim): void => {
    const score = previewOf(row, next);
    onPut({ ...editOf(row), claim: JSON.stringify(next), naReason: null, ...(score === null ? {} : { score }) });
  };

  if (row.ruleType === 'level') {
    return (
      <fieldset className="leaf-claim">
        <legend className="legend">{t('claim.level')}</legend>
        {row.rule.levels.map((level) => (
          <label key={level.grade} className="check">
            <input type="radio" name={`level-${row.code}`} checked={claim.grade === level.grade} onChange={() => put({ grade: level.grade })} />
            <span>
              {level.grade} {level.label}：{level.criteria}
            </span>
          </label>
        ))}
      </fieldset>
    );
  }
  if (row.ruleType === 'checklist') {
    const ticks = row.rule.items.map((_, index) => claim.ticks?.[index] === true);
    return (
      <fieldset className="leaf-claim">
        <legend className="legend">{t('claim.checklist')}</legend>
        {row.rule.items.map((item, index) => (
          <label key={item.text} className="check">
            <input type="checkbox" checked={ticks[index] === true} onChange={(event) => put({ ticks: ticks.map((tick, at) => (at === index ? event.target.checked : tick)) })} />
            <span>{item.text}</span>
          </label>
        ))}
        {claim.ticks === undefined && (
          <button type="button" className="link-button" onClick={() => put({ ticks })}>
            {t('claim.noneHolds')}
          </button>
        )}
      </fieldset>
    );
  }
  if (row.ruleType === 'deduction') {
    const counts = row.rule.items.map((_, index) => claim.occurrences?.[index] ?? 0);
    return (
      <fieldset className="leaf-claim">
        <legend className="legend">{t('claim.deduction')}</legend>
        {row.rule.items.map((item, index) => (
          <Times
            key={item.text}
            label={item.text}
            once={item.per === 'once'}
            count={counts[index] ?? 0}
            onChange={(count) => put({ occurrences: counts.map((each, at) => (at === index ? count : each)) })}
          />
        ))}
        {claim.occurrences === undefined && (
          <button type="button" className="link-button" onClick={() => put({ occurrences: counts })}>
            {t('claim.nothingHappened', { points: shortPoints(row.points) })}
          </button>
        )}
      </fieldset>
    );
  }
  return row.figure !== null && row.figure.value !== null ? null : <ValueClaim row={row} value={claim.value ?? ''} onPut={put} />;
}

interface TimesProps {
  readonly label: string;
  readonly once: boolean;
  readonly count: number;
  readonly onChange: (count: number) => void;
}

/** How often something happened; what counts once is a tick. */
function Times({ label, once, count, onChange }: TimesProps): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState(String(count));
  useEffect(() => setTyped(String(count)), [count]);
  if (once) {
    return (
      <label className="check">
        <input type="checkbox" checked={count > 0} onChange={(event) => onChange(event.target.checked ? 1 : 0)} />
        <span>{label}</span>
      </label>
    );
  }
  const leave = (): void => {
    const number = /^\d{1,2}$/.test(typed.trim()) ? Math.min(MOST_TIMES, Number(typed)) : count;
    setTyped(String(number));
    if (number !== count) onChange(number);
  };
  return (
    <div className="leaf-times">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="control" inputMode="numeric" value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={leave} onKeyDown={(event) => event.key === 'Enter' && leave()} />
    </div>
  );
}

/** The figure of a ratio by hand, while facts are missing. It counts as reported by the unit itself. */
function ValueClaim({ row, value, onPut }: { readonly row: ScoringRow; readonly value: string; readonly onPut: (claim: LeafClaim) => void }): ReactNode {
  const { t } = useText(assessmentTexts);
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value, row.code]);
  const bad = typed.trim() !== '' && !VALUE.test(typed.trim());
  const leave = (): void => {
    if (!bad && typed.trim() !== '' && typed.trim() !== value) onPut({ value: typed.trim() });
  };
  return (
    <div className="field">
      <label htmlFor={id}>{t('claim.valueLabel')}</label>
      <input id={id} className="control" inputMode="decimal" value={typed} aria-invalid={bad} onChange={(event) => setTyped(event.target.value)} onBlur={leave} onKeyDown={(event) => event.key === 'Enter' && leave()} />
      {bad ? (
        <p className="field-error small" role="alert">
          {t('claim.valueBad')}
        </p>
      ) : (
        <p className="quiet small">{t('claim.valueHint')}</p>
      )}
    </div>
  );
}
