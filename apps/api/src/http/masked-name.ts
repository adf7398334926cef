/**
 * "Siti Aminah" as "S*** A***": enough for who holds the paper to compare, not enough to learn a name.
 * Always three stars, so that the length of a name stays hidden too.
 */
export function maskedName(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0])
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter.toUpperCase()}***`)
    .join(' ');
}
