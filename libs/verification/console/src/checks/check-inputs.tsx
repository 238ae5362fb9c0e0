import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { verificationTexts } from '../i18n/verification-texts.js';
import type { CheckInput } from '../verification.graphql.js';

interface Place {
  readonly pilotId: string;
  readonly unitId: string;
}

/** Where an input is looked up; null where it has no screen of its own. */
export function pathOf({ kind, ref }: CheckInput, { pilotId, unitId }: Place): string | null {
  switch (kind) {
    case 'fact':
      return `/units/${unitId}/facts`;
    case 'leaf':
      return `/pilots/${pilotId}/scores`;
    case 'duty':
    case 'secondment':
    case 'snapshot':
      return `/units/${unitId}/profile`;
    case 'power_item':
      return `/pilots/${pilotId}/duty-map`;
    case 'setting':
      return '/verification/settings';
    case 'sample':
      return ref === null ? null : `/samples/${ref}`;
    case 'calendar':
      return ref === null ? null : `/holidays?year=${ref}`;
    default:
      return null;
  }
}

/** What a check was made from, each leading back to where it stands. */
export function CheckInputs({ inputs, place }: { readonly inputs: readonly CheckInput[]; readonly place: Place }): ReactNode {
  const { t } = useText(verificationTexts);
  if (inputs.length === 0) return t('none');
  return (
    <details className="check-inputs">
      <summary>{t('inputs.count', { n: inputs.length })}</summary>
      <ul>
        {inputs.map((input, index) => {
          const path = pathOf(input, place);
          const value = input.value === null ? input.label : t('inputs.value', { label: input.label, value: input.value });
          return (
            <li key={`${input.kind}-${input.ref ?? ''}-${index}`}>
              {path === null ? value : <Link to={path}>{value}</Link>}
              {input.grade !== null && <span className="quiet">　{input.grade}</span>}
              {input.source !== null && <span className="quiet">　{input.source}</span>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
