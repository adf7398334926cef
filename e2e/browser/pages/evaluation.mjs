/** What became of a class in which attendance was taken: its evaluation, its report, and who taught. */
export async function lookAtResults(rahmat, batchUrl) {
  const { page } = rahmat;
  await rahmat.open(batchUrl);
  await rahmat.link('Evaluasi').click();
  await rahmat.heading('Evaluasi angkatan');
  await rahmat.sees('nobody answered the survey yet', page.getByText('Belum ada jawaban survei'));
  await rahmat.sees('the session counts as held', page.getByText('Terlaksana', { exact: true }));
  await rahmat.audit('evaluation');
  await rahmat.open(`${batchUrl}/laporan`);
  await rahmat.heading(/^Laporan Angkatan/);
  await rahmat.sees('the report says that nobody passed', page.getByText('Belum ada peserta yang lulus'));
  await rahmat.audit('class report');
  await rahmat.open('/kantor/pelatih/beban?bulan=1');
  await rahmat.heading('Beban mengajar');
  await rahmat.audit('trainer ledger');
  await rahmat.link('Tarif honorarium').click();
  await rahmat.heading('Tarif honorarium');
  await rahmat.audit('rates');
}
