import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BadRequestException, Logger } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { DomainError, notFound } from '@wudan/kernel-core';
import { formatGraphqlError } from './error-format.js';

/** As Apollo hands an error over. */
const formatted = (error: GraphQLError, reveal = true): ReturnType<typeof formatGraphqlError> => formatGraphqlError(error.toJSON(), error, reveal);
const wrapped = (original: Error): GraphQLError => new GraphQLError(original.message, { path: ['createUnit'], originalError: original });
const refusal = (code: string, message: string): GraphQLError => new GraphQLError(message, { extensions: { code } });

describe('formatGraphqlError', () => {
  beforeAll(() => Logger.overrideLogger(false));
  afterAll(() => Logger.overrideLogger(['error']));

  it('gives a typed error its code, kind, field and arguments', () => {
    const error = new DomainError({ code: 'UNIT_CODE_TAKEN', kind: 'conflict', field: 'input.code', message: '单位代码已被使用，请改用其他代码。', args: { code: 'A-1' } });
    expect(formatted(wrapped(error))).toEqual({
      message: '单位代码已被使用，请改用其他代码。',
      path: ['createUnit'],
      extensions: { code: 'UNIT_CODE_TAKEN', kind: 'conflict', field: 'input.code', args: { code: 'A-1' } },
    });
    expect(formatted(wrapped(notFound('单位'))).extensions).toEqual({ code: 'NOT_FOUND', kind: 'not_found', args: {} });
    expect(formatted(new GraphQLError('outer', { originalError: wrapped(error) })).extensions).toMatchObject({ code: 'UNIT_CODE_TAKEN' });
  });

  it.each<[string, GraphQLError]>([
    ['a failure of the program', wrapped(new TypeError("Cannot read properties of undefined (reading 'x')"))],
    ['a failure of the database', wrapped(Object.assign(new Error('duplicate key value violates unique constraint "unit_pk"'), { driverError: { detail: 'Key (id)=(…)' } }))],
    ['an exception of the framework', wrapped(new BadRequestException('Unexpected token'))],
    ['a text that was thrown', new GraphQLError('Unexpected error value: "secret"')],
  ])('turns %s into a number to quote', (_, error) => {
    const answer = formatted(error);
    expect(answer.extensions).toEqual({ code: 'INTERNAL', kind: 'internal', number: expect.stringMatching(/^[0-9A-Z]{4,8}$/) as unknown });
    expect(answer.message).toContain(String(answer.extensions?.['number']));
    expect(answer.message).toMatch(/^系统内部错误/);
    expect(JSON.stringify(answer)).not.toMatch(/stack|constraint|Cannot|Unexpected|secret|detail|at .*\.ts/);
  });

  it.each([
    ['GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found "}".'],
    ['GRAPHQL_VALIDATION_FAILED', 'Cannot query field "unitz" on type "Query". Did you mean "units"?'],
    ['BAD_REQUEST', 'This operation has been blocked as a potential Cross-Site Request Forgery (CSRF).'],
    ['OPERATION_RESOLUTION_FAILURE', 'Unknown operation named "x".'],
    ['PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound'],
  ])('says %s in words of a user, and the validator’s own only to developers', (code, text) => {
    const open = formatted(refusal(code, text));
    expect(open).toEqual({ message: expect.stringMatching(/^请求.*。$/) as unknown, extensions: { code, kind: 'invalid', detail: text } });
    expect(formatted(refusal(code, text), false)).toEqual({ message: open.message, extensions: { code, kind: 'invalid' } });
  });

  it.each([
    ['Variable "$input" of required type "CreateUnitInput!" was not provided.', 'input'],
    ['Variable "$input" got invalid value { name: "x" }; Field "code" of required type "String!" was not provided.', 'input.code'],
    ['Variable "$input" got invalid value "COMPANY" at "input.kind"; Value "COMPANY" does not exist in "UnitKind" enum.', 'input.kind'],
    ['Variable "$input" got invalid value { a: 1 } at "input.days[2]"; Field "date" of required type "Date!" was not provided.', 'input.days.2.date'],
    ['Variable "$input" got invalid value { x: 1 }; Field "officeId" is not defined by type "CreateUnitInput".', 'input.officeId'],
    ['Variable "$first" got invalid value 1.5; Int cannot represent non-integer value: 1.5', 'first'],
    ['Variable "$id" of non-null type "ID!" must not be null.', 'id'],
    ['Variable "$id" is never used.', undefined],
    ['Something else of the variables.', undefined],
  ])('finds the field in: %s', (text, field) => {
    const answer = formatted(refusal('BAD_USER_INPUT', text), false);
    expect(answer.extensions).toEqual({ code: 'BAD_USER_INPUT', kind: 'invalid', ...(field === undefined ? {} : { field }) });
    if (field !== undefined) expect(answer.message).toContain(`“${field}”`);
    expect(answer.message).not.toMatch(/Variable|invalid value/);
  });

  it('keeps the sentence of a scalar and drops what the library puts before it', () => {
    const scalar = new GraphQLError('日期须写作 YYYY-MM-DD。', { extensions: { code: 'DATE_INVALID', kind: 'invalid' } });
    const text = 'Variable "$input" got invalid value "30.6." at "input.validFrom"; 日期须写作 YYYY-MM-DD。';
    const answer = formatted(new GraphQLError(text, { originalError: scalar, extensions: { ...scalar.extensions } }));
    expect(answer).toEqual({ message: '日期须写作 YYYY-MM-DD。', extensions: { code: 'DATE_INVALID', kind: 'invalid', field: 'input.validFrom' } });
  });
});
