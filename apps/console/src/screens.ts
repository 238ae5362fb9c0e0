import listed from './screens.json' with { type: 'json' };

/** One screen as the browser check walks it. */
export interface Screen {
  readonly path: string;
  /** `namespace:key` of the title in the catalogues. */
  readonly title: string;
  readonly needsSignIn: boolean;
  /** Query string to open it with. */
  readonly search?: string;
  /** How to find the value of each `:parameter`: a GraphQL query and the path to the value in its data. A later query may name an earlier one's value, `:name`. */
  readonly params?: Readonly<Record<string, { readonly query: string; readonly at: string } | undefined>>;
}

/** Every screen of the console; `routes.tsx` refuses to start when this list and the routes differ. */
export const screens: readonly Screen[] = listed;
