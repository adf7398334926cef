import { formatOf } from './sniff.js';
import { roomFor } from './upload-limits.js';

describe('what a file is by its bytes', () => {
  it.each([
    ['\xff\xd8\xff\xe0', 'jpeg'],
    ['\x89PNG\r\n\x1a\n', 'png'],
    ['RIFF....WEBPVP8 ', 'webp'],
    ['RIFF....WAVEfmt ', 'wav'],
    ['RIFF....AVI LIST', 'avi'],
    ['RIFF\0\0\0\0XXXX', undefined],
    ['\0\0\0\x18ftypisom', 'mp4'],
    ['\0\0\0\x18ftypqt  ', 'mov'],
    ['\0\0\0\x18ftypheic', 'heic'],
    ['\xff\xfb\x90\x00', 'mp3'],
    ['\xff\xf1\x50\x80', 'aac'],
    ['\xff\xff\xff\xff', undefined],
    ['GIF89a', 'gif'],
    ['%PDF-1.4', 'pdf'],
    [' %PDF-1.4', 'text'],
    ['<svg onload=alert(1)>', 'text'],
    ['MZ\x90\0', undefined],
    ['', undefined],
  ])('%j is %s', (head, format) => {
    expect(formatOf(Buffer.from(head, 'latin1'), true)).toBe(format);
  });

  it('takes UTF-8 that is cut in the middle of a letter only when more follows', () => {
    const cut = Buffer.from('kelapa—').subarray(0, 7);
    expect(formatOf(cut, false)).toBe('text');
    expect(formatOf(cut, true)).toBeUndefined();
  });
});

describe('room for an upload', () => {
  const MB = 1024 * 1024;

  it.each([
    [{ free: 1300 * MB, promised: 0, used: 0, quota: null }, 500 * MB],
    [{ free: 1300 * MB, promised: 400 * MB, used: 0, quota: null }, 300 * MB],
    [{ free: 100 * MB, promised: 0, used: 0, quota: null }, 0],
    [{ free: null, promised: 0, used: 40 * MB, quota: 50 * MB }, 10 * MB],
    [{ free: null, promised: 0, used: 60 * MB, quota: 50 * MB }, 0],
  ])('%j', (space, room) => {
    expect(roomFor(space)).toBe(room);
  });

  it('is without end when neither store nor settings say', () => {
    expect(roomFor({ free: null, promised: 0, used: 0, quota: null })).toBe(Infinity);
  });
});
