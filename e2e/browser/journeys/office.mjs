export async function office() {}
