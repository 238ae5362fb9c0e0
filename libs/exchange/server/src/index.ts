export { ExchangeModule } from './exchange.module.js';
export { externalResultsOf, type ExternalResultView } from './use-cases/callable.js';
export { PROVIDERS, type Provider } from './domain/exchange-template.js';
export { CommitExchange } from './use-cases/commit-exchange.js';
export { PreviewExchange, type ExchangePreviewView, type PreviewExchangeInput } from './use-cases/preview-exchange.js';
