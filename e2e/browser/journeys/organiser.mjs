import { answerOffer, applyAll, nextPerson, sendApplication, uploadDocument } from '../lib/applicants.mjs';
import { busyClass, weekOf } from '../lib/busy-week.mjs';
import { inThePast, letClassPass } from '../lib/time.mjs';
import { openRegistration } from '../pages/batches.mjs';
import {
  closeAndReport,
  confirmAndStart,
  readLedger,
  recordSession,
  reportLacks,
  tooFew,
} from '../pages/class-course.mjs';
import { registerAtCounter } from '../pages/registering.mjs';
import { changeRule, readChannels, readReminders, sendByHand } from '../pages/reminder-desk.mjs';
import { bookRoom, moveSession } from '../pages/schedule.mjs';
import { openSelectionClass, setRules } from '../pages/selection-class.mjs';
import {
  acceptMended,
  acceptPerson,
  nominate,
  openDesk,
  rankAndPublish,
  readOffers,
  returnPaper,
} from '../pages/selection-desk.mjs';
import { addSessions, cancelVisit } from '../pages/sessions.mjs';
import { signInStaffByForm } from '../pages/sign-in.mjs';

const SESSIONS = ['Tatap muka hari ke-1', 'Praktik foto produk'];

/** Panitia: a class from its first form to its report, by way of clashes, papers, a ranking and a moved session. */
export async function organiser(stage) {
  const { world, size } = stage;
  const wide = size.width > 600;
  const day = weekOf(size);
  const trainer = await world.staff('pelatih', wide ? 'Wulan Anggraini' : 'Ratih Anggraini');
  const other = await world.staff('pelatih', wide ? 'Galih Saputra' : 'Bayu Saputra');
  const busy = await busyClass(world, { day, trainer, other });
  const rahmat = await stage.visitor('Rahmat');
  await signInStaffByForm(rahmat, await world.staff('panitia', 'Rahmat Hidayat'));
  const batchUrl = await openSelectionClass(rahmat, trainer);
  const label = (await rahmat.page.getByRole('heading', { level: 1 }).innerText()).trim();
  await setRules(rahmat, batchUrl);
  await addSessions(rahmat, batchUrl, { day, trainer, busy });
  await rahmat.open(batchUrl);
  await openRegistration(rahmat);
  const seated = await choose(rahmat, world, batchUrl);
  await moveSession(rahmat, { day, room: busy.room, busy, label, wide });
  await cancelVisit(rahmat, batchUrl);
  await readReminders(rahmat, batchUrl);
  await changeRule(rahmat, batchUrl, seated);
  await sendByHand(rahmat, { course: 'Fotografi Produk', label });
  await confirmAndStart(rahmat, batchUrl);
  await reportLacks(rahmat, batchUrl, SESSIONS[0]);
  for (const title of SESSIONS) await recordSession(rahmat, batchUrl, title, seated.length);
  await letClassPass(world, batchUrl);
  await closeAndReport(rahmat, batchUrl);
  await readLedger(rahmat, { trainer, day: inThePast(day(3)) });
  await bookRoom(rahmat, day(5));
  await rahmat.leave();
  const bagus = await stage.visitor('Bagus');
  await signInStaffByForm(bagus, await world.staff('admin', 'Bagus Prasetyo'));
  await readChannels(bagus);
  await bagus.leave();
}

/** Five apply by themselves, one at the counter. Gives those who took their seats. */
async function choose(rahmat, world, batchUrl) {
  const batchId = batchUrl.split('/').at(-1);
  const people = await applyAll(world.instance.url, batchId, 5);
  const [mends, refused, , unchecked] = people;
  const counter = nextPerson();
  await registerAtCounter(rahmat, batchUrl, counter);
  await openDesk(rahmat, batchUrl);
  await acceptPerson(rahmat, people[2], { first: true });
  await acceptPerson(rahmat, people[4]);
  await acceptPerson(rahmat, counter);
  await returnPaper(rahmat, mends);
  await returnPaper(rahmat, refused);
  await uploadDocument(mends, 'ktp');
  await sendApplication(mends);
  await acceptMended(rahmat, mends);
  await nominate(rahmat, counter);
  await rankAndPublish(rahmat, { unchecked, refused });
  return answer(rahmat, world, { batchId, batchUrl, people });
}

/** Two say yes, one no: the reserve is called, one person is missing. Then a third says yes. */
async function answer(rahmat, world, { batchId, batchUrl, people }) {
  const { items } = await world.organiser.call('GET /manage/batches/:id/applications', {
    params: { id: batchId },
  });
  const inState = (state) => {
    const ids = items.filter((one) => one.state === state).map(({ id }) => id);
    return people.filter(({ applicationId }) => ids.includes(applicationId));
  };
  const [offered, [reserve]] = [inState('offered'), inState('reserve')];
  const [first, second, third] = offered;
  await answerOffer(first, batchId, 'confirm');
  await answerOffer(second, batchId, 'confirm');
  await tooFew(rahmat, batchUrl);
  await answerOffer(third, batchId, 'decline');
  await readOffers(rahmat, batchUrl, { seated: first, declined: third, promoted: reserve });
  await answerOffer(reserve, batchId, 'confirm');
  return [first, second, reserve];
}
