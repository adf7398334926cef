export async function certificate() {}
