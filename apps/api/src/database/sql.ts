import type { EntityManager } from 'typeorm';

type Statement = string | { readonly name: string; readonly text: string };

interface Driver {
  readonly master: {
    query(statement: Statement, values: unknown[]): Promise<{ rows: unknown[] }>;
  };
}

/**
 * Runs SQL and gives its rows, whatever the command. A named statement is prepared once per connection: for hot reads.
 * Inside a transaction it runs on the transaction's connection; outside, straight on the pool, which saves a query
 * runner per read.
 */
export async function rows<T>(
  em: EntityManager,
  statement: Statement,
  parameters: readonly unknown[] = [],
): Promise<T[]> {
  if (!em.queryRunner) {
    const { master } = em.dataSource.driver as unknown as Driver;
    return (await master.query(statement, [...parameters])).rows as T[];
  }
  // TypeORM hands its first argument to the driver as it is, and the driver takes named statements as objects.
  const result: unknown = await em.query(statement as string, [...parameters]);
  // TypeORM gives [rows, count] for UPDATE and DELETE, and rows for the rest.
  const updated = Array.isArray(result) && result.length === 2 && Array.isArray(result[0]);
  return (updated ? result[0] : result) as T[];
}

export async function row<T>(
  em: EntityManager,
  statement: Statement,
  parameters: readonly unknown[] = [],
): Promise<T | undefined> {
  return (await rows<T>(em, statement, parameters))[0];
}

/** A page of rows from a query whose rows carry `count(*) over ()` as `total`. */
export function toPage<T extends { total: number }>(found: T[], page: { page: number; pageSize: number }) {
  const items = found.map(({ total: _total, ...item }) => item);
  return { items, total: found[0]?.total ?? 0, page: page.page, pageSize: page.pageSize };
}
