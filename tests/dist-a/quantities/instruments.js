import { evaluateLeaf } from '@wudan/catalogue-server';
import { drawSample, errorRate, loadCheck, sampleSize } from '@wudan/verification-server';
export const SOUND = {
    loadCheck,
    evaluateLeaf,
    drawSample,
    errorRate,
    sampleSize
};

//# sourceMappingURL=instruments.js.map