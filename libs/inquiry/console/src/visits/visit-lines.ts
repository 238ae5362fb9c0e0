import type { Visit } from './visits.graphql.js';

type Participant = Visit['participants'][number];
type Material = Visit['materials'][number];

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** People typed one a line, `王三，副局长`; the post may be left out. */
export function peopleOf(text: string, side: 'unit' | 'other'): { side: string; name: string; post: string }[] {
  return linesOf(text).map((line) => {
    const [name = '', ...post] = line.split(/[,，、\t]/u).map((part) => part.trim());
    return { side, name, post: post.filter((part) => part !== '').join('，') };
  });
}

export const peopleText = (people: readonly Participant[], side: string): string =>
  people.filter((person) => person.side === side).map(({ name, post }) => (post === '' ? name : `${name}，${post}`)).join('\n');

/** Papers typed one a line, `工作总结｜毕信发〔2021〕3号｜12`: title, number, pages; only the title must be there. */
export function materialsOf(text: string): { title: string; docNumber: string | null; pages: number | null; note: string }[] {
  return linesOf(text).map((line) => {
    const [title = '', ...rest] = line.split(/[|｜\t]/u).map((part) => part.trim());
    const last = rest.at(-1) ?? '';
    const pages = /^\d{1,6}页?$/u.test(last) ? Number.parseInt(last, 10) : null;
    const others = (pages === null ? rest : rest.slice(0, -1)).filter((part) => part !== '');
    return { title, docNumber: others[0] ?? null, pages, note: others.slice(1).join('；') };
  });
}

export const materialsText = (materials: readonly Material[]): string =>
  materials.map(({ title, docNumber, pages, note }) => [title, docNumber ?? (note === '' ? '' : '—'), note, pages === null ? '' : String(pages)].filter((part) => part !== '').join('｜')).join('\n');
