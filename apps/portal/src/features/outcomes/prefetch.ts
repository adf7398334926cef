import type { QueryClient } from '@tanstack/react-query';
import { profileQuery } from '../profile/api/profile.js';
import { myOutcomesQuery } from './api/outcomes.js';
import { myProductsQuery } from './api/products.js';
import { myShopsQuery } from './api/shops.js';

interface Page {
  readonly client: QueryClient;
}

export const prefetchOutcomes = ({ client }: Page) => client.ensureQueryData(myOutcomesQuery());

export const prefetchBusiness = (page: Page) =>
  Promise.all([
    prefetchOutcomes(page),
    page.client.ensureQueryData(myProductsQuery()),
    page.client.ensureQueryData(myShopsQuery()),
  ]);

export const prefetchProducts = ({ client }: Page) =>
  Promise.all([client.ensureQueryData(profileQuery()), client.ensureQueryData(myProductsQuery())]);

export const prefetchShops = ({ client }: Page) =>
  Promise.all([client.ensureQueryData(profileQuery()), client.ensureQueryData(myShopsQuery())]);
