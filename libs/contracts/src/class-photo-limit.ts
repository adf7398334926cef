/** Most photos of a class: as many as its report prints. */
export const MOST_CLASS_PHOTOS = 12;
