import type { LightState } from '@wudan/kernel-ui';

const LIGHTS: Readonly<Record<string, LightState>> = {
  green: 'ok',
  normal: 'ok',
  ok: 'ok',
  yellow: 'due',
  amber: 'due',
  due_soon: 'due',
  due: 'due',
  red: 'late',
  overdue: 'late',
  late: 'late',
};

/** The light of a board row; a word the console does not know is shown as not judged, never as in order. */
export function lightOf(word: string): LightState {
  return LIGHTS[word.toLowerCase()] ?? 'none';
}
