import './ui/base.css';
import { devRoutes } from './app/routes-dev.js';
import { routes } from './app/routes.js';
import { start } from './app/start.js';

/** The browser's entry of staff, who also open the public pages; in development that of everyone. */
void start({
  routes: import.meta.env.DEV ? [...routes, ...devRoutes] : routes,
  worker: import.meta.env.PROD,
});
