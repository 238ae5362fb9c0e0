import type { LightState } from '@wudan/kernel-ui';

const LIGHTS: Readonly<Record<string, LightState>> = { normal: 'ok', due: 'due', overdue: 'late' };

/** The order in which lights are listed: what presses most comes first. */
export const LIGHT_ORDER: readonly LightState[] = ['late', 'due', 'none', 'ok'];

/** The light of a board row; a word the console does not know is shown as not judged, never as in order. */
export function lightOf(word: string): LightState {
  return LIGHTS[word] ?? 'none';
}
