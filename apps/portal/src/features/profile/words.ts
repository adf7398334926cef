import type { ChoiceOption } from '../../ui/ChoiceFieldset.js';
import type { Business, Person } from './api/profile.js';

type Labels<Value extends string> = Readonly<Record<Value, string>>;

export const SEXES: Labels<Person['sex']> = { P: 'Perempuan', L: 'Laki-laki' };

/** Kinds of disability as in UU 8/2016 article 4, and the right not to say. */
export const DISABILITIES: Labels<Person['disability']> = {
  tidak_ada: 'Tidak ada',
  fisik: 'Fisik (gerak)',
  sensorik: 'Sensorik (penglihatan, pendengaran, wicara)',
  intelektual: 'Intelektual',
  mental: 'Mental',
  ganda: 'Lebih dari satu',
  tidak_ingin_menjawab: 'Tidak ingin menjawab',
};

/** Classes of PP 7/2021 article 35 (5), by yearly sales, in words people use. */
export const SIZES: Readonly<Record<Business['size'], { readonly label: string; readonly hint: string }>> = {
  micro: { label: 'Usaha mikro', hint: 'Omzet setahun sampai Rp2 miliar.' },
  small: { label: 'Usaha kecil', hint: 'Omzet setahun di atas Rp2 miliar sampai Rp15 miliar.' },
  medium: { label: 'Usaha menengah', hint: 'Omzet setahun di atas Rp15 miliar sampai Rp50 miliar.' },
};

export const CHANNELS: Labels<Business['channels'][number]> = {
  toko: 'Toko atau rumah sendiri',
  titip_jual: 'Titip jual',
  whatsapp: 'WhatsApp',
  media_sosial: 'Media sosial',
  lokapasar: 'Lokapasar (Shopee, Tokopedia, dan lain-lain)',
  situs_sendiri: 'Situs sendiri',
  ekspor: 'Ekspor',
};

/** A table of words as choices, in the order of the table. */
export const toOptions = (labels: Readonly<Record<string, string>>): ChoiceOption[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
