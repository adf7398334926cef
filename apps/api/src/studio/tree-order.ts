/** `moved` in front of `beforeId` in a list of ids, or at its end; both keep their own order. */
export function placed(ids: readonly string[], moved: readonly string[], beforeId: string | null): string[] {
  const leaving = new Set(moved);
  const staying = ids.filter((id) => !leaving.has(id));
  // In front of one that moves along is in front of the next one that stays.
  const from = beforeId === null ? -1 : ids.indexOf(beforeId);
  const anchor = from < 0 ? undefined : ids.slice(from).find((id) => !leaving.has(id));
  const at = anchor === undefined ? staying.length : staying.indexOf(anchor);
  return [...staying.slice(0, at), ...moved, ...staying.slice(at)];
}
