/** How a term stands in a lesson's text: as a link to its explanation. Authors cannot write such links themselves. */
export const TERM_LINK = '#istilah-';
