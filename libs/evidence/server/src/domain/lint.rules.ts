import { copyVerdicts, type Twin } from './lint-copy.rules.js';
import { numberVerdict } from './lint-number.rules.js';
import { thinVerdict } from './lint-thin.rules.js';
import { unitVerdict } from './lint-unit.rules.js';
import { yearVerdict } from './lint-year.rules.js';
import type { LintSubject, LintVerdict } from './lint.js';

/** Why a piece of evidence is weak; empty when nothing speaks against it. Advice for people: it never blocks and never scores. */
export function lint(subject: LintSubject, twins: readonly Twin[]): LintVerdict[] {
  const found = [yearVerdict(subject), unitVerdict(subject), numberVerdict(subject), thinVerdict(subject)];
  return [...found.filter((each) => each !== null), ...copyVerdicts(subject.years, twins)];
}
