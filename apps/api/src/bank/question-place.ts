/** Behind everything that is or was there. */
export function nextPlace(there: readonly { readonly position: number }[]): number {
  return there.reduce((last, { position }) => Math.max(last, position), 0) + 1;
}
