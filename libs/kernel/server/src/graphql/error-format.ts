import { HttpException, Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError } from '@wudan/kernel-core';

const log = new Logger('Errors');

/** What Apollo refuses by itself, in words a user can act on. */
const PROTOCOL_TEXT: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: '请求语句有语法错误，请检查后重试。',
  GRAPHQL_VALIDATION_FAILED: '请求语句与接口定义不符，请刷新页面后重试。',
  BAD_USER_INPUT: '提交的参数类型不正确或缺少必填项，请检查后重试。',
  PERSISTED_QUERY_NOT_FOUND: '请求语句未登记，请刷新页面后重试。',
  OPERATION_RESOLUTION_FAILURE: '请求未指明要执行的操作。',
  BAD_REQUEST: '请求格式不正确，请刷新页面后重试。',
};

function domainErrorIn(error: unknown): DomainError | undefined {
  for (let current = error, depth = 0; current !== null && typeof current === 'object' && depth < 5; depth += 1) {
    if (current instanceof DomainError) return current;
    current = (current as { originalError?: unknown }).originalError;
  }
  return undefined;
}

/** Where in the variables the fault lies, after the words in which graphql-js says it; undefined when it names no variable. */
function fieldNamed(text: string): string | undefined {
  const variable = /^Variable "\$(\w+)" (?:got invalid value|of required type|of non-null type)/.exec(text)?.[1];
  if (variable === undefined) return undefined;
  const place = /^.* at "([^"]+)"; /s.exec(text)?.[1] ?? variable;
  const member = /; Field "(\w+)" (?:of required type|is not defined)/.exec(text)?.[1];
  return [place.replace(/\[(\d+)\]/g, '.$1'), ...(member === undefined ? [] : [member])].join('.');
}

/** The sentence of a scalar of ours, without the words graphql-js puts in front of it. */
function ownText(error: unknown, text: string): string {
  let found = text;
  for (let current = error; current instanceof GraphQLError; current = current.originalError) found = current.message;
  return found;
}

/**
 * The one formatter: a typed error becomes its extensions, anything unexpected becomes a number the user can quote
 * while the cause goes to the log. No stack and no English exception reaches a user.
 * @param revealSchema outside production the validator's own text is kept for developers
 */
export function formatGraphqlError(formatted: GraphQLFormattedError, error: unknown, revealSchema: boolean): GraphQLFormattedError {
  const domain = domainErrorIn(error);
  const place = { ...(formatted.path ? { path: formatted.path } : {}), ...(formatted.locations ? { locations: formatted.locations } : {}) };
  if (domain) {
    return {
      message: domain.message,
      ...place,
      extensions: { code: domain.code, kind: domain.kind, ...(domain.field ? { field: domain.field } : {}), args: domain.args },
    };
  }
  const own = formatted.extensions;
  const field = fieldNamed(formatted.message);
  const named = field === undefined ? {} : { field };
  if (typeof own?.['kind'] === 'string') return { message: ownText(error, formatted.message), ...place, extensions: { code: own['code'], kind: own['kind'], ...named } };
  const code = typeof own?.['code'] === 'string' ? own['code'] : 'INTERNAL_SERVER_ERROR';
  const known = PROTOCOL_TEXT[code];
  const original = error instanceof GraphQLError ? error.originalError : error;
  if (known !== undefined && !(original instanceof HttpException)) {
    const message = field === undefined ? known : `参数“${field}”类型不正确、缺少或多余，请检查后重试。`;
    return { message, ...place, extensions: { code, kind: 'invalid', ...named, ...(revealSchema ? { detail: formatted.message } : {}) } };
  }
  const number = Math.random().toString(36).slice(2, 10).toUpperCase();
  log.error(`${number} ${formatted.path?.join('.') ?? ''} ${original instanceof Error ? (original.stack ?? original.message) : String(original)}`);
  return { message: `系统内部错误，已记录（编号 ${number}）。请稍后重试；如仍失败，请把编号告知管理员。`, ...place, extensions: { code: 'INTERNAL', kind: 'internal', number } };
}
