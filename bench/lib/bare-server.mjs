// A bare Fastify route that runs one prepared statement: what our routes are compared with.
// Arguments: database URL, then JSON { name, text, values }. Prints its port.
import fastify from 'fastify';
import pg from 'pg';

const [, , databaseUrl, statement] = process.argv;
const { name, text, values } = JSON.parse(statement);
const pool = new pg.Pool({
  connectionString: databaseUrl,
  max: 20,
  options: '-c search_path=lms,public -c timezone=UTC',
});
const server = fastify({ logger: false });
server.get('/', async () => (await pool.query({ name, text, values })).rows[0]);
await server.listen({ port: 0, host: '127.0.0.1' });
console.log(server.server.address().port);
process.once('disconnect', () => process.exit(0));
