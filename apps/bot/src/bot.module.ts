import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from '@wudan/access-server';
import { BoardModule } from '@wudan/board-server';
import { CalendarModule } from '@wudan/calendar-server';
import { KernelModule, type KernelOptions } from '@wudan/kernel-server';
import { TenancyModule } from '@wudan/tenancy-server';

/** The contexts whose use-cases the chat calls. */
@Module({})
export class BotModule {
  static forRoot(options: KernelOptions): DynamicModule {
    return { module: BotModule, imports: [KernelModule.forRoot(options), TenancyModule, CalendarModule, AccessModule, BoardModule] };
  }
}
