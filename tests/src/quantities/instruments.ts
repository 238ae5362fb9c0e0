import { evaluateLeaf } from '@wudan/catalogue-server';
import { drawSample, errorRate, loadCheck, sampleSize } from '@wudan/verification-server';

/** What is checked: the product's own rules, or the same with a fault put in. */
export interface Instruments {
  readonly loadCheck: typeof loadCheck;
  readonly evaluateLeaf: typeof evaluateLeaf;
  readonly drawSample: typeof drawSample;
  readonly errorRate: typeof errorRate;
  readonly sampleSize: typeof sampleSize;
}

export const SOUND: Instruments = { loadCheck, evaluateLeaf, drawSample, errorRate, sampleSize };
