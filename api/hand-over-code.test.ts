import { describe, expect, it } from '@jest/globals';
import { hashOfCode, newCode } from './hand-over-code';

describe('a hand-over code', () => {
  it('is two groups that can be read out, another each time', () => {
    const codes = Array.from({ length: 50 }, newCode);
    expect(codes.every((code) => /^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(['7K3M-QXC4', '7k3mqxc4', ' 7K3M QXC4 ', '７Ｋ３Ｍ－ＱＸＣ４'])(
    'typed as %s is the same',
    (typed) => {
      expect(hashOfCode(typed)).toBe(hashOfCode('7K3M-QXC4'));
    },
  );

  it('with one letter changed is another', () => {
    expect(hashOfCode('7K3M-QXC5')).not.toBe(hashOfCode('7K3M-QXC4'));
  });
});
