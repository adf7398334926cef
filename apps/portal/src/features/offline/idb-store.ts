import { openDB, type IDBPDatabase } from 'idb';
import { MINE } from '../../lib/device-names.js';
import { TABLES, type OfflineStore, type Table, type Tables } from './offline-store.js';

const VERSION = 1;

/** The device's own database. Signing out deletes it, so every use opens it again when it has been closed. */
class IdbStore implements OfflineStore {
  private opening: Promise<IDBPDatabase> | undefined;

  private open(): Promise<IDBPDatabase> {
    this.opening ??= openDB(MINE, VERSION, {
      upgrade: (database) => {
        for (const table of TABLES) database.createObjectStore(table);
      },
      // Somebody signs out in another tab: holding on would keep what has to go.
      blocking: (_current, _blocked, event) => {
        this.opening = undefined;
        (event.target as IDBDatabase).close();
      },
      terminated: () => {
        this.opening = undefined;
      },
    }).catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  async get<T extends Table>(table: T, key: string): Promise<Tables[T] | undefined> {
    return (await (await this.open()).get(table, key)) as Tables[T] | undefined;
  }

  async all<T extends Table>(table: T): Promise<Tables[T][]> {
    return (await (await this.open()).getAll(table)) as Tables[T][];
  }

  async put<T extends Table>(table: T, key: string, value: Tables[T]): Promise<void> {
    await (await this.open()).put(table, value, key);
  }

  async remove(table: Table, key: string): Promise<void> {
    await (await this.open()).delete(table, key);
  }
}

/** The store of this device, in pages and in the service worker. */
export const deviceStore: OfflineStore = new IdbStore();
