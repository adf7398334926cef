/** Short messages after an action, kept outside React so that any code can send one. */
export interface ToastMessage {
  readonly id: number;
  readonly text: string;
  /** For instance "Urungkan". The message stays longer then. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

const SHOWN_MS = 6000;
const SHOWN_WITH_ACTION_MS = 10_000;

type Listener = () => void;

let messages: readonly ToastMessage[] = [];
let nextId = 1;
const listeners = new Set<Listener>();

/** Shows and announces a message: `toast('Tersimpan.')`. Only in the browser. */
export function toast(text: string, action?: ToastMessage['action']): void {
  const message = { id: nextId++, text, action };
  publish([...messages, message]);
  setTimeout(() => dismiss(message.id), action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
}

export function dismiss(id: number): void {
  publish(messages.filter((message) => message.id !== id));
}

export const currentToasts = (): readonly ToastMessage[] => messages;

export function subscribeToasts(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function publish(next: readonly ToastMessage[]): void {
  messages = next;
  for (const listener of listeners) listener();
}
