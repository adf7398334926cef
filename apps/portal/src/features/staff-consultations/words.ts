/** Monday first, as the API counts them from 1. */
export const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;

export const CASE_STATES = { open: 'Berjalan', closed: 'Ditutup' } as const;
