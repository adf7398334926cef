import type { OfflineStore, Table, Tables } from '../features/offline/offline-store.js';

/** A store for tests; it keeps references, since jsdom's blobs cannot be cloned. */
export class MemoryStore implements OfflineStore {
  private readonly tables = new Map<Table, Map<string, unknown>>();

  async get<T extends Table>(table: T, key: string): Promise<Tables[T] | undefined> {
    return this.table(table).get(key) as Tables[T] | undefined;
  }

  async all<T extends Table>(table: T): Promise<Tables[T][]> {
    return [...this.table(table).values()] as Tables[T][];
  }

  async put<T extends Table>(table: T, key: string, value: Tables[T]): Promise<void> {
    this.table(table).set(key, value);
  }

  async remove(table: Table, key: string): Promise<void> {
    this.table(table).delete(key);
  }

  private table(name: Table): Map<string, unknown> {
    const table = this.tables.get(name) ?? new Map<string, unknown>();
    this.tables.set(name, table);
    return table;
  }
}
