/** The parts of a request once the types have done their work. */
export interface RawRequest {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Fills `:slug` and appends the query; undefined and empty values are left out so that equal requests have one URL. */
export function toPath(template: string, { params = {}, query = {} }: RawRequest): string {
  const path = template.replace(/:(\w+)/g, (_all, name: string) =>
    encodeURIComponent(String(params[name] ?? '')),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.append(name, String(value));
  }
  const suffix = search.toString();
  return `/api${path}${suffix ? `?${suffix}` : ''}`;
}
