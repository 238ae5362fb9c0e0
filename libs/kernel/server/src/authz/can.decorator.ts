import { SetMetadata } from '@nestjs/common';

export const ACCESS_RULE = 'wudan:access-rule';

/** How an operation is guarded: by a permission, or open for a stated reason. */
export type AccessRule = { readonly can: { readonly action: string; readonly subject: string } } | { readonly openTo: string };

/** The operation needs this permission in some form; the use-case checks the row. */
export const Can = (action: string, subject: string): MethodDecorator =>
  SetMetadata(ACCESS_RULE, { can: { action, subject } } satisfies AccessRule);

/** The operation needs no permission, and why: `anyone`, `any signed-in seat` … Anything but `anyone…` still needs a session. */
export const OpenTo = (reason: string): MethodDecorator => SetMetadata(ACCESS_RULE, { openTo: reason } satisfies AccessRule);
