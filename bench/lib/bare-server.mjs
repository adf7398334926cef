// A bare Fastify route that runs prepared statements one after the other: what our routes are compared with.
// Arguments: database URL, then JSON [{ name, text, values }, …]; bytes in values are written as { hex }. Prints its port.
import fastify from 'fastify';
import pg from 'pg';

const [, , databaseUrl, json] = process.argv;
const statements = JSON.parse(json).map(({ values, ...statement }) => ({
  ...statement,
  values: values.map((value) => (value?.hex ? Buffer.from(value.hex, 'hex') : value)),
}));
const pool = new pg.Pool({
  connectionString: databaseUrl,
  max: 20,
  options: '-c search_path=lms,public -c timezone=UTC',
});
const server = fastify({ logger: false });
server.get('/', async () => {
  let last;
  for (const statement of statements) last = await pool.query(statement);
  return last.rows[0];
});
await server.listen({ port: 0, host: '127.0.0.1' });
console.log(server.server.address().port);
process.once('disconnect', () => process.exit(0));
