import type { ComponentType } from 'react';
import type { Texts } from './i18n/texts.js';
import type { SearchProvider } from './search/search-item.js';

/** A screen of a context. Its code is fetched when a person first goes there. */
export interface ScreenRoute {
  /** Absolute, in the router's notation: `/units/:id`. */
  readonly path: string;
  /** `open` screens need no session and stand outside the frame with the navigation. */
  readonly access: 'open' | 'signed-in';
  readonly load: () => Promise<ComponentType>;
}

/** Groups of the side navigation, in this order. */
export const NAV_GROUPS = ['work', 'register', 'oversight'] as const;

/** A line of the side navigation. */
export interface NavItem<Key extends string = string> {
  readonly to: string;
  readonly title: Key;
  readonly group: (typeof NAV_GROUPS)[number];
  readonly order: number;
  /** Letter after `g`. */
  readonly letter?: string;
  /** The ability without which the line is not shown. */
  readonly can?: { readonly action: string; readonly subject: string };
}

/** What the screen 今日 gives to the part of a card that reads figures. */
export interface LiveCardProps {
  /** To be called when there is nothing to do: the card then leaves its place to the next one. */
  readonly onQuiet: () => void;
}

/** What a seat may start with, offered on the screen 今日. */
export interface TodayCard<Key extends string = string> {
  readonly title: Key;
  readonly text: Key;
  readonly action: Key;
  readonly to: string;
  /** Lower comes first; three are shown. */
  readonly order: number;
  readonly can: { readonly action: string; readonly subject: string };
  /** Part that stands in place of text and action and knows the present figures; it brings its own single action. */
  readonly live?: () => Promise<ComponentType<LiveCardProps>>;
}

/** What a context adds to the console; the shell knows nothing else about it. */
export interface ConsoleModule<Key extends string = string> {
  readonly texts: Texts<Key>;
  readonly routes: readonly ScreenRoute[];
  readonly nav: readonly NavItem<Key>[];
  readonly today: readonly TodayCard<Key>[];
  readonly search: readonly SearchProvider[];
}

/** Declares a module so that the keys of its lines are checked against its own catalogue. */
export function defineModule<Key extends string>(module: ConsoleModule<Key>): ConsoleModule {
  return module as unknown as ConsoleModule;
}
