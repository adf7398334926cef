import { Injectable } from '@nestjs/common';
import type { Role } from '@sinau/contracts/accounts.contract.js';
import type { ExportTable } from '@sinau/contracts/bulk.contract.js';
import type { Actor } from '../http/access.js';
import type { SheetColumn } from '../files/sheet-cells.js';

/** A list that can leave as a file. `Query` is what its own route takes. */
export interface TableExport<Row = unknown, Query = unknown> {
  readonly table: ExportTable;
  /** Becomes the file's name and the sheet's. */
  readonly title: string;
  readonly roles: readonly Role[];
  /** It keeps to the reach of a role that is limited to units or regions. */
  readonly limited?: boolean;
  readonly columns: readonly SheetColumn<Row>[];
  /** @throws Problem invalid_input for a query that the list itself would refuse */
  parse(query: Readonly<Record<string, string>>): Query;
  /** What the log says of the query: nothing that may be about a person, such as a name that was searched for. */
  noted?(query: Query): Readonly<Record<string, unknown>>;
  /** Every row behind the query that this actor may see, some at a time. */
  read(actor: Actor, query: Query): AsyncIterable<readonly Row[]>;
}

/** Every list that can leave as a file. */
@Injectable()
export class TableExports {
  private readonly tables = new Map<string, TableExport>();

  register<Row, Query>(table: TableExport<Row, Query>): void {
    this.tables.set(table.table, table as unknown as TableExport);
  }

  find(table: string): TableExport | undefined {
    return this.tables.get(table);
  }
}
