import type { Chapter, Cue } from '@sinau/contracts/library.contract.js';

/** `01:02:03.456` of WebVTT. */
export function vttTime(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const part = (value: number, digits = 2) => String(value).padStart(digits, '0');
  const whole = Math.floor(ms / 1000);
  return `${part(Math.floor(whole / 3600))}:${part(Math.floor(whole / 60) % 60)}:${part(whole % 60)}.${part(ms % 1000, 3)}`;
}

const LAST_CUE_SECONDS = 10;

/** With the recording, where its length is known. */
const endOfLast = (start: number, durationSeconds: number | null): number =>
  durationSeconds !== null && durationSeconds > start ? durationSeconds : start + LAST_CUE_SECONDS;

/** A transcript as WebVTT: each cue lasts until the next one begins. */
export function transcriptVtt(cues: readonly Cue[], durationSeconds: number | null): string {
  const blocks = cues.map(({ start, text }, at) => {
    const end = cues[at + 1]?.start ?? endOfLast(start, durationSeconds);
    // An arrow or a line break would end the cue early.
    const shown = text
      .replace(/\s+/g, ' ')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;');
    return `${vttTime(start)} --> ${vttTime(end)}\n${shown}\n`;
  });
  return `WEBVTT\n\n${blocks.join('\n')}`;
}

/** JSON chapters 1.2.0 of the podcast namespace. */
export function chaptersJson(chapters: readonly Chapter[], title: string): string {
  return JSON.stringify({
    version: '1.2.0',
    title,
    chapters: chapters.map(({ start, title: name }) => ({ startTime: start, title: name })),
  });
}
