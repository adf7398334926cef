import { inventedPerson } from '../../lib/people.mjs';
import { sendPhotos } from '../pages/assignment.mjs';
import { enrol, readFreely } from '../pages/enrolment.mjs';
import { takeQuiz, takeTest } from '../pages/quiz.mjs';
import { fillSurvey } from '../pages/survey.mjs';

/** Peserta: from the catalogue to learning in a class, all by thumb and without knowing anything before. */
export async function learner(stage) {
  const siti = await stage.visitor('Siti');
  const person = inventedPerson(Date.now() % 100_000_000, stage.size.width);
  await readFreely(siti);
  await enrol(siti, person);
  await learn(siti);
  await readMessages(siti);
  await ownData(siti);
  await signOut(siti);
  await siti.leave();
}

async function learn(siti) {
  const { page } = siti;
  await siti.link('Buka kelas').click();
  await page.getByRole('heading', { name: 'Bab dan pelajaran' }).waitFor();
  await siti.audit('class');
  const classUrl = new URL(page.url()).pathname;
  await siti.link('Kerjakan tes awal').click();
  await takeTest(siti);
  await siti.open(classUrl);
  await siti.link('Lanjutkan belajar').click();
  await siti.heading('Kamera HP kita sudah cukup');
  await siti.audit('lesson');
  await siti.button('Selesai, lanjut').click();
  await siti.heading('Menyiapkan produk dan daftar foto');
  await page.reload();
  await siti.sees(
    'a reload keeps the lesson',
    page.getByRole('heading', { level: 1, name: 'Menyiapkan produk' }),
  );
  await siti.button('Bab').click();
  await page.getByRole('dialog').getByText('(selesai)').first().waitFor();
  await siti.audit('lessons in the sheet');
  await page.getByRole('dialog').getByRole('link', { name: 'Kuis Modul 1' }).click();
  await siti.link('Mulai kuis').click();
  await siti.heading('Kuis Modul 1');
  await siti.audit('quiz, what awaits one');
  await takeQuiz(siti);
  await siti.open(`${classUrl}/pelajaran/FP-1-6`);
  await siti.audit('assignment lesson');
  await siti.link('Kerjakan tugas').click();
  await page.getByRole('heading', { name: /^Foto: 0 dari/ }).waitFor();
  await sendPhotos(siti);
  await siti.open(classUrl);
  await siti.link('Kerjakan tugas akhir').click();
  await page.getByRole('heading', { name: 'Yang dikirim' }).waitFor();
  await siti.audit('final assignment');
  await siti.open(`${classUrl}/survei`);
  await fillSurvey(siti);
  await siti.open('/beranda');
  await siti.sees('home goes on where she stopped', page.getByRole('heading', { name: /^Lanjutkan: / }));
  await siti.audit('home');
  await siti.open('/kelas');
  await siti.heading('Kelas saya');
  await siti.audit('my classes');
}

async function readMessages(siti) {
  const { page } = siti;
  await siti.open('/kotak-masuk');
  await siti.heading('Kotak masuk');
  await siti.sees('the inbox has a message about the seat', page.getByRole('main').getByText(/diterima/i));
  await siti.audit('inbox');
  await siti.button('Tandai semua sudah dibaca').click();
  await page.getByText('pesan belum dibaca').waitFor({ state: 'detached' });
  await siti.audit('inbox, read');
}

/** What is known about her, and the forms that change it. */
async function ownData(siti) {
  const { page } = siti;
  await siti.open('/profil');
  await siti.heading('Profil');
  await page.getByText('Perangkat yang masuk').waitFor();
  await siti.audit('profile');
  const forms = [
    [siti.link('Ubah data diri'), 'Data diri'],
    [siti.link('Ganti NIK'), 'Nomor induk kependudukan'],
    [siti.link('Tambah usaha'), 'Tambah usaha'],
  ];
  for (const [link, title] of forms) {
    await siti.open('/profil');
    await link.click();
    await siti.heading(title);
    await siti.button('Simpan').waitFor();
    await siti.audit(title);
  }
  await siti.open('/sertifikat');
  await page.getByText('Belum ada sertifikat').waitFor();
  await siti.audit('no certificates yet');
}

async function signOut(siti) {
  const { page } = siti;
  await siti.open('/profil');
  await siti.heading('Profil');
  await siti.button('Keluar').last().click();
  await page.waitForURL((url) => url.pathname === '/');
  for (const path of ['/beranda', '/profil', '/kotak-masuk']) {
    await siti.open(path);
    siti.check(
      `after signing out ${path} asks to sign in`,
      new URL(page.url()).pathname === '/masuk',
      page.url(),
    );
  }
}
