import type { EnumOf, Translate } from '@wudan/kernel-ui';
import type { zh } from '../i18n/zh.js';

interface NamedSeat {
  readonly role: EnumOf<'Role'>;
  readonly officeName: string;
  readonly unitName: string | null;
}

/** `毕节市委编办 · 市信访局 · 单位联络员` */
export function seatLabel(seat: NamedSeat, { t }: { readonly t: Translate<keyof typeof zh> }): string {
  return [seat.officeName, seat.unitName, t(`role.${seat.role}`)].filter((part) => part !== null).join(' · ');
}
