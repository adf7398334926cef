import { cx } from '../lib/cx.js';
import styles from './RichText.module.css';

/**
 * Shifts the headings of a text so that its highest one fits below the page's h1, whatever level
 * its author began with: a skipped level misleads people who navigate by headings.
 */
export function headingsFrom(html: string, top: number): string {
  const levels = [...html.matchAll(/<h([1-6])\b/g)].map((match) => Number(match[1]));
  const shift = top - Math.min(...levels);
  if (levels.length === 0 || shift === 0) return html;
  return html.replace(/<(\/?)h([1-6])\b/g, (_all, slash: string, level: string) => {
    return `<${slash}h${Math.min(6, Number(level) + shift)}`;
  });
}

export interface RichTextProps {
  /** HTML that the API has sanitised with its allow-list. Never anything else. */
  readonly html: string;
  readonly className?: string;
}

/** Lesson text: comfortable measure, clear headings, nothing wider than the screen. */
export function RichText({ html, className }: RichTextProps) {
  return (
    <div className={cx(styles.rich, className)} dangerouslySetInnerHTML={{ __html: headingsFrom(html, 2) }} />
  );
}
