export { VerificationModule } from './verification.module.js';
export { checksOf } from './use-cases/callable.js';
export { hashText } from './use-cases/hash-text.js';
export { shippedSettings } from './data/shipped-settings.read-model.js';
export type { Check, CheckInput, CheckKind, Grade, StoredCheck, Verdict } from './domain/check.js';
export { drawSample, type DrawnSample, type FrameItem, type Hash } from './domain/draw-sample.rules.js';
export { errorRate, sampleSize, type ErrorRate, type SampleSizeLimits } from './domain/error-rate.rules.js';
export { loadCheck, type LoadQuestion } from './domain/load-check.rules.js';
export { Settings, STREAMS, type Setting } from './domain/verification-setting.js';
