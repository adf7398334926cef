import { BACK_PAGE } from './template/back.typ.js';
import { FITTING } from './template/fitting.typ.js';
import { FRONT_PAGE } from './template/front.typ.js';
import { SETUP } from './template/setup.typ.js';

/**
 * The Typst template. Strings rather than .typ files, so that the compiled ESM and Jest find them alike.
 * Every word on the page comes in as JSON through sys.inputs and is only ever used as a string value, which
 * Typst does not parse: markup in a name prints as it is written.
 */
export const CERTIFICATE_TEMPLATE = SETUP + FITTING + FRONT_PAGE + BACK_PAGE;
