/** A visitor's browser on a page without scripts: no cookie, one form. */
export interface PageAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** Opens a link at the house that stands in for its public address. */
export const openPage = async (houseUrl: string, link: string, method = 'GET'): Promise<PageAnswer> => answerOf(await fetch(here(houseUrl, link), { method }));

/** Sends the form of a link, as a browser does. */
export const sendForm = async (houseUrl: string, link: string, fields: Readonly<Record<string, string>>): Promise<PageAnswer> =>
  answerOf(await fetch(here(houseUrl, link), { method: 'POST', body: new URLSearchParams(fields) }));

const here = (houseUrl: string, link: string): string => `${houseUrl}${new URL(link).pathname}`;
const answerOf = async (response: Response): Promise<PageAnswer> => ({ status: response.status, text: await response.text(), headers: response.headers });
