/** Nine elements, one per screen, then the word and the button. */
export async function fillSurvey(visitor) {
  const { page } = visitor;
  await page.getByText('Pertanyaan 1 dari 9').or(page.getByText('1 dari 9')).first().waitFor();
  await visitor.audit('survey, first question');
  for (let at = 1; at <= 9; at += 1) {
    await page.getByText(`${at} dari 9`).first().waitFor();
    await page.getByRole('radio', { name: 'Sangat baik' }).check();
    await visitor.button('Lanjut').click();
  }
  await visitor.heading('Periksa lalu kirim');
  await page.getByLabel('Saran').fill('Tambah contoh foto makanan.');
  await visitor.audit('survey, looked over');
  await visitor.button('Kirim survei').click();
  await visitor.sees('the survey is sent', page.getByText('Survei sudah terkirim'));
  await visitor.audit('survey, sent');
}
