import { certificates } from './certificates.js';
import { classes } from './classes.js';
import { office } from './office.js';
import { results } from './results.js';
import { teaching } from './teaching.js';

/** What the first HTML of every page of the office needs, by the name in the route tables. */
export const prefetch = { ...teaching, ...classes, ...certificates, ...results, ...office };
