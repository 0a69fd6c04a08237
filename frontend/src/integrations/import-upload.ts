import { request } from "../lib/api";
import { t } from "../lib/text";

const LARGEST = 20_000_000;

export type Uploaded = { ok: true; id: string } | { ok: false; message: string };

/** Sends a file to its address. What the server refuses comes back as its sentence. */
export async function upload(file: File): Promise<Uploaded> {
  if (file.size > LARGEST) return { ok: false, message: t("import-too-large") };
  const response = await request(`/import/upload?name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    body: file,
    headers: { "Content-Type": "text/csv" },
  });
  if (response === null) return { ok: false, message: t("failure-network") };
  const answer = (await response.json().catch(() => null)) as { id?: string; errors?: { message: string }[] } | null;
  if (answer?.id) return { ok: true, id: answer.id };
  return { ok: false, message: answer?.errors?.[0]?.message ?? t("failure-http") };
}
