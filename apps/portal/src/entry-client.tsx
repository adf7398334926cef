import './ui/base.css';
import { learnerRoutes } from './app/routes-learner.js';
import { publicRoutes } from './app/routes-public.js';
import { start } from './app/start.js';

/** The browser's entry of visitors and learners. It knows nothing of the staff's pages. */
void start({ routes: [...publicRoutes, ...learnerRoutes], worker: import.meta.env.PROD });
