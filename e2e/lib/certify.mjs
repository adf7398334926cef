const AT = '/manage/batches/:id/certification';

/**
 * Takes a class over HTTP all its way: handed in by the organiser; verified, approved, signed and published at once by
 * the officer. Gives what the class looks like then.
 */
export async function certifyClass({ organiser, officer }, batchId) {
  const params = { id: batchId };
  await organiser.call(`POST ${AT}/submit`, { params });
  return publishHandedIn(officer, batchId);
}

/** The officer's steps alone. `early`: of a class that is known not to be over. */
export async function publishHandedIn(officer, batchId, { early = false } = {}) {
  const params = { id: batchId };
  await officer.call(`POST ${AT}/verify`, { params });
  await officer.call(`POST ${AT}/approve`, { params, body: { early } });
  await officer.call(`POST ${AT}/sign`, { params });
  return officer.call(`POST ${AT}/publish`, { params, body: { undoMinutes: 0 } });
}
