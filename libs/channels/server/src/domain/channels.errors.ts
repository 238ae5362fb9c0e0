import { DomainError } from '@wudan/kernel-core';

const make =
  (code: string, kind: DomainError['kind'], message: string, field?: string) =>
  (): DomainError =>
    new DomainError({ code, kind, message, ...(field ? { field } : {}) });

export const chatNotBound = make('CHAT_NOT_BOUND', 'unauthenticated', '本设备尚未绑定，或绑定已失效。请向本单位编办联系人索取新的绑定链接。');
export const chatSeatNotYours = make('CHAT_SEAT_NOT_YOURS', 'forbidden', '本设备未绑定该席位，或该席位已由他人接任，操作未生效。请刷新页面。', 'seatId');
export const chatHeaderMissing = make('CHAT_HEADER_MISSING', 'forbidden', '请求来源不明，已拒绝。请在本页面内操作。');
export const chatTooFast = make('CHAT_TOO_FAST', 'busy', '操作过于频繁，请稍等几秒再试。');
export const chatUnavailable = make('CHAT_UNAVAILABLE', 'busy', '系统正在启动，暂不能处理，请一分钟后再试。');
export const chatFileTooLarge = make('CHAT_FILE_TOO_LARGE', 'invalid', '文件超过 20 MB，本渠道不能接收。请打开网页聊天或在系统中上传。', 'file');
export const chatFileUnavailable = make('CHAT_FILE_UNAVAILABLE', 'busy', '暂时取不到您发送的文件，请稍后重新发送，或改用网页聊天上传。', 'file');
export const chatFileEmpty = make('CHAT_FILE_EMPTY', 'invalid', '没有收到文件内容，请重新选择文件。', 'file');
export const hookSignatureInvalid = make('HOOK_SIGNATURE_INVALID', 'unauthenticated', '签名无效，请核对密钥、时间戳、随机串和原文后重新签名。');
export const hookStale = make('HOOK_STALE', 'unauthenticated', '时间戳与服务器时间相差超过 300 秒，请校准时钟后重新签名发送。');
export const hookReplayed = make('HOOK_REPLAYED', 'conflict', '该随机串（X-Wudan-Nonce）已收到过，请勿重复发送；新的事件请换新的随机串。');
export const hookBodyInvalid = make('HOOK_BODY_INVALID', 'invalid', '事件内容不符合约定，请对照接口说明检查 type 及各字段。', 'type');

export const channelUnknown = make('CHANNEL_UNKNOWN', 'invalid', '渠道（channel）须为 telegram、webhook 或 web，请重新选择。', 'channel');
export const channelNotSetUp = make('CHANNEL_NOT_SET_UP', 'conflict', '该渠道尚未配置，请先完成配置再启用。', 'channel');
export const channelNotReady = make('CHANNEL_NOT_READY', 'conflict', '该人员在此渠道尚不可达（渠道未启用、未绑定或无手机号），请换一个渠道（channel）。', 'channel');
export const acknowledgementRequired = make(
  'ACKNOWLEDGEMENT_REQUIRED',
  'invalid',
  '启用 Telegram 后消息将离开境内网络，请在确认语（acknowledgement）中写明已知悉并同意（6 至 200 字）。',
  'acknowledgement',
);
export const telegramTokenInvalid = make('TELEGRAM_TOKEN_INVALID', 'invalid', '机器人令牌格式不正确或已被 Telegram 拒绝，请从 BotFather 重新复制令牌。', 'input.token');
export const telegramModeInvalid = make('TELEGRAM_MODE_INVALID', 'invalid', '接收方式（mode）须为 polling 或 webhook，请重新选择。', 'input.mode');
export const webhookUrlInvalid = make('WEBHOOK_URL_INVALID', 'invalid', '接口地址须为 http:// 或 https:// 开头的完整地址，且不含账号密码，请修改。', 'input.url');
export const webhookSecretInvalid = make('WEBHOOK_SECRET_INVALID', 'invalid', '签名密钥须为 16 至 200 个可见字符，请重新填写。', 'input.secret');
export const bindingEnded = make('BINDING_ENDED', 'conflict', '该绑定已经解除，不能再操作。请刷新列表。', 'id');
export const reasonRequired = make('REASON_REQUIRED', 'invalid', '请填写理由（2 至 200 字）。', 'reason');
export const tooManySeats = make('TOO_MANY_SEATS', 'invalid', '一次最多为 200 个席位生成链接，请分批办理。', 'seatIds');
export const messageNotUnknown = make('MESSAGE_NOT_UNKNOWN', 'conflict', '该消息的送达情况已经明确，无须再确认。请刷新列表。', 'id');
export const messageNotResendable = make('MESSAGE_NOT_RESENDABLE', 'conflict', '该消息尚在发送或已取消，不能重发。请刷新列表。', 'id');

export const webhookHostNotAllowed = (host: string): DomainError =>
  new DomainError({
    code: 'WEBHOOK_HOST_NOT_ALLOWED',
    kind: 'invalid',
    field: 'input.url',
    message: `接口地址的主机 ${host} 不在允许名单内，请联系运维人员在 WEBHOOK_HOSTS 中加入后重试。`,
    args: { host },
  });
