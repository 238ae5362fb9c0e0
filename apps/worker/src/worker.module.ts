import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from '@wudan/access-server';
import { BoardModule } from '@wudan/board-server';
import { CalendarModule } from '@wudan/calendar-server';
import { KernelModule, type KernelOptions } from '@wudan/kernel-server';
import { TenancyModule } from '@wudan/tenancy-server';

/** The same contexts as the API, without its surface: handlers of events, letters and jobs. */
@Module({})
export class WorkerModule {
  static forRoot(options: KernelOptions): DynamicModule {
    return { module: WorkerModule, imports: [KernelModule.forRoot(options), TenancyModule, CalendarModule, AccessModule, BoardModule] };
  }
}
