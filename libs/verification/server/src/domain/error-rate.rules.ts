/** What the number drawn is worked out from. */
export interface SampleSizeLimits {
  /** Quantile of the normal distribution. */
  readonly z: number;
  /** Share of errors expected; 0.5 asks for most. */
  readonly share: number;
  /** Margin of error. */
  readonly margin: number;
}

/**
 * How many of a population are drawn: n = n0 / (1 + (n0 − 1) / N), n0 = z² p (1 − p) / e² rounded up; never more than there are.
 * Cochran's formula with the correction for finite populations; 1.645, 0.5 and 0.1 give n0 = 68.
 */
export function sampleSize(population: number, { z, share, margin }: SampleSizeLimits): number {
  if (population <= 0) return 0;
  const wanted = Math.ceil((z * z * share * (1 - share)) / (margin * margin) - 1e-9);
  return Math.min(population, Math.ceil(wanted / (1 + (wanted - 1) / population) - 1e-9));
}

export interface ErrorRate {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** What lies outside the interval on either side, at most. */
const TAIL = 0.025;

let logs: number[] = [0];

/** Logarithm of n!, kept as far as it was asked for. */
function logFactorial(n: number): number {
  if (logs.length <= n) {
    logs = [...logs];
    for (let next = logs.length; next <= n; next += 1) logs.push((logs[next - 1] ?? 0) + Math.log(next));
  }
  return logs[n] ?? 0;
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** Chance of exactly `wrong` errors among `drawn`, without putting back, when `errors` of `population` are wrong. */
function chance(population: number, errors: number, drawn: number, wrong: number): number {
  if (wrong < Math.max(0, drawn - (population - errors)) || wrong > Math.min(drawn, errors)) return 0;
  return Math.exp(logChoose(errors, wrong) + logChoose(population - errors, drawn - wrong) - logChoose(population, drawn));
}

function atMost(population: number, errors: number, drawn: number, wrong: number): number {
  let sum = 0;
  for (let count = 0; count <= wrong; count += 1) sum += chance(population, errors, drawn, count);
  return sum;
}

function atLeast(population: number, errors: number, drawn: number, wrong: number): number {
  let sum = 0;
  for (let count = wrong; count <= Math.min(drawn, errors); count += 1) sum += chance(population, errors, drawn, count);
  return sum;
}

/** Smallest number in a range that holds; what holds must go on to hold above it. */
function firstWhere(from: number, to: number, holds: (value: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Share of errors in a population with an interval of at least 95 %: every number of errors under which what was found is not too unlikely
 * (a tail of 2.5 % on either side). Exact for drawing without putting back (hypergeometric, after Clopper and Pearson); a sample of everything
 * gives the share itself. Two well-known approximations, Wilson's with the finite correction and the mid-p, fall to 93 % for some populations, this one never below 95.
 * @param population at least 1
 * @param drawn between 1 and the population
 */
export function errorRate(population: number, drawn: number, wrong: number): ErrorRate {
  const [least, most] = [wrong, population - drawn + wrong];
  const low = firstWhere(least, most, (errors) => atLeast(population, errors, drawn, wrong) > TAIL);
  const beyond = firstWhere(low, most + 1, (errors) => errors > most || atMost(population, errors, drawn, wrong) <= TAIL);
  return { rate: wrong / drawn, low: low / population, high: Math.max(low, beyond - 1) / population };
}

/** The method in the words of a work paper. */
export const RATE_METHOD = '超几何分布精确法（Clopper-Pearson），不放回抽样，置信水平不低于95%';
