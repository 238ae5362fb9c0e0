import { Foundation20261122090000 } from './20261122090000-foundation.js';
import { Tenancy20261122091000 } from './20261122091000-tenancy.js';
import { Access20261122092000 } from './20261122092000-access.js';
import { Calendar20261122093000 } from './20261122093000-calendar.js';
import { Board20261122094000 } from './20261122094000-board.js';
import { Channels20261123090000 } from './20261123090000-channels.js';
import { Prompts20261123091000 } from './20261123091000-prompts.js';
import { Pilots20261123092000 } from './20261123092000-pilots.js';
import { Dispatch20261123093000 } from './20261123093000-dispatch.js';
import { Facts20261124090000 } from './20261124090000-facts.js';
import { Catalogue20261124091000 } from './20261124091000-catalogue.js';
import { Establishment20261124092000 } from './20261124092000-establishment.js';
import { PilotDefine20261124093000 } from './20261124093000-pilot-define.js';
import { EvidenceFiles20261124093500 } from './20261124093500-evidence-files.js';
import { Evidence20261124094000 } from './20261124094000-evidence.js';
import { Assessment20261124095000 } from './20261124095000-assessment.js';
import { EvidenceTally20261124101000 } from './20261124101000-evidence-tally.js';
import { FlowHandedDown20261124100000 } from './20261124100000-flow-handed-down.js';
import { Exchange20261124102000 } from './20261124102000-exchange.js';
import { Inquiry20261124103000 } from './20261124103000-inquiry.js';
import { OfficeAssessment20261124104000 } from './20261124104000-office-assessment.js';
import { Verification20261124105000 } from './20261124105000-verification.js';
import { Findings20261124106000 } from './20261124106000-findings.js';
import { Rectification20261124107000 } from './20261124107000-rectification.js';

/** The one linear history. New migrations are added at the end. */
export const MIGRATIONS = [
  Foundation20261122090000,
  Tenancy20261122091000,
  Access20261122092000,
  Calendar20261122093000,
  Board20261122094000,
  Channels20261123090000,
  Prompts20261123091000,
  Pilots20261123092000,
  Dispatch20261123093000,
  Facts20261124090000,
  Catalogue20261124091000,
  Establishment20261124092000,
  PilotDefine20261124093000,
  EvidenceFiles20261124093500,
  Evidence20261124094000,
  Assessment20261124095000,
  FlowHandedDown20261124100000,
  EvidenceTally20261124101000,
  Exchange20261124102000,
  Inquiry20261124103000,
  OfficeAssessment20261124104000,
  Verification20261124105000,
  Findings20261124106000,
  Rectification20261124107000,
] as const;
