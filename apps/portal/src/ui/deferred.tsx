import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';

const waitingForServer = new Set<() => Promise<void>>();

export type Deferred<Props> = ComponentType<Props> & {
  /** Fetches the part before it is shown. A failure shows itself when the part is. */
  readonly fetchEarly: () => void;
};

/**
 * A part of a page that is in the first HTML but can be used a moment later: the server renders it, the browser shows
 * that HTML at once and takes it over when the part's own chunk is here. Keeps the first route's JavaScript small.
 * Call it beside the imports, with a chunk of its own: `const Form = deferred(() => import('./Form.js'))`.
 * @param load gives the module whose default export is the part
 * @param waiting shown when the page is opened by a link and the part is not here yet
 */
export function deferred<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  waiting: ReactNode = null,
): Deferred<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetchPart = async () => {
    const module = await load();
    loaded = module.default;
    return module;
  };
  const LazyPart = lazy(fetchPart);
  if (typeof document === 'undefined') waitingForServer.add(async () => void (await fetchPart()));
  const DeferredPart = (props: Props) => {
    // Decided once: another type in a later render would throw the part's state away.
    const [Part] = useState<ComponentType<Props>>(
      () => loaded ?? (LazyPart as unknown as ComponentType<Props>),
    );
    return (
      <Suspense fallback={waiting}>
        <Part {...props} />
      </Suspense>
    );
  };
  return Object.assign(DeferredPart, { fetchEarly: () => void fetchPart().catch(() => undefined) });
}

/** The server calls this before it renders a page, so that its HTML has every part. Parts may bring further ones. */
export async function loadDeferredParts(): Promise<void> {
  while (waitingForServer.size > 0) {
    const some = [...waitingForServer];
    waitingForServer.clear();
    await Promise.all(some.map((each) => each()));
  }
}
