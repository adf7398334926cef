import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './PhoneFrame.module.css';

/**
 * A screen of 360 px inside the page. A frame of its own, so that the learner's rules for small screens hold in it;
 * it loads nothing: the styles of this page are linked again and React draws into it.
 */
export function PhoneFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const inner = frame.current?.contentDocument;
    if (!inner) return;
    const root = document.documentElement;
    inner.documentElement.lang = root.lang;
    if (root.dataset.theme) inner.documentElement.dataset.theme = root.dataset.theme;
    inner.title = title;
    const copy = () => linkStyles(inner);
    copy();
    // Styles of parts that are loaded later come later.
    const watch = new MutationObserver(copy);
    watch.observe(document.head, { childList: true });
    inner.body.className = styles.body ?? '';
    // A link in the preview would lead the frame away from what is being written.
    inner.addEventListener('click', (event) => {
      if ((event.target as Element).closest?.('a[href]')) event.preventDefault();
    });
    setBody(inner.body);
    return () => watch.disconnect();
  }, [title]);
  return (
    <>
      <iframe ref={frame} title={title} className={styles.frame} />
      {body && createPortal(<main className={styles.main}>{children}</main>, body)}
    </>
  );
}

/** The styles of this page that are not there yet, in the same order: their layers depend on it. */
function linkStyles(inner: Document): void {
  const there = inner.querySelectorAll('link, style').length;
  const sheets = [...document.querySelectorAll<HTMLElement>('link[rel=stylesheet], style')];
  for (const sheet of sheets.slice(there)) inner.head.append(inner.importNode(sheet, true));
}
