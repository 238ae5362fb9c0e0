import { SelectField, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import type { ChosenRound } from './use-chosen-round.js';
import { useRoundName } from './use-round-name.js';

/** Which programme, and with `withRounds` which of its rounds. */
export function RoundChooser({ chosen, withRounds = false }: { readonly chosen: ChosenRound; readonly withRounds?: boolean }): ReactNode {
  const { t, tOr } = useText(dispatchTexts);
  const roundName = useRoundName();
  const { programmes, programme, rounds, roundId, go } = chosen;
  if (programmes.length === 0) return null;
  return (
    <>
      <SelectField
        name="programme"
        label={t('chooser.programme')}
        value={programme?.id ?? ''}
        onChange={(id) => go({ programme: id })}
        choices={programmes.map((one) => ({ value: one.id, label: one.name }))}
      />
      {withRounds && rounds.length > 0 && (
        <SelectField
          name="round"
          label={t('chooser.round')}
          value={roundId ?? ''}
          onChange={(id) => go({ ...(programme === undefined ? {} : { programme: programme.id }), round: id })}
          choices={rounds.map((round) => ({ value: round.id, label: `${roundName(round)} ${tOr(`roundState.${round.state}`, round.state)}` }))}
        />
      )}
    </>
  );
}
