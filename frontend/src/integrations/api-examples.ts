/** An example of the API's document: what it shows, and the operation. */
export interface Example {
  title: string;
  query: string;
}

/** The numbered examples of API.md. They are run by the tests, so what is offered here is answered. */
export const examplesIn = (text: string): Example[] =>
  [...text.matchAll(/^### \d+ ([^\n]+)\n\n```graphql\n(.*?)^```/gms)].map(([, title = "", query = ""]) => ({ title, query }));
