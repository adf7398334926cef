import pg from 'pg';

/**
 * A connection as the owner of the tables, who finds nothing by a bare name but what PostgreSQL brings itself: the
 * application may make schemas, and one named like the owner would come first, its functions run with the owner's rights
 * (CVE-2018-1058). Names of ours are written with their schema.
 */
export const ownerClient = (databaseUrl: string): pg.Client =>
  new pg.Client({ connectionString: databaseUrl, options: '-c search_path=pg_catalog,pg_temp' });
