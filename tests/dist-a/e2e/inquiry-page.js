/** A visitor's browser on a page without scripts: no cookie, one form. */ /** Opens a link at the house that stands in for its public address. */ export const openPage = async (houseUrl, link, method = 'GET')=>answerOf(await fetch(here(houseUrl, link), {
        method
    }));
/** Sends the form of a link, as a browser does. */ export const sendForm = async (houseUrl, link, fields)=>answerOf(await fetch(here(houseUrl, link), {
        method: 'POST',
        body: new URLSearchParams(fields)
    }));
const here = (houseUrl, link)=>`${houseUrl}${new URL(link).pathname}`;
const answerOf = async (response)=>({
        status: response.status,
        text: await response.text(),
        headers: response.headers
    });

//# sourceMappingURL=inquiry-page.js.map