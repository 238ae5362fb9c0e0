import { Module } from '@nestjs/common';
import { ExchangeImportsResolver } from './graphql/exchange-imports.resolver.js';
import { ExternalDataResolver } from './graphql/external-data.resolver.js';
import './policy/external-data.policy.js';
import { CommitExchange } from './use-cases/commit-exchange.js';
import { LinkExternalResult } from './use-cases/link-external-result.js';
import { ListExchangeTemplates } from './use-cases/list-exchange-templates.js';
import { MakeExchangeTemplate } from './use-cases/make-exchange-template.js';
import { PreviewExchange } from './use-cases/preview-exchange.js';
import { ReadExchangeImports } from './use-cases/read-exchange-imports.js';
import { ReadExternalResults } from './use-cases/read-external-results.js';
import { ReconcileUnits } from './use-cases/reconcile-units.js';
import { SaveExchangeMapping } from './use-cases/save-exchange-mapping.js';

const USE_CASES = [ListExchangeTemplates, MakeExchangeTemplate, SaveExchangeMapping, PreviewExchange, CommitExchange, ReadExchangeImports, ReadExternalResults, LinkExternalResult, ReconcileUnits];

/** Data of other authorities: their tables, what came in, and whether posts, staff and paid persons agree. */
@Module({
  providers: [...USE_CASES, ExchangeImportsResolver, ExternalDataResolver],
  exports: USE_CASES,
})
export class ExchangeModule {}
