import { request } from "./api";

export interface Persona {
  name: string;
  email: string;
  title: string;
  role: string;
}

/** The people one can try the demonstration as; none outside a demonstration. */
export async function personas(): Promise<Persona[]> {
  const response = await request("/demo/personas");
  if (!response?.ok) return [];
  const body = (await response.json()) as { personas: Persona[] };
  return body.personas;
}
