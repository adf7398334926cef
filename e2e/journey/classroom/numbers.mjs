/** How many take part, and what becomes of them. */
export const PEOPLE = 120;
export const REGIONS = 38;
export const SEATS = 30;
export const FEWEST = 20;
/** Of the 30 who are chosen: some say no, some say nothing until it is too late. */
export const DECLINE = 4;
export const SILENT = 4;
export const OFFER_HOURS = 48;
export const AGES = { min: 18, max: 60 };
export const QUOTAS = [
  { group: 'priority_region', seats: 8 },
  { group: 'women', seats: 10 },
  { group: 'disabled', seats: 3 },
  { group: 'cooperative', seats: 4 },
];
export const WEIGHTS = {
  priority_region: 30,
  nominated: 20,
  first_training: 20,
  micro: 10,
  cooperative: 10,
  has_nib: 5,
};
/** Pacitan, Bondowoso, Situbondo and Madura. */
export const PRIORITY = ['35.01', '35.11', '35.12', '35.26', '35.27', '35.28', '35.29'];
