export * from './clock.js';
export * from './ctx.js';
export * from './decimal.js';
export * from './domain-error.js';
export * from './id.js';
export * from './local-date.js';
export * from './role.js';
export * from './text.js';
