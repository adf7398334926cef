import { useQuestions } from './questions.js';

/** Modules of a course's draft, read with one row of its bank. Empty for `''`. */
export function useModules(courseId: string) {
  const bank = useQuestions({ course: courseId, pageSize: 1 }, courseId !== '');
  const known = courseId !== '' && !bank.isPlaceholderData;
  return { list: (known && bank.data?.modules) || [], isFetching: bank.isFetching };
}
