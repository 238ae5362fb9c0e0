import { SetMetadata } from '@nestjs/common';

export const ONE_CALL = 'wudan:one-call';

/**
 * A mutation that is one SQL call, atomic by itself and idempotent by an event id among its arguments. It opens no write
 * unit of its own, which would cost four round trips; `Idempotency-Key` is not looked at.
 */
export const OneCall = (): MethodDecorator => SetMetadata(ONE_CALL, true);
