export interface TimedLine {
  readonly start: number;
  readonly text: string;
}

/** `1:02:03,5 Salam` or `02.03 Salam`: a time, then words. */
const LINE = /^(?:(\d{1,2})[:.])?(\d{1,3})[:.](\d{1,2})(?:,(\d{1,3}))?\s+(.+)$/;

export interface ReadLines {
  readonly lines: readonly TimedLine[];
  /** Numbers of lines that could not be read, from 1. */
  readonly wrong: readonly number[];
}

/** Reads chapters or a transcript as people write them: one per line, the time first. */
export function readTimedLines(text: string): ReadLines {
  const lines: TimedLine[] = [];
  const wrong: number[] = [];
  text.split('\n').forEach((raw, at) => {
    const line = raw.trim();
    if (line === '') return;
    const [, hours = '0', minutes = '', seconds = '', fraction = '0', words = ''] = LINE.exec(line) ?? [];
    if (words === '' || Number(seconds) > 59) wrong.push(at + 1);
    else
      lines.push({
        start: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`),
        text: words,
      });
  });
  return { lines, wrong };
}

const two = (value: number) => String(value).padStart(2, '0');

/** The same lines as text again. */
export function writeTimedLines(lines: readonly TimedLine[]): string {
  return lines
    .map(({ start, text }) => {
      const whole = Math.floor(start);
      const hours = Math.floor(whole / 3600);
      const fraction = String(Math.round((start - whole) * 1000))
        .padStart(3, '0')
        .replace(/0+$/, '');
      const time = `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
      return `${time}${fraction ? `,${fraction}` : ''} ${text}`;
    })
    .join('\n');
}
