import { inventedPerson } from '../../lib/people.mjs';
import { PEOPLE, PRIORITY, REGIONS } from './numbers.mjs';

const YEAR = new Date().getUTCFullYear();
/** Everything is wrong with these: too old, another trade, too big a business. */
const UNFIT = [20, 58, 96];
const TOO_OLD = [31, 69];
/** These sit in another class already. */
const ELSEWHERE = [44, 82];
/** Their KTP comes back; the first of them mend it, the others never do. */
const MENDING = [5, 17, 29, 41, 53, 65, 77];
const UNMENDED = [12, 50, 88];
const WITHDRAWING = [119];

const two = (number) => String(number).padStart(2, '0');

/** Digits of the district, of the day of birth (women: +40) and a serial number (Permendagri 108/2019). */
function nikOf(district, { sex, bornIn, index, stamp }) {
  const day = 1 + ((stamp + index) % 28) + (sex === 'P' ? 40 : 0);
  const serial = 1 + ((stamp + index * 83) % 9999);
  return `${district.replaceAll('.', '')}${two(day)}${two(1 + (index % 12))}${two(bornIn % 100)}${String(serial).padStart(4, '0')}`;
}

function applicant(index, stamp, place, { sector, otherSector }) {
  const unfit = UNFIT.includes(index);
  const bornIn = unfit || TOO_OLD.includes(index) ? YEAR - 71 : YEAR - 26 - (index % 25);
  const sex = index % 5 < 2 ? 'P' : 'L';
  const usualSize = index % 3 === 0 ? 'small' : 'micro';
  return {
    ...inventedPerson(stamp, index),
    index,
    place,
    sex,
    nik: nikOf(place.district, { sex, bornIn, index, stamp }),
    disability: index % 17 === 3 ? 'fisik' : 'tidak_ada',
    size: unfit ? 'medium' : usualSize,
    nib: index % 4 === 0 ? `9${String(stamp).padStart(8, '0')}${String(index).padStart(4, '0')}` : null,
    kbliCode: unfit ? otherSector : sector,
    cooperative: index % 7 === 2 ? 'Koperasi Maju Bersama' : null,
    nominated: index % 11 === 5,
    unfit,
    tooOld: unfit || TOO_OLD.includes(index),
    elsewhere: ELSEWHERE.includes(index),
    returned: MENDING.includes(index) || UNMENDED.includes(index),
    mends: MENDING.includes(index),
    withdraws: WITHDRAWING.includes(index),
  };
}

/** Whether nothing speaks against this person. */
export const isEligible = (one) =>
  !one.tooOld && !one.elsewhere && (!one.returned || one.mends) && !one.withdraws;

/** What the ranking may know about somebody, in the order of the alphabet. */
export function groupsOf(one) {
  return [
    one.cooperative && 'cooperative',
    one.disability !== 'tidak_ada' && 'disabled',
    PRIORITY.includes(one.place.regency) && 'priority_region',
    one.sex === 'P' && 'women',
  ].filter(Boolean);
}

/** 120 invented people, at least three of each kabupaten and kota. The same stamp gives the same people. */
export function castOf(stamp, places, trades) {
  return Array.from({ length: PEOPLE }, (_, index) =>
    applicant(index, stamp, places[index % REGIONS], trades),
  );
}
