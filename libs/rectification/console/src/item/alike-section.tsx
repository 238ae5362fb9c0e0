import { formatInstant, ReadState, Section, useRead, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { ALIKE_CHECKS } from '../rectification.graphql.js';

/** 举一反三: what like units answered to the one question. */
export function AlikeSection({ itemId }: { readonly itemId: string }): ReactNode {
  const { t, tOr } = useText(rectificationTexts);
  const read = useRead(ALIKE_CHECKS, { itemId });
  return (
    <Section title={t('alike.section')}>
      <ReadState read={read}>
        {({ alikeChecks }) =>
          alikeChecks.length === 0 ? (
            <p className="quiet">{t('alike.none')}</p>
          ) : (
            <ul className="lines">
              {alikeChecks.map((check) => (
                <li key={check.id}>
                  <p>{t('alike.check', { question: check.question, on: check.askedOn, due: check.dueOn, answered: check.answers.filter(({ answer }) => answer !== null).length, all: check.answers.length })}</p>
                  <ul className="lines">
                    {check.answers.map((one) => (
                      <li key={one.unitId}>
                        {one.unitName}：{one.answer === null ? t('alike.waits') : tOr(`alike.answer.${one.answer}`, one.answer)} <span className="rect-lines">{one.text}</span>{' '}
                        {one.at !== null && <span className="quiet small">{formatInstant(one.at)}</span>}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          )
        }
      </ReadState>
    </Section>
  );
}
