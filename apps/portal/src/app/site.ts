import { createContext, useContext } from 'react';
import type { HelpContact } from '../lib/help-contact.js';
import type { PageStore } from './page-store.js';
import type { Problem } from './problem.js';
import type { Route } from './route.js';

/** What the frame needs to know about the site it runs in. */
export interface Site {
  readonly routes: readonly Route[];
  readonly pages: PageStore;
  /** Set when the server could not make the first page: shown until the user goes elsewhere. */
  readonly problem?: Problem | undefined;
  /** How to reach people at Latkop, as configured at the server. */
  readonly help?: HelpContact | undefined;
}

export const SiteContext = createContext<Site | null>(null);

/** The site around a component of the frame. */
export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error('useSite needs <App>');
  return site;
}
