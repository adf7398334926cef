/** What a page gets: the values of `:name` in its path. The query string comes from `useSearch()` of wouter. */
export interface PageProps {
  readonly params: Readonly<Record<string, string>>;
}
