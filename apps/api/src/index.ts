export { ApiModule, CONTEXTS, type ApiOptions } from './api.module.js';
export { createApi } from './create-api.js';
export { loadDemo, type DemoLoaded } from './demo/load-demo.js';
