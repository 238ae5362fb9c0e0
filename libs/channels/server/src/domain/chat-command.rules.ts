/** Commands of every chat. */
export type ChatCommand = 'start' | 'help' | 'todo' | 'status' | 'undo' | 'who' | 'stop';

const WORDS: Readonly<Record<string, ChatCommand>> = {
  帮助: 'help',
  使用说明: 'help',
  待办: 'todo',
  我的待办: 'todo',
  状态: 'status',
  进度: 'status',
  撤回: 'undo',
  撤销: 'undo',
  谁能看到: 'who',
  谁看: 'who',
  停止: 'stop',
  解绑: 'stop',
  解除绑定: 'stop',
  退订: 'stop',
};
const SLASHED = /^\/(start|help|todo|status|undo|who|stop)(?:@\w+)?(?:\s+(.*))?$/su;

/** The command a text is, with what follows it; null for every other text. */
export function commandOf(text: string): { readonly command: ChatCommand; readonly rest: string } | null {
  const said = text.trim();
  const slashed = SLASHED.exec(said);
  if (slashed) return { command: slashed[1] as ChatCommand, rest: (slashed[2] ?? '').trim() };
  const command = WORDS[said.replace(/[。！!.]+$/u, '')];
  return command === undefined ? null : { command, rest: '' };
}
