import { readableAddress } from './readable-address.js';

const readable = (url: string) => readableAddress(url, '/v/', 20);

it.each([
  ['/v/K7QM-4XWD-9TRA', '/v/K7QM-4XWD-9TRA'],
  ['/v/%ED%A0%80', '/v/%3F'],
  ['/v/%', '/v/%3F'],
  ['/v/K7QM4XWD9TRA/%FF?x=1?', '/v/K7QM4XWD9TRA/%3F?x=1?'],
  [`/v/${'A'.repeat(21)}`, '/v/%3F'],
  [`/v/${'%C3%89'.repeat(20)}`, `/v/${'%C3%89'.repeat(20)}`],
  ['/v?code=%FF', '/v?code=%FF'],
  ['/api/verify/%FF', '/api/verify/%FF'],
])('%s becomes %s', (url, expected) => {
  expect(readable(url)).toBe(expected);
});
