import type { FormulaEdge, FormulaVariable } from './indicator-document.js';

const BAR = '｜';
const UNITS = ['persons', 'hours', 'items', 'points', 'ratio', 'number'] as const;

/** The variables of a formula as the lines of one cell; `variablesFromCell` reads them back. */
export const variablesCell = (variables: readonly FormulaVariable[]): string => variables.map(({ name, label, unit }) => [name, label, unit].join(BAR)).join('\n');

/** The variables that the lines of a cell say, or what is wrong with them in Chinese, without full stop. */
export function variablesFromCell(cell: string): { variables: FormulaVariable[] } | { problem: string } {
  const variables: FormulaVariable[] = [];
  for (const line of cell.split('\n').map((text) => text.trim()).filter((text) => text !== '')) {
    const [name = '', label = '', unit = '', ...more] = line.split(/[｜|]/u).map((part) => part.trim());
    if (name === '' || label === '' || more.length > 0 || !UNITS.some((known) => known === unit)) {
      return { problem: `“${line.slice(0, 30)}”不能识别，应写作“变量名${BAR}名称${BAR}单位”，单位为${UNITS.join('、')}之一` };
    }
    variables.push({ name, label, unit });
  }
  return { variables };
}

const SAMPLE = /^([a-z][a-z0-9_]*)\s*[<＜]\s*(\d{1,6})$/u;

/** When a figure rests on too little: `total_cases < 30`. */
export const sampleCell = (sample: FormulaEdge['smallSample']): string | null => (sample === null ? null : `${sample.name} < ${sample.least}`);

/** @returns the sample rule, or what is wrong with it in Chinese, without full stop */
export function sampleFromCell(cell: string | null): { sample: FormulaEdge['smallSample'] } | { problem: string } {
  if (cell === null) return { sample: null };
  const found = SAMPLE.exec(cell.trim());
  return found ? { sample: { name: found[1] ?? '', least: found[2] ?? '' } } : { problem: `“${cell.slice(0, 30)}”不能识别，应写作“变量名 < 30”` };
}
