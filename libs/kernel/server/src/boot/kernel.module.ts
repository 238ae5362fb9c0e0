import { Global, Module, type DynamicModule, type OnApplicationShutdown, Inject } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { SimulatedClock, systemClock, type Clock } from '@wudan/kernel-core';
import { KeepAnchor } from '../audit/keep-anchor.js';
import { AuditSealer } from '../audit/sealer.js';
import { CanGuard } from '../authz/can.guard.js';
import type { Env } from '../config/env.js';
import { AesCryptoProvider } from '../crypto/aes-crypto-provider.js';
import { AuthDoor } from '../db/auth-door.js';
import { Database } from '../db/database.js';
import { PlannerDoor } from '../db/planner-door.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { HandlerRegistry } from '../events/handlers.js';
import { Inbox } from '../events/inbox.js';
import { OutboxRelay } from '../events/relay.js';
import { Wakes } from '../events/wakes.js';
import type { FileStore } from '../files/file-store.js';
import { openFileStore } from '../files/open-file-store.js';
import { ArgumentCheckGuard } from '../graphql/argument-check.guard.js';
import { Cursors } from '../graphql/connection.js';
import { DomainErrorFilter } from '../graphql/domain-error.filter.js';
import { InstantScalar, LocalDateScalar } from '../graphql/scalars.js';
import { UnitPerMutationInterceptor } from '../graphql/unit-per-mutation.interceptor.js';
import { DueWorkQueue } from '../jobs/due-work-queue.js';
import { DueWorkRunner } from '../jobs/due-work-runner.js';
import { QueueBackend } from '../jobs/queue-backend.js';
import { HouseCheck } from './house-check.js';
import { CLOCK, CRYPTO, ENV, FILE_STORE } from './tokens.js';

/** Closes the connections after everything else has stopped. */
class Connections implements OnApplicationShutdown {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    this.files.close();
    await this.database.close();
  }
}

export interface KernelOptions {
  readonly env: Env;
  /** Instead of the machine's clock; tests and journeys move it. */
  readonly clock?: Clock;
}

/** Everything below the contexts: the door to the data, events, jobs, permissions, GraphQL pieces. */
@Global()
@Module({})
export class KernelModule {
  static forRoot({ env, clock }: KernelOptions): DynamicModule {
    const own = [UnitOfWork, AuthDoor, PlannerDoor, Wakes, HandlerRegistry, Inbox, OutboxRelay, AuditSealer, KeepAnchor, DueWorkQueue, DueWorkRunner];
    const values = [
      { provide: ENV, useValue: env },
      { provide: CLOCK, useValue: clock ?? (env.CLOCK === 'simulated' ? new SimulatedClock() : systemClock) },
      {
        provide: Database,
        useFactory: async (): Promise<Database> => {
          const database = new Database(env);
          await database.open();
          return database;
        },
      },
      { provide: QueueBackend, useFactory: () => new QueueBackend(env) },
      {
        provide: FILE_STORE,
        useFactory: async (): Promise<FileStore> => {
          const store = await openFileStore(env.STORAGE_URL);
          await store.probe();
          return store;
        },
      },
      { provide: CRYPTO, useFactory: () => new AesCryptoProvider(env.SECRET_KEY) },
      { provide: Cursors, useFactory: () => new Cursors(env.SECRET_KEY) },
    ];
    return {
      module: KernelModule,
      imports: [DiscoveryModule],
      providers: [
        Connections,
        ...values,
        ...own,
        HouseCheck,
        LocalDateScalar,
        InstantScalar,
        { provide: APP_FILTER, useClass: DomainErrorFilter },
        { provide: APP_GUARD, useClass: CanGuard },
        { provide: APP_GUARD, useClass: ArgumentCheckGuard },
        UnitPerMutationInterceptor,
      ],
      // Not the database: the unit of work is the only door that a context may ask for.
      exports: [...values.map((value) => value.provide).filter((token) => token !== Database), ...own, UnitPerMutationInterceptor, DiscoveryModule],
    };
  }
}
