export async function submitClass(rahmat, batchId, size) {
  const { page } = rahmat;
  await rahmat.open(`/kantor/angkatan/${batchId}/sertifikat`);
  await page.getByRole('heading', { name: `Mendapat sertifikat (${size})` }).waitFor();
  await rahmat.audit('certification, before');
  await rahmat.button('Ajukan ke Dinas').click();
  await rahmat.audit('submit, asks first');
  await rahmat.button(`Ajukan ${size} peserta`).click();
  await rahmat.sees('the class is submitted', page.getByText(/diajukan ke Dinas/i));
  const others = ['Tandai sudah diperiksa', 'Setujui', 'Tandatangani', 'Terbitkan'];
  const counts = await Promise.all(others.map((name) => rahmat.button(name).count()));
  rahmat.check('panitia cannot go on with it', counts.join('') === '0000', counts.join());
}

/** One step: its button, its question, its answer. */
async function step(sri, name, confirm = name) {
  const { page } = sri;
  await sri.button(name).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await sri.audit(`${name}, asks first`);
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

export async function approveClass(sri, batchId, size) {
  const { page } = sri;
  await sri.open('/kantor/sertifikasi');
  await sri.heading('Sertifikasi');
  await page.locator(`a[href$="${batchId}/sertifikat"]`).first().waitFor();
  await sri.audit('classes that wait');
  await page.locator(`a[href$="${batchId}/sertifikat"]`).first().click();
  await step(sri, 'Tandai sudah diperiksa', 'Ya, sudah diperiksa');
  await step(sri, 'Setujui');
  await step(sri, 'Tandatangani');
  await page.reload();
  const done = page.getByText('Semua sertifikat selesai dibuat.');
  await done.waitFor({ timeout: 60_000 }).catch(() => {});
  await sri.sees('after a reload in the middle all are made', done);
  await sri.sees('the count says so', page.getByText(`${size} dari ${size}`));
  await callBack(sri);
  await sri.button('Terbitkan').click();
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: /^Sekarang juga/ })
    .check();
  await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await sri.sees('every step is done', page.getByText('Terbit, selesai'));
  await sri.audit('certification, issued');
}

/** Published by mistake: nothing of it is public yet, and it is called back. */
async function callBack(sri) {
  const { page } = sri;
  await step(sri, 'Terbitkan');
  await sri.sees('how long it can be called back', page.getByText(/Dapat dibatalkan/));
  await sri.audit('publication ordered');
  await sri.button('Batalkan penerbitan').click();
  await sri.sees('it was called back', page.getByText(/Penerbitan dibatalkan/));
}

/** Duties in other hands, and how numbers are made. */
export async function lookAtDesk(sri) {
  await sri.open('/kantor/sertifikasi/pelimpahan');
  await sri.heading('Pelimpahan tugas');
  await sri.audit('delegations');
  await sri.open('/kantor/sertifikasi/nomor');
  await sri.heading('Nomor sertifikat');
  await sri.audit('number series');
}

export async function openCertificate(sri) {
  const { page } = sri;
  const pdf = await page.getByRole('link', { name: /^PDF/ }).first().getAttribute('href');
  const bytes = await (await page.request.get(pdf)).body();
  sri.check('the PDF opens', bytes.subarray(0, 4).toString() === '%PDF', bytes.subarray(0, 20).toString());
  const check = await page
    .getByRole('link', { name: /^Cek sertifikat/ })
    .first()
    .getAttribute('href');
  return check.split('/').at(-1);
}

export async function revokeFirst(sri) {
  const { page } = sri;
  await sri
    .button(/^Cabut/)
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Data di sertifikat salah' }).check();
  await dialog.getByLabel('Penjelasan').fill('Nama tidak sesuai KTP.');
  await sri.audit('revoke, asks first');
  await dialog.getByRole('button', { name: 'Cabut sertifikat' }).click();
  await sri.sees('the list says Dicabut', page.getByRole('main').getByText('Dicabut', { exact: true }));
  await sri.audit('certification, one revoked');
}
