import { defineMail } from '@wudan/kernel-server';

/** To a newly founded office: its settings. */
export const officeFounded = defineMail<{ passwordProfile: 'djbh3' | 'asvs' }>('office.founded');
