/** Count of one stage, and what failed in words. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** One entry for each failure: its name and message. */
  readonly failures: readonly string[];
}

export const EMPTY: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** A stage that could not run at all: one failure. */
export function brokenStage(failure: string): Tally {
  return { passed: 0, failed: 1, skipped: 0, failures: [failure] };
}

export function add(left: Tally, right: Tally): Tally {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
    failures: [...left.failures, ...right.failures],
  };
}

/** The closing line of `npm test`. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** 0 for success. A skipped test fails the command where `CI` is set: nothing passes there that was not run. */
export function exitCode({ passed, failed, skipped }: Tally, ci: boolean): number {
  return failed > 0 || passed === 0 || (ci && skipped > 0) ? 1 : 0;
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;
}

/** Jest's JSON report. A file that could not be run counts as one failure; a test marked `todo` counts as skipped. */
export function tallyOfJest(report: unknown): Tally {
  if (typeof report !== 'object' || report === null) return brokenStage('jest 没有给出结果');
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report as Record<string, unknown>;
  const files = (Array.isArray(testResults) ? testResults : []) as {
    name?: string;
    status?: string;
    message?: string;
    assertionResults?: { status?: string; fullName?: string; failureMessages?: string[] }[];
  }[];
  const failures: string[] = [];
  let broken = 0;
  for (const file of files) {
    const failed = (file.assertionResults ?? []).filter((test) => test.status === 'failed');
    for (const test of failed) failures.push(`${file.name ?? ''} › ${test.fullName ?? ''}\n${(test.failureMessages ?? []).join('\n')}`);
    if (file.status === 'failed' && failed.length === 0) {
      broken += 1;
      failures.push(`${file.name ?? ''}\n${file.message ?? ''}`);
    }
  }
  return {
    passed: count(numPassedTests),
    failed: count(numFailedTests) + broken,
    skipped: count(numPendingTests) + count(numTodoTests),
    failures,
  };
}

/** The last JSON line of a script's output; undefined when the last line is none. */
export function lastJsonLine(output: string): Record<string, unknown> | undefined {
  const last = output.trimEnd().split('\n').at(-1)?.trim() ?? '';
  if (!last.startsWith('{')) return undefined;
  try {
    return JSON.parse(last) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** The closing JSON line of the browser suite. */
export function tallyOfBrowser(output: string, code: number | null): Tally {
  const report = lastJsonLine(output);
  if (report?.['browser'] !== true) return brokenStage(`浏览器检查没有给出结果（退出码 ${code}）：\n${output.slice(-3000)}`);
  const failed = count(report['failed']);
  const tally = { passed: count(report['passed']), failed, skipped: count(report['skipped']) };
  if (failed > 0) return { ...tally, failures: [`浏览器检查：${failed} 项未通过，见上面的输出`] };
  if (code !== 0) return { ...tally, failed: 1, failures: [`浏览器检查以退出码 ${code} 结束`] };
  return { ...tally, failures: [] };
}

/**
 * Static output of Nx: `> nx run <project>:<target>` for each task that ran or was taken from the cache, and a list of failed
 * tasks at the end. One test for each project that has the target; a project without a line did not get to run.
 */
export function tallyOfNx(output: string, target: string, projects: readonly string[]): Tally {
  const ran = new Set<string>();
  const failed = new Set<string>();
  let inFailures = false;
  for (const line of output.split('\n')) {
    inFailures ||= line.startsWith('Failed tasks:');
    const start = /^> nx run ([^\s:]+):([\w-]+)/.exec(line);
    if (start?.[1] !== undefined && start[2] === target) ran.add(start[1]);
    const failure = inFailures ? /^- ([^\s:]+):([\w-]+)$/.exec(line.trim()) : null;
    if (failure?.[1] !== undefined && failure[2] === target) failed.add(failure[1]);
  }
  const bad = projects.filter((project) => failed.has(project) || !ran.has(project));
  return {
    passed: projects.length - bad.length,
    failed: bad.length,
    skipped: 0,
    failures: bad.map((project) => `${target} ${project}${failed.has(project) ? '' : '（未运行）'}`),
  };
}
