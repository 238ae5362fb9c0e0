import { accessModule } from '@wudan/access-console';
import { assessmentModule } from '@wudan/assessment-console';
import { boardModule } from '@wudan/board-console';
import { calendarModule } from '@wudan/calendar-console';
import { catalogueModule } from '@wudan/catalogue-console';
import { channelsModule } from '@wudan/channels-console';
import { dispatchModule } from '@wudan/dispatch-console';
import { establishmentModule } from '@wudan/establishment-console';
import { evidenceModule } from '@wudan/evidence-console';
import { NAV_GROUPS, type ConsoleModule } from '@wudan/kernel-ui';
import { exchangeModule } from '@wudan/exchange-console';
import { inquiryModule } from '@wudan/inquiry-console';
import { verificationModule } from '@wudan/verification-console';
import { findingsModule } from '@wudan/findings-console';
import { rectificationModule } from '@wudan/rectification-console';
import { pilotsModule } from '@wudan/pilots-console';
import { tenancyModule } from '@wudan/tenancy-console';
import { shellModule } from './shell/shell.module.js';

/** Every context that has screens. A new context is one line here. */
export const modules: readonly ConsoleModule[] = [shellModule, tenancyModule, calendarModule, accessModule, boardModule, channelsModule, dispatchModule, pilotsModule, catalogueModule, establishmentModule, evidenceModule, assessmentModule, exchangeModule, inquiryModule, verificationModule, findingsModule, rectificationModule];

/** The side navigation in its order. */
export const navItems = modules
  .flatMap((module) => module.nav.map((item) => ({ ...item, texts: module.texts })))
  .sort((a, b) => NAV_GROUPS.indexOf(a.group) - NAV_GROUPS.indexOf(b.group) || a.order - b.order);
export type PlacedNavItem = (typeof navItems)[number];

export const todayCards = modules
  .flatMap((module) => module.today.map((card) => ({ ...card, texts: module.texts, id: `${module.texts.namespace}:${card.title}` })))
  .sort((a, b) => a.order - b.order);
export type PlacedCard = (typeof todayCards)[number];

export const searchProviders = modules.flatMap((module) => module.search);
