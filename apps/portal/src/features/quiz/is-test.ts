/** Pre and post test: a timer perhaps, no feedback before the end. Everything else is a quiz of a lesson. */
export const isTest = (code: string): boolean => code === 'pre' || code === 'post';
