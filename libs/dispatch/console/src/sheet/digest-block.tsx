import { formatInstant, Section, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import type { Digest } from './sheet.graphql.js';

/** What the cut-off found: the sentence for supervisors and the names of the silent. */
export function DigestBlock({ digest }: { readonly digest: Digest }): ReactNode {
  const { t } = useText(dispatchTexts);
  return (
    <Section title={t('digest.title')}>
      <p>{digest.text}</p>
      {digest.silent.length === 0 ? (
        <p>
          <strong>{t('digest.all')}</strong>
        </p>
      ) : (
        <>
          <h3>{t('digest.silent', { n: digest.silent.length })}</h3>
          <ul className="names">
            {digest.silent.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet small">{t('digest.madeAt', { at: formatInstant(digest.madeAt) })}</p>
    </Section>
  );
}
