import { fillBusiness, fillNik, fillPerson } from './profile.mjs';
import { registerByPhone } from './sign-in.mjs';

const COURSE = 'Fotografi';

export async function readFreely(siti) {
  const { page } = siti;
  await siti.open('/');
  await siti.audit('start');
  await siti.open('/pelatihan');
  await siti.heading('Pelatihan');
  await siti.audit('catalogue');
  await page.getByRole('main').getByRole('link', { name: COURSE }).first().click();
  await page.getByRole('heading', { name: 'Angkatan yang dibuka' }).waitFor();
  await siti.audit('course');
  await siti.link('Baca pelajaran pertama').click();
  await siti.heading('Kamera HP kita sudah cukup');
  await siti.audit('first lesson, without an account');
  await siti.button('Bab').click();
  await page.getByRole('dialog').getByText('setelah mendaftar').first().waitFor();
  await siti.audit('outline sheet');
  await page.keyboard.press('Escape');
  await siti
    .link('Pilih angkatan')
    .or(siti.link(/^Kembali|Fotografi/))
    .first()
    .click();
  await page
    .getByRole('link', { name: /^Daftar Angkatan/ })
    .first()
    .waitFor();
}

/** An angkatan that seats people without a selection: other journeys open classes of the same course beside this one. */
async function directClass(page) {
  const answer = await page.request.get(new URL('/api/courses/fotografi-produk', page.url()).href);
  const { batches } = await answer.json();
  const direct = batches.find(
    ({ admission, registration }) => admission === 'direct' && registration === 'open',
  );
  return direct.label;
}

export async function enrol(siti, person) {
  const { page } = siti;
  await page
    .getByRole('link', { name: new RegExp(`^Daftar ${await directClass(page)}(?!\\w)`) })
    .first()
    .click();
  await siti.heading('Masuk atau daftar');
  // Only the API knows that nobody is signed in yet: it says so to the page that was asked for.
  siti.forgiveRefusals(401);
  await registerByPhone(siti, person.phone);
  await siti.heading('Selamat datang. Siapa nama Anda?');
  await siti.audit('person, empty');
  siti.expectRefusals(422);
  await siti.button('Simpan, lanjut').click();
  await siti.sees('an empty form says what is missing', page.locator('[aria-invalid=true]'));
  await siti.audit('person, refused');
  await fillPerson(siti, person);
  await fillBusiness(siti, person.business);
  await fillNik(siti, person.nik);
  await siti.heading('Periksa lalu daftar');
  await siti.audit('enrolment, looked over');
  await siti.button('Daftar sekarang').click();
  await siti.sees('the seat is hers', page.getByRole('heading', { level: 1, name: 'Anda diterima' }));
  await siti.audit('enrolled');
}
