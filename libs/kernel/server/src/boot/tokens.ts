/** Injection tokens of ports whose type is an interface. */
export const ENV = Symbol('wudan:env');
export const CLOCK = Symbol('wudan:clock');
export const FILE_STORE = Symbol('wudan:file-store');
export const CRYPTO = Symbol('wudan:crypto');
export const SESSIONS = Symbol('wudan:sessions');
