import { useEffect, useState } from 'react';

interface Closable {
  close(): void;
}

export interface Opened<Book> {
  readonly book: Book | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** Opens a book when the page is there and closes it with the page. `open` must not change between renders. */
export function useOpened<Book extends Closable>(open: () => Promise<Book>): Opened<Book> {
  const [state, setState] = useState<{ readonly book?: Book; readonly failed: boolean }>({ failed: false });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let over = false;
    let opened: Book | undefined;
    setState({ failed: false });
    open().then(
      (book) => {
        opened = book;
        if (over) book.close();
        else setState({ book, failed: false });
      },
      () => {
        if (!over) setState({ failed: true });
      },
    );
    return () => {
      over = true;
      opened?.close();
    };
  }, [open, attempt]);
  return { book: state.book, failed: state.failed, retry: () => setAttempt((count) => count + 1) };
}
