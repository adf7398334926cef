import styles from './ToolIcon.module.css';

/** Signs of the toolbar on a 24-unit grid, beside the kit's: they are loaded with the editor only. */
const paths = {
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z',
  italic: 'M10 5h8M6 19h8M14 5l-4 14',
  code: 'm8.5 7-5 5 5 5m7-10 5 5-5 5',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3L11.5 6.8M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1.5-1.5',
  text: 'M5 6h14M12 6v13',
  heading: 'M6 5v14M18 5v14M6 12h12',
  bullets: 'M9.5 6H20M9.5 12H20M9.5 18H20M5 6h.1M5 12h.1M5 18h.1',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 5l1.5-.8V9M4 14.2c.2-1.4 2.4-1.4 2.4 0 0 1-2.4 1.6-2.4 3.3h2.6',
  checks: 'm3.5 6.5 1.5 1.5 3-3.5M3.5 16l1.5 1.5 3-3.5M12 6.5h8M12 16h8',
  quote: 'M5 11h5v6H5zM5 11c0-3 1-4.5 4-5M14 11h5v6h-5zM14 11c0-3 1-4.5 4-5',
  box: 'M4 5h16v14H4zM8 5v14M11.5 10h5m-5 4h5',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14M15 5v14',
  plain: 'M4 5h16v14H4zM7.5 9l3 3-3 3M12.5 15h4',
  rule: 'M4 12h16M7 7h10M7 17h10',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9h.1',
  video: 'M3.5 6.5h12v11h-12zM15.5 10.5l5-3v9l-5-3',
  audio: 'M5 9.5h3.5L13 5.5v13l-4.5-4H5zM16 9a4 4 0 0 1 0 6m2.5-8.5a7.5 7.5 0 0 1 0 11',
  file: 'M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5',
  youtube: 'M3.5 6.5h17v11h-17zM10.5 9.5v5l4-2.5z',
  quiz: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM9.7 9.5c.3-3 4.8-2.7 4.6.2-.1 1.7-2.3 1.9-2.3 3.8m0 2.9v.1',
  pair: 'M4 5h7v14H4zM13 5h7v14h-7zM12 3v18',
  undo: 'M8.5 5 4 9.5 8.5 14M4.5 9.5H14a5 5 0 0 1 0 10h-3.5',
  redo: 'M15.5 5 20 9.5 15.5 14M19.5 9.5H10a5 5 0 0 0 0 10h3.5',
  plus: 'M12 5v14M5 12h14',
} as const;

export type ToolIconName = keyof typeof paths;

/** Says nothing by itself: the button that holds it has a name. */
export function ToolIcon({ name }: { readonly name: ToolIconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
