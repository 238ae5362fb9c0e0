import { Injectable, SetMetadata, type Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

const MARK = 'wudan:follows-seal';

/** A context above that keeps something of a finding: it lets go of it in the transaction that seals the finding, so that no moment is left in which a unit could still read it. */
export interface SealFollower {
  letGo(tx: Tx, findingId: Id): Promise<void>;
}

/** Marks a provider as a {@link SealFollower}. */
export const FollowsSeal = (): ClassDecorator => {
  const set = SetMetadata(MARK, true);
  return (target) => {
    Injectable()(target);
    set(target);
  };
};

/** Finds who has to let go of a sealed finding. */
@Injectable()
export class SealFollowers {
  constructor(private readonly discovery: DiscoveryService) {}

  async letGo(tx: Tx, findingId: Id): Promise<void> {
    for (const wrapper of this.discovery.getProviders()) {
      const type = wrapper.metatype as Type | null;
      if (type && wrapper.instance && Reflect.getMetadata(MARK, type) === true) await (wrapper.instance as SealFollower).letGo(tx, findingId);
    }
  }
}
