import type { Client } from 'urql';

/** A place one can search for and go to. */
export interface SearchItem {
  readonly title: string;
  /** Kind of the place, or what tells it from its namesakes. */
  readonly hint: string;
  readonly to: string;
  /** Further words by which it is found, e.g. a code. */
  readonly words?: string;
}

/** Where a context's searchable things come from. Asked once each time the search is opened. */
export interface SearchProvider {
  readonly id: string;
  /** The ability without which the provider is not asked. */
  readonly can?: { readonly action: string; readonly subject: string };
  readonly load: (client: Client) => Promise<readonly SearchItem[]>;
}
