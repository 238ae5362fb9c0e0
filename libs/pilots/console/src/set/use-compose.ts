import { useAction, type Problem } from '@wudan/kernel-ui';
import { useCallback } from 'react';
import type { Pilot } from '../pilots/pilots.graphql.js';
import type { OverrideDraft } from './merge-overrides.js';
import { COMPOSE_SET, type IndicatorSet } from './set.graphql.js';

/** A set on the screen, and whether the screen still waits for what it has last sent. */
export interface SetFrame {
  readonly pilot: Pilot;
  readonly set: IndicatorSet;
  /** True between a saved change and the arrival of the new version: another change would be refused as a conflict. */
  readonly waiting: boolean;
  readonly onSent: () => void;
}

interface Base {
  readonly templateId: string;
  readonly packId: string | null;
}

interface Compose {
  /** Saves the whole set; true when it was taken. */
  readonly compose: (overrides: OverrideDraft[], base?: Base) => Promise<boolean>;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
}

/** Saves a set with other adjustments or on another base. */
export function useCompose({ pilot, set, waiting, onSent }: SetFrame): Compose {
  const { run, busy, problems } = useAction(COMPOSE_SET);
  const { templateId, packId } = set.summary;
  const compose = useCallback(
    async (overrides: OverrideDraft[], base: Base = { templateId, packId }): Promise<boolean> => {
      const data = await run({ input: { pilotId: pilot.id, version: pilot.version, ...base, overrides } });
      if (data !== null) onSent();
      return data !== null;
    },
    [run, onSent, pilot.id, pilot.version, templateId, packId],
  );
  return { compose, busy: busy || waiting, problems };
}
