import { useEffect, useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import styles from './Dialog.module.css';
import { Icon } from './Icon.js';
import { useScrollStop } from './use-scroll-stop.js';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons; the last one is the main one. */
  readonly footer?: ReactNode;
}

export interface ModalProps extends DialogProps {
  /** In the middle of the screen, or a sheet that comes from the bottom. */
  readonly place: 'dialog' | 'sheet';
}

/** The second tap of a double tap lands on what the first one opened: it was never meant for that. Milliseconds. */
const SETTLING = 400;
const isSecondTap = ({ detail, nativeEvent }: MouseEvent): boolean =>
  detail > 1 || ('pointerType' in nativeEvent && nativeEvent.pointerType === 'touch');

/**
 * A modal on the native <dialog>: the browser traps focus, handles Esc, makes the rest inert
 * and gives the focus back to what opened it.
 */
export default function Modal({ open, title, onClose, children, footer, place }: ModalProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const content = useRef<HTMLDivElement>(null);
  const opened = useRef(0);
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      dialog.showModal();
      opened.current = performance.now();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);
  // Taken away while it is open, it would drop the focus; closed first, it gives it back to what opened it.
  useLayoutEffect(() => {
    const dialog = ref.current;
    return () => {
      if (dialog?.open) dialog.close();
    };
  }, []);
  // After the first effect: what is not shown yet has no height.
  const isStop = useScrollStop(content, open);
  return (
    <dialog
      ref={ref}
      className={cx(styles.modal, styles[place])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // The state of the parent decides; without this the two could disagree.
        event.preventDefault();
        onClose();
      }}
      onClickCapture={(event) => {
        if (!isSecondTap(event) || performance.now() - opened.current > SETTLING) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onClick={(event) => event.target === ref.current && onClose()}
    >
      {open && (
        <div className={styles.body}>
          <header className={styles.header}>
            <h2 id={titleId}>{title}</h2>
            <button type="button" className={styles.close} onClick={onClose} aria-label="Tutup">
              <Icon name="close" />
            </button>
          </header>
          <div
            ref={content}
            className={styles.content}
            {...(isStop && { tabIndex: 0, role: 'group', 'aria-labelledby': titleId })}
          >
            {children}
          </div>
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </div>
      )}
    </dialog>
  );
}
