import { expect, it } from '@jest/globals';
import { lint } from '../../../libs/evidence/server/src/domain/lint.rules.js';
import { isCopy, isTable, likeness, mayBeAlike, sketchOf } from '../../../libs/evidence/server/src/domain/lint-copy.rules.js';
import { labelledFiles, UNITS } from './labelled-papers.js';
it('seeds', () => {
  let [tp, fp, fn, worstP, worstR] = [0, 0, 0, 1, 1];
  const lines: string[] = [];
  for (let seed = 100; seed < 140; seed += 1) {
    let [a, b, c] = [0, 0, 0];
    const files = labelledFiles(seed);
    const kindOf = (f: string) => (f === 'xlsx' ? 'sheet' : f === 'docx' ? 'document' : f) as 'sheet' | 'pdf' | 'ofd' | 'document';
    const seen: { text: string; sketch: readonly number[]; kind: ReturnType<typeof kindOf>; unit: number; year: number }[] = [];
    for (const file of files) {
      const kind = kindOf(file.format);
      const text = file.lines.join('\n');
      const sketch = sketchOf(text, kind);
      const twins = seen.filter((o) => isTable(o.kind) === isTable(kind) && (o.text === text || mayBeAlike(sketch, o.sketch))).map((o) => ({ o, l: o.text === text ? 1 : likeness(text, o.text, kind) })).filter(({ l }) => isCopy(l, kind)).map(({ o, l }) => ({ isSameFile: o.text === text, likeness: l, ofOwnUnit: o.unit === file.unit, unitName: UNITS[o.unit] ?? '', years: [o.year] }));
      const names = UNITS.map((name) => ({ name, shortName: name }));
      const found = [...new Set(lint({ title: file.title, fileName: file.name, material: file.material, docNumber: null, formedOn: null, pages: null, years: [file.year], isOwn: file.isOwn, unit: names[file.unit]!, otherUnits: names.filter((_, i) => i !== file.unit), kind, text, filePages: 1 }, twins).map((v) => v.rule as string))];
      seen.push({ text, sketch, kind, unit: file.unit, year: file.year });
      const labels = file.labels as readonly string[];
      a += found.filter((r) => labels.includes(r)).length; b += found.filter((r) => !labels.includes(r)).length; c += labels.filter((r) => !found.includes(r)).length;
      if ([...found].sort().join() !== [...labels].sort().join()) lines.push(`${seed} ${file.what} | ${file.material} ${file.year} ${file.name} | ${labels.join()} -> ${found.join()} | ${file.lines.slice(0, 3).join(' / ')} … ${file.lines.slice(-2).join(' / ')}`);
    }
    tp += a; fp += b; fn += c; worstP = Math.min(worstP, a / (a + b)); worstR = Math.min(worstR, a / (a + c));
  }
  console.log(lines.slice(0, 40).join('\n'), tp, fp, fn, worstP, worstR);
  expect(1).toBe(1);
}, 300_000);
