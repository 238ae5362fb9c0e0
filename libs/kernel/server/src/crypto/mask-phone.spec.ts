import { describe, expect, it } from '@jest/globals';
import { maskPhone } from './mask-phone.js';

describe('a masked phone number', () => {
  it.each([
    ['13885701234', '138****1234'],
    ['138 8570 1234', '138****1234'],
    ['+86 138-8570-1234', '138****1234'],
    ['008613885701234', '138****1234'],
    ['0857-82234567', '085****4567'],
    ['8223456', '****56'],
    ['12345', '****'],
    ['', '****'],
  ])('%s is shown as %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
});
