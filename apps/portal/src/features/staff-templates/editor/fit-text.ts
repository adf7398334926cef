import type { TemplateElement, TemplateFace } from '@sinau/contracts/template-design.js';
import { withSamples } from '../words.js';

type TextElement = Extract<TemplateElement, { type: 'text' }>;

export interface SetLine {
  readonly text: string;
  /** Baseline, millimetres from the upper edge of the box. */
  readonly y: number;
}

export interface SetText {
  /** Millimetres. */
  readonly size: number;
  readonly lines: readonly SetLine[];
}

const MM_PER_POINT = 25.4 / 72;
const SMALLEST = 4 * MM_PER_POINT;

// As the printed page sets it: see the prelude of compiled designs.
const LINE = 1.2;
const LEADING = 0.2;
const BASELINE = 0.78;

/** Font names that the canvas loads the printed fonts under. */
export const FAMILIES: Readonly<Record<TemplateFace, { family: string; weight: number; style: string }>> = {
  sans: { family: 'Sinau Sans', weight: 400, style: 'normal' },
  'sans-bold': { family: 'Sinau Sans', weight: 600, style: 'normal' },
  'serif-bold': { family: 'Sinau Serif', weight: 600, style: 'normal' },
  'serif-italic': { family: 'Sinau Serif', weight: 400, style: 'italic' },
};

/** Width of a text, as a multiple of its size. */
export type Measure = (text: string, face: TemplateFace) => number;

/** A rough width where nothing can be measured. */
const guess: Measure = (text) => text.length * 0.52;

/** Measures with the fonts that are loaded. */
export function browserMeasure(): Measure {
  if (typeof OffscreenCanvas === 'undefined') return guess;
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return guess;
  return (text, face) => {
    const { family, weight, style } = FAMILIES[face];
    context.font = `${style} ${weight} 100px "${family}", sans-serif`;
    return context.measureText(text).width / 100;
  };
}

function wrapped(text: string, most: number, width: (part: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && width(longer) > most) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
}

/** Sets a text in its box as the page will: as large as wished, smaller until it fits. */
export function fitText(element: TextElement, measure: Measure): SetText {
  const words = withSamples(element.text);
  const text = element.upper ? words.toUpperCase() : words;
  const tracking = element.tracking / element.size;
  const width = (part: string) => measure(part, element.face) + part.length * tracking;
  const height = (count: number, size: number) => size * (count * LINE - LEADING);
  const parts = element.fit === 'line' ? text.split('\n') : text.split(/[ \n]/);
  const widest = Math.max(0.01, ...parts.map(width));
  let size = Math.min(element.size * MM_PER_POINT, element.w / widest);
  const linesAt = (at: number) => (element.fit === 'line' ? parts : wrapped(text, element.w / at, width));
  let lines = linesAt(size);
  while (size > SMALLEST && height(lines.length, size) > element.h + 0.01) {
    size *= 0.96;
    lines = linesAt(size);
  }
  const room = element.h - height(lines.length, size);
  const top = element.valign === 'top' ? 0 : element.valign === 'middle' ? room / 2 : room;
  return { size, lines: lines.map((line, at) => ({ text: line, y: top + size * (BASELINE + at * LINE) })) };
}
