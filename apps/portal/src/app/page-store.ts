import type { ComponentType } from 'react';
import type { PageProps } from '../lib/page-props.js';
import type { Route } from './route.js';
import type { ShellProps } from './shell/shell-props.js';
import { shells } from './shells.js';

export interface LoadedPage {
  readonly Page: ComponentType<PageProps>;
  readonly Shell: ComponentType<ShellProps>;
}

/**
 * Loaded page chunks. A page that is here renders at once, which is what hydration needs
 * (React.lazy would throw the server's HTML away while it waits for the chunk).
 */
export class PageStore {
  private readonly pages = new Map<Route, LoadedPage>();

  get(route: Route): LoadedPage | undefined {
    return this.pages.get(route);
  }

  /** Loads page and shell in parallel. A failed load is not remembered, so trying again can work. */
  async load(route: Route): Promise<LoadedPage> {
    const known = this.pages.get(route);
    if (known) return known;
    const [page, shell] = await Promise.all([route.load(), shells[route.shell].load()]);
    const loaded = { Page: page.default, Shell: shell.default };
    this.pages.set(route, loaded);
    return loaded;
  }
}
