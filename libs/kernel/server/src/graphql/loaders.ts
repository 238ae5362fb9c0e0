import DataLoader from 'dataloader';
import type { Ctx } from '@wudan/kernel-core';

const byCtx = new WeakMap<Ctx, Map<string, DataLoader<unknown, unknown>>>();

/**
 * The batching loader of this request under a name. It lives and dies with the context, so nothing loaded for one
 * caller can be handed to another; there is no loader without a context.
 */
export function loaderOf<K, V>(ctx: Ctx, name: string, load: (keys: readonly K[]) => Promise<V[]>): DataLoader<K, V> {
  const loaders = byCtx.get(ctx) ?? new Map<string, DataLoader<unknown, unknown>>();
  byCtx.set(ctx, loaders);
  let loader = loaders.get(name) as DataLoader<K, V> | undefined;
  if (!loader) {
    loader = new DataLoader<K, V>(load, { cache: false, maxBatchSize: 500 });
    loaders.set(name, loader as unknown as DataLoader<unknown, unknown>);
  }
  return loader;
}
