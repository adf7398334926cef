import type { FieldError } from '@sinau/contracts/problem.js';

const TIME = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const CUE = new RegExp(String.raw`^${TIME}[ \t]+-->[ \t]+${TIME}((?:[ \t]+[a-z]+:[\w.,%-]+)*)[ \t]*$`);
const MOST_ERRORS = 20;

function millis(hours: string | undefined, minutes = '0', seconds = '0', fraction = '0'): number {
  return ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction);
}

/** Line ends of every system become "\n" and a byte order mark goes, as the standard reads them. */
export function normaliseVtt(text: string): string {
  return `${text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .trimEnd()}\n`;
}

function checkTiming(line: string, number: number, last: number) {
  const found = CUE.exec(line);
  if (!found)
    return {
      start: last,
      error: `Baris ${number}: waktu ditulis seperti 00:01.000 --> 00:04.000.`,
    };
  const start = millis(found[1], found[2], found[3], found[4]);
  const end = millis(found[5], found[6], found[7], found[8]);
  if (end <= start) return { start, error: `Baris ${number}: waktu selesai harus sesudah waktu mulai.` };
  if (start < last) return { start, error: `Baris ${number}: waktu mulai mendahului teks sebelumnya.` };
  return { start };
}

/**
 * What is wrong with captions, by line (WebVTT, W3C). STYLE and REGION blocks are refused: nothing that a trainer
 * writes reaches a learner's page but words and their times.
 */
export function checkVtt(text: string): FieldError[] {
  const lines = normaliseVtt(text).split('\n');
  const errors: string[] = [];
  if (!/^WEBVTT([ \t].*)?$/.test(lines[0] ?? ''))
    errors.push('Baris 1: berkas WebVTT dimulai dengan kata WEBVTT.');
  let last = 0;
  let cues = 0;
  lines.forEach((line, index) => {
    const number = index + 1;
    if (/^(STYLE|REGION)\b/.test(line) && (lines[index - 1] ?? '') === '')
      errors.push(`Baris ${number}: bagian ${line.slice(0, 6)} tidak diterima. Hapus bagian itu.`);
    if (!line.includes('-->')) return;
    const { start, error } = checkTiming(line.trim(), number, last);
    last = start;
    cues += 1;
    if (error) errors.push(error);
    else if ((lines[index + 1] ?? '').trim() === '') errors.push(`Baris ${number}: teksnya belum ada.`);
  });
  if (cues === 0 && errors.length === 0) errors.push('Belum ada satu pun teks dengan waktunya.');
  return errors.slice(0, MOST_ERRORS).map((message) => ({ path: 'captions', message }));
}
