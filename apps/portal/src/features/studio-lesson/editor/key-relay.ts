/** Hands keys from the editor's extension, which is made once, to the menu as it is drawn now. */
export interface KeyRelay {
  /** True when the key was used. */
  readonly handle: (event: KeyboardEvent) => boolean;
  /** @returns what ends it */
  readonly listen: (listener: (event: KeyboardEvent) => boolean) => () => void;
}

export function keyRelay(): KeyRelay {
  let current: ((event: KeyboardEvent) => boolean) | null = null;
  return {
    handle: (event) => current?.(event) ?? false,
    listen: (listener) => {
      current = listener;
      return () => {
        if (current === listener) current = null;
      };
    },
  };
}
