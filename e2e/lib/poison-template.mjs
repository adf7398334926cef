/** Typst that never ends. */
export const LOOP = '#for i in range(200000) { for j in range(200000) { let k = i * j } }';

/** A look that never ends: the API would not publish it, so it goes straight into the database. Gives its version. */
export async function poisonTemplate(pool, name) {
  const { rows } = await pool.query(
    `with template as (insert into certificate_templates (kind, name) values ('STTP', $2) returning id)
     insert into certificate_template_versions (template_id, version, state, source, published_at)
     select id, 1, 'published', $1, now() from template returning id`,
    [LOOP, name],
  );
  return rows[0].id;
}
