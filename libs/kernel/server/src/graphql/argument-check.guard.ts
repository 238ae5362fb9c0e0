import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { getNullableType, GraphQLID, GraphQLString, isInputObjectType, isListType, isNonNullType, type GraphQLInputType, type GraphQLResolveInfo } from 'graphql';
import { DomainError, isId } from '@wudan/kernel-core';

/** NUL, and halves of surrogate pairs: PostgreSQL stores neither. */
const UNSTORABLE = /[\u0000\p{Cs}]/u;

const invalid = (code: string, field: string, message: string): DomainError => new DomainError({ code, kind: 'invalid', field, message });

/**
 * Looks through one argument by its type. An empty text where an id may be absent stands for none; what it means is the use-case's business.
 * @param path of the argument, as faults name it
 * @throws DomainError ID_INVALID, TEXT_INVALID
 */
export function checkArgument(type: GraphQLInputType, value: unknown, path: string): void {
  if (value === null || value === undefined) return;
  const named = getNullableType(type);
  if (isListType(named)) {
    const elements: readonly unknown[] = Array.isArray(value) ? value : [value];
    elements.forEach((element, index) => checkArgument(named.ofType as GraphQLInputType, element, `${path}.${index}`));
  } else if (isInputObjectType(named)) {
    for (const [name, field] of Object.entries(named.getFields())) checkArgument(field.type, (value as Record<string, unknown>)[name], `${path}.${name}`);
  } else if (named === GraphQLID) {
    const absent = value === '' && !isNonNullType(type);
    if (!absent && !isId(String(value))) throw invalid('ID_INVALID', path, `“${path}”不是有效的标识，请刷新列表后重新选择。`);
  } else if (named === GraphQLString && typeof value === 'string' && UNSTORABLE.test(value)) {
    throw invalid('TEXT_INVALID', path, `“${path}”含有无法保存的字符，请删除后重新填写。`);
  }
}

/** Refuses arguments that nothing could be done with, before any use-case or table sees them. A guard and no interceptor, which would put rxjs around every query. */
@Injectable()
export class ArgumentCheckGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.getType<GqlContextType>() === 'graphql') {
      const graphql = GqlExecutionContext.create(context);
      const info = graphql.getInfo<GraphQLResolveInfo>();
      const values = graphql.getArgs<Record<string, unknown>>();
      for (const argument of info.parentType.getFields()[info.fieldName]?.args ?? []) checkArgument(argument.type, values[argument.name], argument.name);
    }
    return true;
  }
}
