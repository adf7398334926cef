// A bare Fastify route that inserts the rows it is sent with one prepared statement: what recording events is compared with.
// Arguments: database URL, statement text. Takes { events: [{ id, lessonCode, kind, position, occurredAt }] }. Prints its port.
import fastify from 'fastify';
import pg from 'pg';

const [, , databaseUrl, text] = process.argv;
const pool = new pg.Pool({
  connectionString: databaseUrl,
  max: 20,
  options: '-c search_path=lms,public -c timezone=UTC',
});
const server = fastify({ logger: false });
server.post('/', async ({ body: { events } }) => {
  const column = (name) => events.map((event) => event[name]);
  const values = ['id', 'lessonCode', 'kind', 'position', 'occurredAt'].map(column);
  const { rowCount } = await pool.query({ name: 'bare_insert', text, values });
  return { accepted: rowCount };
});
await server.listen({ port: 0, host: '127.0.0.1' });
console.log(server.server.address().port);
process.once('disconnect', () => process.exit(0));
