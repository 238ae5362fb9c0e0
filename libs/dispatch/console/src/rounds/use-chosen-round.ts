import { useRead, type Problem } from '@wudan/kernel-ui';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { pickRound } from './pick-round.js';
import { DISPATCH_PROGRAMMES, OPEN_ROUNDS, ROUNDS, type DispatchProgramme, type RoundLine } from './rounds.graphql.js';

export interface ChosenRound {
  readonly programmes: readonly DispatchProgramme[];
  readonly programme: DispatchProgramme | undefined;
  /** Rounds of the programme, newest first. */
  readonly rounds: readonly RoundLine[];
  readonly roundId: string | undefined;
  readonly loading: boolean;
  readonly problems: readonly Problem[];
  /** Goes to another programme or round; what stands in the URL can be shared. */
  readonly go: (to: { readonly programme?: string; readonly round?: string }) => void;
  readonly reload: () => void;
}

/** The programme and round that the URL names, else the newest open one. */
export function useChosenRound(): ChosenRound {
  const [params, setParams] = useSearchParams();
  const open = useRead(OPEN_ROUNDS, {});
  const all = useRead(DISPATCH_PROGRAMMES, {});
  const programmes = (all.data?.programmes ?? []).filter((one) => one.state !== 'draft');
  const openRounds = open.data?.openRounds ?? [];
  const named = params.get('programme') ?? undefined;
  const usual = openRounds[0]?.programmeId ?? programmes.find((one) => one.state === 'active')?.id ?? programmes[0]?.id;
  const programmeId = named ?? usual;
  const known = open.data !== undefined && all.data !== undefined;
  const read = useRead(ROUNDS, { programmeId: programmeId ?? '' }, !known || programmeId === undefined);
  const rounds = [...(read.data?.rounds ?? [])].sort((a, b) => (a.opensAt < b.opensAt ? 1 : -1));
  const ofProgramme = openRounds.filter((round) => round.programmeId === programmeId);
  const roundId = params.get('round') ?? pickRound([...ofProgramme, ...rounds]);

  const go = useCallback(
    (to: { readonly programme?: string; readonly round?: string }) => {
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          next.delete('round');
          for (const [name, value] of Object.entries(to)) next.set(name, value);
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  return {
    programmes,
    programme: programmes.find((one) => one.id === programmeId),
    rounds,
    roundId,
    loading: open.loading || all.loading || read.loading,
    problems: [...open.problems, ...all.problems, ...read.problems],
    go,
    reload: () => {
      open.reload();
      if (programmeId !== undefined) read.reload();
    },
  };
}
