import { checkVtt, normaliseVtt } from './webvtt.js';

const cue = '00:00.000 --> 00:02.500 align:start position:10%\nSelamat datang.\n';
const told = (text: string) => checkVtt(text).map(({ message }) => message);

describe('WebVTT', () => {
  it.each([
    `WEBVTT\n\n${cue}`,
    `\uFEFFWEBVTT Resep\r\n\r\n1\r\n${cue.replaceAll('\n', '\r\n')}`,
    `WEBVTT\n\nNOTE catatan\n\n${cue}\n01:00:00.000 --> 01:00:01.000\nDua\nbaris\n`,
  ])('accepts %j', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['', 'Baris 1: berkas WebVTT dimulai dengan kata WEBVTT.'],
    ['WEBVTT\n', 'Belum ada satu pun teks dengan waktunya.'],
    [`1\n${cue}`, 'Baris 1: berkas WebVTT dimulai dengan kata WEBVTT.'],
    [
      'WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nSRT',
      'Baris 3: waktu ditulis seperti 00:01.000 --> 00:04.000.',
    ],
    ['WEBVTT\n\n00:61.000 --> 00:62.000\nx', 'Baris 3: waktu ditulis seperti 00:01.000 --> 00:04.000.'],
    ['WEBVTT\n\n00:02.000 --> 00:02.000\nx', 'Baris 3: waktu selesai harus sesudah waktu mulai.'],
    ['WEBVTT\n\n00:00.000 --> 00:02.000\n\n', 'Baris 3: teksnya belum ada.'],
    [`WEBVTT\n\n00:09.000 --> 00:10.000\nx\n\n${cue}`, 'Baris 6: waktu mulai mendahului teks sebelumnya.'],
    [
      `WEBVTT\n\nSTYLE\n::cue { background: url(//x) }\n\n${cue}`,
      'Baris 3: bagian STYLE tidak diterima. Hapus bagian itu.',
    ],
  ])('tells by line what is wrong in %j', (text, message) => {
    expect(told(text)).toContain(message);
  });

  it('never answers with more than can be read', () => {
    expect(told(`WEBVTT\n\n${'x --> y\nz\n\n'.repeat(500)}`)).toHaveLength(20);
  });

  it('unifies line ends', () => {
    expect(normaliseVtt('\uFEFFWEBVTT\r\n\rx\0\n\n')).toBe('WEBVTT\n\nx\uFFFD\n');
  });
});
