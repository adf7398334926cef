import { useEffect, useState, type ComponentType } from 'react';

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

export interface LaterPart<Props> {
  /** The part, once its code is here. */
  readonly Part?: ComponentType<Props>;
  readonly failed?: boolean;
}

/** Parts that are here already: shown at once the next time. */
const here = new WeakMap<object, unknown>();

/** Fetches a part, once for all its places. */
export async function fetchPart<Props>(load: Load<Props>): Promise<ComponentType<Props>> {
  const Part = (await load()).default;
  here.set(load, Part);
  return Part;
}

/**
 * Fetches the code of a part that no first view needs, after the page is there.
 * @param load `() => import('./Part.js')`, the same function in every render
 * @param again a failed fetch is tried again when this changes, for instance with the tap that needs the part
 */
export function useLater<Props>(load: Load<Props>, again?: unknown): LaterPart<Props> {
  const [state, setState] = useState(() => ({ Part: here.get(load) }) as LaterPart<Props>);
  const { Part } = state;
  useEffect(() => {
    if (Part) return undefined;
    let gone = false;
    fetchPart(load).then(
      (found) => gone || setState({ Part: found }),
      () => gone || setState({ failed: true }),
    );
    return () => {
      gone = true;
    };
  }, [load, again, Part]);
  return state;
}

export interface LaterProps<Props> {
  readonly load: Load<Props>;
  readonly props: Props;
  readonly again?: unknown;
}

/** Such a part in its place: nothing on the server, and nothing until it is here or when it cannot be loaded. */
export function Later<Props extends object>({ load, props, again }: LaterProps<Props>) {
  const { Part } = useLater(load, again);
  return Part ? <Part {...props} /> : null;
}
