import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';

/** Courses that an angkatan can be made of, or a list filtered by. */
export const courseChoicesQuery = () => apiQuery('GET /manage/courses');

/** The list belongs to people who may manage courses; for others it stays empty. */
export const useCourseChoices = (enabled = true) => useQuery({ ...courseChoicesQuery(), enabled });
