import { describe, expect, it } from '@jest/globals';
import { voiceOf } from './voice';

const text = { zh: '已办成', en: 'Approved' };

describe('the voice of a command', () => {
  it('says both languages, Chinese first, where both fit', () => {
    expect(voiceOf().label(text)).toBe('已办成 Approved');
    expect(voiceOf().sentence(text)).toBe('已办成 Approved');
    expect(voiceOf().name(text)).toBe('已办成');
  });

  it('puts the second language below when the line is full', () => {
    const long = { zh: '长'.repeat(30), en: 'l'.repeat(39) };
    expect(voiceOf().sentence(long)).not.toContain('\n');
    expect(voiceOf().sentence(long, 1)).toBe(`${long.zh}\n ${long.en}`);
  });

  it('says one language only when asked, and the same word only once', () => {
    expect(voiceOf('en').label(text)).toBe('Approved');
    expect(voiceOf('zh').sentence(text)).toBe('已办成');
    expect(voiceOf().label({ zh: 'QR', en: 'QR' })).toBe('QR');
  });
});
