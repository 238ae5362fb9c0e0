import { Controller, Get } from '@nestjs/common';
import { MetadataScanner, type DiscoveryService } from '@nestjs/core';
import { describe, expect, it } from '@jest/globals';
import { Can, OpenTo } from '../authz/can.decorator.js';
import type { Env } from '../config/env.js';
import type { Database } from '../db/database.js';
import type { HandlerRegistry } from '../events/handlers.js';
import { HouseCheck } from './house-check.js';

@Controller('planted')
class PlantedController {
  @Get('open')
  @OpenTo('anyone: says hello')
  open(): string {
    return 'hello';
  }

  @Get('bare')
  bare(): string {
    return 'hello';
  }

  @Get('guarded')
  @Can('read', 'Unit')
  guarded(): string {
    return 'hello';
  }

  /** No route. */
  inner(): string {
    return 'hello';
  }
}

describe('the boot check', () => {
  it('refuses a route that says not who may call it, and one that trusts a guard which is not there', async () => {
    const check = new HouseCheck(
      { getProviders: () => [], getControllers: () => [{ instance: new PlantedController() }] } as unknown as DiscoveryService,
      new MetadataScanner(),
      { faults: () => [] } as unknown as HandlerRegistry,
      { source: { query: () => Promise.resolve([]) } } as unknown as Database,
      { NODE_ENV: 'test' } as Env,
    );
    await expect(check.onApplicationBootstrap()).rejects.toMatchObject({
      faults: [expect.stringContaining('PlantedController.bare'), expect.stringContaining('PlantedController.guarded')],
    });
  });
});
