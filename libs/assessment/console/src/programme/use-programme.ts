import { useRead, useUrlValue, type Problem } from '@wudan/kernel-ui';
import { PROGRAMMES_TO_CHOOSE } from './programmes.graphql.js';

export interface ChosenProgramme {
  readonly id: string | undefined;
  /** The programme that is shown when none is named comes first. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly loading: boolean;
  readonly problems: readonly Problem[];
}

/** The programme named in the URL, else the one that is under way. */
export function useProgramme(): ChosenProgramme {
  const [chosen] = useUrlValue('programme');
  const { data, problems } = useRead(PROGRAMMES_TO_CHOOSE, {});
  const all = data?.programmes ?? [];
  const usual = all.find(({ state }) => state === 'active') ?? all[0];
  const one = all.find(({ id }) => id === chosen) ?? usual;
  const choices = [...all.filter((each) => each === usual), ...all.filter((each) => each !== usual)].map(({ id, name }) => ({ value: id, label: name }));
  return { id: one?.id, choices, loading: data === undefined && problems.length === 0, problems };
}
