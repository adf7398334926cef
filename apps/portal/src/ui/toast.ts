/** Short messages after an action, kept outside React so that any code can send one. */
export interface ToastMessage {
  readonly id: number;
  readonly text: string;
  /** For instance "Urungkan". The message stays longer then, also when the page changes. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  /** When it was sent, milliseconds since 1970. */
  readonly at: number;
}

/** More would cover the page; what can be undone goes last. */
const MOST = 3;
/** A message this young was sent on the way to the new page and belongs to it. */
const YOUNG_MS = 1500;

type Listener = () => void;

let messages: readonly ToastMessage[] = [];
let nextId = 1;
const listeners = new Set<Listener>();

/** Shows and announces a message: `toast('Tersimpan.')`. Only in the browser. */
export function toast(text: string, action?: ToastMessage['action']): void {
  publish(newest([...messages, { id: nextId++, text, action, at: Date.now() }]));
}

export function dismiss(id: number): void {
  publish(messages.filter((message) => message.id !== id));
}

/** Another page: what was said about the last one goes, unless it can still be undone. */
export function dismissOnLeave(): void {
  publish(messages.filter(({ action, at }) => action || Date.now() - at < YOUNG_MS));
}

export const currentToasts = (): readonly ToastMessage[] => messages;

export function subscribeToasts(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function newest(all: readonly ToastMessage[]): readonly ToastMessage[] {
  if (all.length <= MOST) return all;
  const gone = all.find(({ action }) => !action) ?? all[0];
  return all.filter((message) => message !== gone);
}

function publish(next: readonly ToastMessage[]): void {
  messages = next;
  for (const listener of listeners) listener();
}
