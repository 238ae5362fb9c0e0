import { createClient as createSocket, type Client as Socket } from 'graphql-ws';
import { cacheExchange, Client, fetchExchange, mapExchange, subscriptionExchange } from 'urql';
import { currentLanguage } from '../i18n/language.js';
import { isUnauthenticated } from './problem.js';

const ENDPOINT = '/graphql';

/** Headers of every request: the mark a foreign page cannot send (CSRF) and the language of the answer. */
export function requestHeaders(extra: Record<string, string> = {}): Record<string, string> {
  return { 'x-wudan': 'console', 'accept-language': currentLanguage(), ...extra };
}

function openSocket(): Socket {
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
  return createSocket({
    url: `${scheme}://${window.location.host}${ENDPOINT}`,
    lazy: true,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
  });
}

/**
 * The one connection of the console to the API: cookie session, document cache, subscriptions over one WebSocket that
 * opens with the first subscription.
 * @param onUnauthenticated called for each answer that says the session is gone
 * @param onActivity called for each answer of a living session
 */
export function createApiClient(onUnauthenticated: () => void, onActivity: () => void): Client {
  let socket: Socket | undefined;
  return new Client({
    url: ENDPOINT,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: () => ({ credentials: 'same-origin', headers: requestHeaders() }),
    exchanges: [
      mapExchange({
        onResult(result) {
          if (result.error && isUnauthenticated(result.error)) onUnauthenticated();
          else if (!result.error && !result.stale && result.operation.kind !== 'subscription') onActivity();
        },
      }),
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription(request) {
          socket ??= openSocket();
          const living = socket;
          return {
            subscribe: (sink) => ({
              unsubscribe: living.subscribe({ ...request, query: request.query ?? '' }, sink),
            }),
          };
        },
      }),
    ],
  });
}
