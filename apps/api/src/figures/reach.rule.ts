interface Grant {
  readonly unit: string | null;
  /** A region's code is how the codes of its villages begin. */
  readonly region: string | null;
}

/** What a role covers, one of these being enough; undefined: everything. */
export function grantsOf(reach: string | null | undefined): readonly Grant[] | undefined {
  return reach ? (JSON.parse(reach) as Grant[]) : undefined;
}

/** Whether grants (JSON, null: no limit) cover people of a kabupaten/kota, all of them or some. */
export function reachesRegency(reach: string | null | undefined, code: string): boolean {
  return (
    grantsOf(reach)?.some(
      ({ region }) =>
        region === null || code === region || code.startsWith(`${region}.`) || region.startsWith(`${code}.`),
    ) ?? true
  );
}

export type Coverage = 'all' | 'some' | 'none';

/** How much of a kabupaten/kota grants (JSON, null: no limit) cover. A unit has some of its people, wherever they live. */
export function coverageOf(reach: string | null | undefined, code: string): Coverage {
  const grants = grantsOf(reach);
  const whole = ({ unit, region }: Grant) =>
    unit === null && (region === null || code === region || code.startsWith(`${region}.`));
  if (!grants || grants.some(whole)) return 'all';
  return reachesRegency(reach, code) ? 'some' : 'none';
}
