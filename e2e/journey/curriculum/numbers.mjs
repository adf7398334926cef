/** How many take part, and what becomes of them. */
export const PEOPLE = 30;
export const SEATS = 25;
export const WITHDRAWN = 2;
export const FAILING = 3;
