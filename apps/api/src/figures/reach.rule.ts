interface Grant {
  readonly region: string | null;
}

/** Whether grants (JSON, null: no limit) cover people of a kabupaten/kota, all of them or some. */
export function reachesRegency(reach: string | null | undefined, code: string): boolean {
  if (!reach) return true;
  return (JSON.parse(reach) as Grant[]).some(
    ({ region }) =>
      region === null || code === region || code.startsWith(`${region}.`) || region.startsWith(`${code}.`),
  );
}
