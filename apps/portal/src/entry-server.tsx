import { assets } from 'virtual:client-assets';
import { devRoutes } from './app/routes-dev.js';
import { routes as productRoutes } from './app/routes.js';
import { loadMediaParts } from './features/lessons/components/document/media-parts.js';
import { createRenderer, routePageAssets, type Render } from './server/renderer.js';

const routes = import.meta.env.DEV ? [...productRoutes, ...devRoutes] : productRoutes;

/** Renders one page: see RenderResult. The API imports this from apps/portal/dist/server/entry-server.js. */
export const render: Render = async (...request) => {
  await mediaParts;
  return renderer(...request);
};
const renderer = createRenderer(routes, assets);
const mediaParts = loadMediaParts();

/** Chunks and CSS of every route of this build, for tools that measure sizes and list files to precache. */
export const routeAssets = () =>
  routes.map((route) => ({
    path: route.path,
    shell: route.shell,
    assets: assets && routePageAssets(assets, route),
  }));
