export async function submitClass(rahmat, batchId, size) {
  const { page } = rahmat;
  await rahmat.open(`/kantor/angkatan/${batchId}/sertifikat`);
  await page.getByRole('heading', { name: `Mendapat sertifikat (${size})` }).waitFor();
  await rahmat.audit('certification, before');
  await rahmat.button('Ajukan ke Dinas').click();
  await rahmat.audit('submit, asks first');
  await rahmat.button(`Ajukan ${size} peserta`).click();
  await rahmat.sees('the class is submitted', page.getByText(/diajukan ke Dinas/i));
  rahmat.check('panitia cannot approve', (await rahmat.button('Setujui dan terbitkan').count()) === 0);
}

export async function approveClass(sri, batchId, size) {
  const { page } = sri;
  await sri.open('/kantor/sertifikasi');
  await sri.heading('Sertifikasi');
  await page.locator(`a[href$="${batchId}/sertifikat"]`).first().waitFor();
  await sri.audit('classes that wait');
  await page.locator(`a[href$="${batchId}/sertifikat"]`).first().click();
  await sri.button('Setujui dan terbitkan').click();
  await page.getByRole('dialog').waitFor();
  await sri.audit('approve, asks first');
  await page.getByRole('dialog').getByRole('button', { name: 'Setujui dan terbitkan' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.reload();
  const done = page.getByText('Semua sertifikat selesai dibuat.');
  await done.waitFor({ timeout: 60_000 }).catch(() => {});
  await sri.sees('after a reload in the middle all are issued', done);
  await sri.sees('the count says so', page.getByText(`${size} dari ${size}`));
  await sri.audit('certification, issued');
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
