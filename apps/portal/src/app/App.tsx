import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { LiveRegion } from '../ui/LiveRegion.js';
import { HelpContactContext, type HelpContact } from '../lib/help-contact.js';
import { RouteView } from './RouteView.js';
import { SiteContext, type Site } from './site.js';

export interface AppProps extends Site {
  readonly client: QueryClient;
  /** Only on the server: the address being rendered. */
  readonly location?: { readonly path: string; readonly search: string };
  readonly children?: ReactNode;
}

const NO_CONTACT: HelpContact = {};

/** The whole portal, the same on the server and in the browser. `children` are browser-only helpers. */
export function App({ client, location, children, ...site }: AppProps) {
  const ssr = location ? { ssrPath: location.path, ssrSearch: location.search.replace(/^\?/, '') } : {};
  return (
    <QueryClientProvider client={client}>
      <SiteContext value={site}>
        <HelpContactContext value={site.help ?? NO_CONTACT}>
          <Router {...ssr}>
            <RouteView />
            {children}
          </Router>
        </HelpContactContext>
      </SiteContext>
      <LiveRegion />
    </QueryClientProvider>
  );
}
