const DAY = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** An instant as people say it: `4月13日 17:30`, in Asia/Shanghai. */
export function clockText(at: Date): string {
  const part = (type: Intl.DateTimeFormatPartTypes): string => DAY.formatToParts(at).find((each) => each.type === type)?.value ?? '';
  return `${part('month')}月${part('day')}日 ${part('hour')}:${part('minute')}`;
}
