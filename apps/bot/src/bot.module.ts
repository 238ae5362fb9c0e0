import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from '@wudan/access-server';
import { AssessmentModule } from '@wudan/assessment-server';
import { BoardModule } from '@wudan/board-server';
import { CalendarModule } from '@wudan/calendar-server';
import { CatalogueModule } from '@wudan/catalogue-server';
import { ChannelsModule } from '@wudan/channels-server';
import { DispatchModule } from '@wudan/dispatch-server';
import { EstablishmentModule } from '@wudan/establishment-server';
import { EvidenceModule } from '@wudan/evidence-server';
import { ExchangeModule } from '@wudan/exchange-server';
import { FactsModule } from '@wudan/facts-server';
import { FindingsModule } from '@wudan/findings-server';
import { InquiryModule } from '@wudan/inquiry-server';
import { KernelModule, type KernelOptions } from '@wudan/kernel-server';
import { PilotsModule } from '@wudan/pilots-server';
import { PromptsModule } from '@wudan/prompts-server';
import { RectificationModule } from '@wudan/rectification-server';
import { TenancyModule } from '@wudan/tenancy-server';
import { VerificationModule } from '@wudan/verification-server';

/** The contexts whose use-cases the chat calls. */
@Module({})
export class BotModule {
  static forRoot(options: KernelOptions): DynamicModule {
    return { module: BotModule, imports: [KernelModule.forRoot(options), TenancyModule, CalendarModule, AccessModule, FactsModule, CatalogueModule, BoardModule, ChannelsModule, PromptsModule, EstablishmentModule, PilotsModule, EvidenceModule, AssessmentModule, ExchangeModule, InquiryModule, VerificationModule, FindingsModule, RectificationModule, DispatchModule] };
  }
}
