export async function trainer() {}
