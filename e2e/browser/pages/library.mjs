const field = (page) => page.getByRole('search', { name: 'Cari di pustaka' }).getByRole('searchbox');

async function look(visitor, words) {
  await field(visitor.page).fill(words);
  await field(visitor.page).press('Enter');
}

/** By words and by kind; what is not there ends in a kind sentence. */
export async function searches(reader, { stamp, works }) {
  const { page } = reader;
  await reader.open('/pustaka');
  await reader.heading('Pustaka');
  await reader.audit('library');
  await look(reader, stamp);
  await reader.sees('all kinds of works are found', page.getByText(`${works.length} judul`, { exact: true }));
  for (const title of works) await reader.sees(`found: ${title}`, reader.link(title));
  await page.getByLabel('Jenis').selectOption({ label: 'Podcast' });
  await reader.sees('one kind only', page.getByText('1 judul', { exact: true }));
  reader.check('the address keeps the search', new URL(page.url()).search.includes('jenis='), page.url());
  await reader.audit('library, found');
  await look(reader, 'kata yang tidak ada');
  await reader.sees('nothing found is said kindly', page.getByText('Belum ada yang cocok'));
  await reader.audit('library, nothing found');
}

const seesLoan = (visitor, name, text) => visitor.sees(name, visitor.page.getByText(text).first());

/** One copy: lent to one person while another one waits, and taken back. */
export async function lendsAndTakesBack({ dewi, borrower, waiting, work, phone }) {
  const path = `/pustaka/${work.slug}`;
  await lends(dewi, work, phone);
  await borrower.open(path);
  await seesLoan(borrower, 'the borrower sees until when', 'Buku ini ada pada Anda.');
  await borrower.sees('none stands on the shelf', borrower.page.getByText('Tersedia 0 dari 1'));
  await borrower.audit('a printed book, borrowed');
  await borrower.open('/pustaka');
  const mine = borrower.page.getByRole('region', { name: 'Buku saya' });
  await borrower.sees('it is among my books', mine.getByRole('link', { name: work.title }));
  await borrower.audit('library, my books');
  await waiting.open(path);
  await waiting.button('Masuk antrean').click();
  await seesLoan(waiting, 'who comes later waits', 'Anda antrean ke-1.');
  await waiting.audit('a printed book, waiting');
  await takesBack(dewi, work);
  await waiting.open(path);
  await seesLoan(waiting, 'the copy is kept for who waited', 'Satu buku disimpan untuk Anda.');
  await waiting.audit('a printed book, kept');
  await borrower.open(path);
  await borrower.button('Masuk antrean').waitFor();
  borrower.check(
    'the borrower has it no more',
    !(await borrower.page.getByText('Buku ini ada pada Anda.').count()),
  );
}

async function lends(dewi, work, phone) {
  const { page } = dewi;
  await dewi.open('/kantor/pustaka');
  await dewi.audit('manage the library');
  await dewi.open(`/kantor/pustaka/${work.id}`);
  await dewi.button(/^Pinjamkan/).click();
  const dialog = page.getByRole('dialog', { name: /^Pinjamkan/ });
  await dialog.getByLabel('Nama atau nomor HP peserta').fill(phone);
  await dialog.getByRole('button', { name: 'Cari peserta' }).click();
  await dialog.getByRole('radio').check();
  await dewi.audit('lend a book');
  await dialog.getByRole('button', { name: 'Pinjamkan', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await dewi.sees('the copy is lent', page.getByText('Dipinjam', { exact: true }));
  await dewi.audit('a work, lent');
}

async function takesBack(dewi, work) {
  const { page } = dewi;
  await dewi.open('/kantor/pustaka/peminjaman');
  const [{ code }] = work.items;
  const back = dewi.button(`Terima kembali ${code}`);
  await back.waitFor();
  await dewi.audit('loans');
  await back.click();
  await back.waitFor({ state: 'detached' });
  await dewi.sees('it is taken back', page.getByText('Buku sudah kembali.').first());
}
