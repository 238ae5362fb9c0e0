export { eventually } from './eventually.js';
export { GraphqlClient, type GraphqlAnswer, type GraphqlFault } from './graphql-client.js';
