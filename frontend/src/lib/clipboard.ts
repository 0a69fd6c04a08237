/** Resolves to whether it lies in the clipboard, which browsers open to pages under https only. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
