import type { Funnel, RegionOverview, Yearly } from '@sinau/contracts/figures.contract.js';
import type { OutcomeCounts } from '@sinau/contracts/outcomes.contract.js';
import { isKnown, reachNotes, type GovernorReach } from './governor-reach.js';
import { figure, share } from './report-cells.js';

/** Everything that a report to the governor is made of. */
export interface GovernorFacts {
  readonly from: string;
  readonly to: string;
  readonly reach: GovernorReach | null;
  readonly overview: RegionOverview;
  readonly funnel: Funnel;
  readonly yearly: Yearly;
  readonly outcomes: OutcomeCounts;
}

const trainedIn = ({ counts }: RegionOverview['regions'][number]): number => counts?.trained ?? 0;

export const reachedIn = (regions: RegionOverview['regions']): number =>
  regions.filter((one) => trainedIn(one) > 0).length;

/** Sentences for somebody who reads one page only. */
export function governorSummary(all: GovernorFacts): string[] {
  const { reach, overview, funnel, yearly, outcomes } = all;
  const { trained, women, disability, certified } = overview.total;
  const top = [...overview.regions].sort((a, b) => trainedIn(b) - trainedIn(a))[0];
  const { current, previous } = yearly;
  return [
    ...(reach === null ? [] : reachNotes(reach, overview.regions)),
    trainedSentence(all),
    ...(trained === 0
      ? []
      : [
          `${figure(women).text} di antaranya perempuan (${share(women, trained).text}), dan ${figure(disability).text} penyandang disabilitas (${share(disability, trained).text}).`,
        ]),
    ...(top && trainedIn(top) > 0
      ? [
          `Terbanyak${reach === null ? '' : ' dalam wewenang ini'} dari ${top.name}: ${figure(trainedIn(top)).text} orang.`,
        ]
      : []),
    `${figure(certified).text} sertifikat berlaku sudah terbit.`,
    prioritySentence(all),
    `Dari ${figure(funnel.total.applied).text} pendaftaran, ${figure(funnel.total.accepted).text} diterima, ${figure(funnel.total.present).text} hadir, dan ${figure(funnel.total.passed).text} tuntas.`,
    outcomes.due === 0
      ? 'Tindak lanjut usaha: belum ada data.'
      : `Dari ${figure(outcomes.due).text} usaha yang ditindaklanjuti, ${figure(outcomes.answered).text} menjawab (${share(outcomes.answered, outcomes.due).text}); ${figure(outcomes.up).text} naik kelas.`,
    `Sejak 1 Januari ${yearly.year}: ${figure(current.counts.trained).text} orang. Hari yang sama tahun lalu: ${figure(previous.counts.trained).text} orang.`,
  ];
}

/** Of how many there are nothing is said by who does not see them all. */
function trainedSentence({ reach, overview: { total, regions } }: GovernorFacts): string {
  const where = reach === null ? '' : ' dalam wewenang ini';
  if (total.trained === 0) return `Belum ada orang yang dilatih pada masa ini${where}.`;
  const all = reach === null ? ` dari ${figure(regions.length).text}` : '';
  return `${figure(total.trained).text} orang dilatih${where}, dari ${figure(reachedIn(regions)).text}${all} kabupaten/kota.`;
}

function prioritySentence({ reach, overview: { regions } }: GovernorFacts): string {
  const first = regions.filter(({ priority: comesFirst }) => comesFirst);
  if (first.length === 0) return 'Daerah prioritas belum ditetapkan.';
  const known = first.filter((one) => trainedIn(one) > 0 || (one.counts !== null && isKnown(reach, one)));
  const reached = figure(reachedIn(first)).text;
  if (known.length === first.length)
    return `${reached} dari ${figure(first.length).text} daerah prioritas sudah terjangkau.`;
  const rest = figure(first.length - known.length).text;
  return `${reached} daerah prioritas terjangkau dalam wewenang ini; ${rest} lainnya tidak diketahui.`;
}
