export type ChatCommand = 'help' | 'todo' | 'status' | 'undo' | 'who' | 'stop' | 'back';

const WORDS: Readonly<Record<ChatCommand, readonly string[]>> = {
  help: ['help', '帮助', '使用说明'],
  todo: ['todo', '待办', '我的待办'],
  status: ['status', '进度', '状态'],
  undo: ['undo', '撤回', '撤销'],
  who: ['who', '谁能看到', '谁看'],
  stop: ['stop', '解绑', '退订'],
  back: ['back', '我回来了', '销假'],
};

/** Who reads an answer; the same for every unit. */
export const WHO_SEES = '您的填报由本级编办工作人员和本单位人员查看；上级编办只看到汇总数字，其他单位看不到。';

/** The command that a message is, with or without a slash or full stop; null when it is none. */
export function readCommand(text: string): ChatCommand | null {
  const word = text.trim().toLowerCase().replace(/^\//, '').replace(/@\w+$/, '').replace(/[。！!.]+$/, '');
  return (Object.keys(WORDS) as ChatCommand[]).find((command) => WORDS[command].includes(word)) ?? null;
}
