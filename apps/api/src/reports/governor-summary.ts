import type { Funnel, RegionOverview, Yearly } from '@sinau/contracts/figures.contract.js';
import type { OutcomeCounts } from '@sinau/contracts/outcomes.contract.js';
import { figure, share } from './report-cells.js';

/** Everything that a report to the governor is made of. */
export interface GovernorFacts {
  readonly from: string;
  readonly to: string;
  readonly overview: RegionOverview;
  readonly funnel: Funnel;
  readonly yearly: Yearly;
  readonly outcomes: OutcomeCounts;
}

const trainedIn = ({ counts }: RegionOverview['regions'][number]): number => counts?.trained ?? 0;

export const reachedIn = (regions: RegionOverview['regions']): number =>
  regions.filter((one) => trainedIn(one) > 0).length;

/** Sentences for somebody who reads one page only. */
export function governorSummary({ overview, funnel, yearly, outcomes }: GovernorFacts): string[] {
  const { trained, women, disability, certified } = overview.total;
  const first = overview.regions.filter(({ priority: comesFirst }) => comesFirst);
  const reached = reachedIn(first);
  const top = [...overview.regions].sort((a, b) => trainedIn(b) - trainedIn(a))[0];
  const { current, previous } = yearly;
  return [
    trained === 0
      ? 'Belum ada orang yang dilatih pada masa ini.'
      : `${figure(trained).text} orang dilatih, dari ${figure(reachedIn(overview.regions)).text} dari ${figure(overview.regions.length).text} kabupaten/kota.`,
    ...(trained === 0
      ? []
      : [
          `${figure(women).text} di antaranya perempuan (${share(women, trained).text}), dan ${figure(disability).text} penyandang disabilitas (${share(disability, trained).text}).`,
        ]),
    ...(top && trainedIn(top) > 0
      ? [`Terbanyak dari ${top.name}: ${figure(trainedIn(top)).text} orang.`]
      : []),
    `${figure(certified).text} sertifikat berlaku sudah terbit.`,
    first.length === 0
      ? 'Daerah prioritas belum ditetapkan.'
      : `${figure(reached).text} dari ${figure(first.length).text} daerah prioritas sudah terjangkau.`,
    `Dari ${figure(funnel.total.applied).text} pendaftaran, ${figure(funnel.total.accepted).text} diterima, ${figure(funnel.total.present).text} hadir, dan ${figure(funnel.total.passed).text} tuntas.`,
    outcomes.due === 0
      ? 'Tindak lanjut usaha: belum ada data.'
      : `Dari ${figure(outcomes.due).text} usaha yang ditindaklanjuti, ${figure(outcomes.answered).text} menjawab (${share(outcomes.answered, outcomes.due).text}); ${figure(outcomes.up).text} naik kelas.`,
    `Sejak 1 Januari ${yearly.year}: ${figure(current.counts.trained).text} orang. Hari yang sama tahun lalu: ${figure(previous.counts.trained).text} orang.`,
  ];
}
