import { createContext, useCallback, useContext } from 'react';

/** One thing the present seat may do, as the server says with its data. */
export interface GrantedAbility {
  readonly action: string;
  readonly subject: string;
}

/** What the present seat may do; empty when signed out. */
export const AbilitiesContext = createContext<readonly GrantedAbility[]>([]);

export type Can = (action: string, subject: string) => boolean;

/** Decides by a list of abilities; `manage` and `all` mean every action and every subject. */
export function canBy(abilities: readonly GrantedAbility[], action: string, subject: string): boolean {
  return abilities.some(
    (ability) =>
      (ability.action === action || ability.action === 'manage') &&
      (ability.subject === subject || ability.subject === 'all'),
  );
}

/** Shows a button only where it will work. Rows carry their own `can` list, which is finer and comes first. */
export function useCan(): Can {
  const abilities = useContext(AbilitiesContext);
  return useCallback((action, subject) => canBy(abilities, action, subject), [abilities]);
}
