import { request } from "../lib/api";
import { graphql, type ResultOf } from "../lib/graphql";
import { forgetOthers } from "../lib/kept";

/** Who is signed in; null when nobody is. */
export const meQuery = graphql(`
  query Me {
    me {
      id
      name
      standsInNow {
        id
        endsOn
        manager {
          id
          name
        }
      }
    }
    organisation {
      name
    }
  }
`);

/** Managers on whose behalf one may act today. */
export type StandsIn = NonNullable<ResultOf<typeof meQuery>["me"]>["standsInNow"];

/** Loads a page anew, so that nothing of the former person stays in memory. */
function startAt(address: string): void {
  tabs.postMessage("another person");
  location.assign(address);
}

const tabs = new BroadcastChannel("session");

/** A tab that another one has signed in or out begins anew, so that nobody writes under a name that she does not see. */
export function followOtherTabs(): void {
  tabs.onmessage = () => location.reload();
}

/** Resolves to whether it worked; if so, the page at this address is on its way. */
export async function becomePersona(email: string, address: string): Promise<boolean> {
  const response = await request("/demo/sign-in", { method: "POST", body: JSON.stringify({ email }) });
  if (!response?.ok) return false;
  startAt(address);
  return true;
}

export interface SignInError {
  message: string;
  /** Of the field it concerns. */
  id?: "email" | "password";
}

/** Resolves to what is wrong; when nothing is, the page is loaded anew for the person. */
export async function signIn(email: string, password: string): Promise<SignInError[] | "network" | "throttled"> {
  const response = await request("/_allauth/browser/v1/auth/login", {
    method: "POST",
    body: JSON.stringify({ email, password }),
  });
  if (!response || response.status >= 500) return "network";
  if (response.status === 429) return "throttled";
  if (response.ok) {
    tabs.postMessage("another person");
    location.reload();
    return [];
  }
  const body = (await response.json().catch(() => ({}))) as { errors?: { message: string; param?: string }[] };
  return (body.errors ?? []).map(({ message, param }) => ({
    message,
    id: param === "email" || param === "password" ? param : undefined,
  }));
}

/** Resolves to whether it worked. The service answers 401 then: nobody is authenticated any more. */
export async function signOut(): Promise<boolean> {
  const response = await request("/_allauth/browser/v1/auth/session", { method: "DELETE" });
  if (response?.status !== 401 && !response?.ok) return false;
  forgetOthers();
  startAt("/");
  return true;
}
