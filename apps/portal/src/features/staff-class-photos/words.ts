/** What stands in for a caption that nobody wrote. */
export const altOf = (caption: string, place: number): string => caption || `Foto kegiatan ${place}`;
