import { useAnyText, useCan, useText, type SearchItem } from '@wudan/kernel-ui';
import { useMemo } from 'react';
import { shellTexts } from '../i18n/shell-texts.js';
import { navItems, type PlacedNavItem } from '../modules.js';

export type Place = PlacedNavItem & { readonly label: string };

interface Places {
  readonly places: readonly Place[];
  /** The same as things to search for. */
  readonly items: readonly SearchItem[];
}

/** The lines of the navigation this seat may use, in the language of the console. */
export function usePlaces(): Places {
  const can = useCan();
  const textOf = useAnyText();
  const { t } = useText(shellTexts);
  return useMemo(() => {
    const places = navItems
      .filter((item) => item.can === undefined || can(item.can.action, item.can.subject))
      .map((item) => ({ ...item, label: textOf(item.texts, item.title) }));
    const items = [
      ...places.map((place) => ({ title: place.label, hint: t('place'), to: place.to })),
      { title: t('shell.account'), hint: t('place'), to: '/account' },
    ];
    return { places, items };
  }, [can, textOf, t]);
}
