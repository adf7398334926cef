/** How many take part, and what becomes of them. */
export const PEOPLE = 500;
export const REVOKED = 3;
export const REPLACED = 2;
