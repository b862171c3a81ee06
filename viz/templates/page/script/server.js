// Questions to the server of a served page.

/**
 * Asks the server that served the page; an error says why it does not answer.
 * @param {string} path
 * @param {object=} body
 */
export async function ask(path, body) {
  const given = body
    ? {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }
    : {};
  let answer;
  try {
    answer = await fetch(path, given);
  } catch {
    throw new Error(
      "The explorer does not answer: it was ended, or is busy. Start it again as you did, then reload this page",
    );
  }
  if (!answer.ok)
    throw Object.assign(new Error((await answer.text()).trim().split("\n")[0].slice(0, 300)), {
      status: answer.status,
    });
  return answer.json();
}
