interface Question {
  readonly key: string;
  readonly section: string;
  readonly text: string;
}

/** Questions typed one a line, `职责运行｜办事效率`; one that was there before keeps its key. */
export function questionsOf(text: string, before: readonly Question[]): Question[] {
  const taken = new Set<string>();
  const fresh = (): string => {
    for (let number = 1; ; number += 1) if (!taken.has(`q${number}`) && !before.some(({ key }) => key === `q${number}`)) return `q${number}`;
  };
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [section = '', ...rest] = line.split(/[|｜]/u).map((part) => part.trim());
      const words = rest.join('｜');
      const same = before.find((question) => question.text === words && !taken.has(question.key));
      const key = same?.key ?? fresh();
      taken.add(key);
      return { key, section, text: words };
    });
}

export const questionsText = (questions: readonly Question[]): string => questions.map(({ section, text }) => `${section}｜${text}`).join('\n');
