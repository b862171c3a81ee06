"use strict";
// Asks for long work, shows its progress, can end it, and sets the answer as lines and as a table.
(() => {
  const by = (id) => document.getElementById(id);
  const form = by("ask"), element = (tag, words) => Object.assign(document.createElement(tag), words === undefined ? {} : { textContent: words });
  let running = null;

  function cell(value) {
    const td = element("td");
    if (value && typeof value === "object" && value.uid) {
      const link = element("a", value.name || value.uid);
      link.href = "/e/" + encodeURIComponent(value.uid);
      td.append(link);
    } else td.textContent = value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
    return td;
  }

  function show(answer) {
    const box = by("answer");
    box.replaceChildren();
    if (answer.draw && answer.draw.length) {
      const link = element("a", `Draw ${answer.draw.length} of them`), p = element("p");
      link.href = "/draw?uids=" + encodeURIComponent(answer.draw.join(","));
      p.append(link);
      box.append(p);
    }
    if (answer.columns) {
      const table = element("table"), head = element("tr"), body = element("tbody"), top = element("thead");
      for (const name of answer.columns) head.append(Object.assign(element("th", name), { scope: "col" }));
      for (const row of answer.rows) {
        const tr = element("tr");
        for (const value of row) tr.append(cell(value));
        body.append(tr);
      }
      top.append(head);
      table.append(top, body);
      box.append(table, element("p", answer.note || `${answer.rows.length} rows`));
    }
    if (answer.lines && answer.lines.length) box.append(element("pre", answer.lines.join("\n")));
  }

  async function ask() {
    if (running) running.abort();
    running = new AbortController();
    by("cancel").hidden = false;
    by("answer").replaceChildren();
    by("progress").textContent = "asked";
    const given = new URLSearchParams(new FormData(form));
    history.replaceState(null, "", "?" + given);
    try {
      const answer = await fetch(`/answer/${form.dataset.kind}?${given}`, { signal: running.signal });
      if (!answer.ok) throw new Error((await answer.text()).split("\n")[0]);
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "";
      for (;;) {
        const { value, done } = await reader.read();
        rest += value || "";
        const lines = rest.split("\n");
        rest = lines.pop();
        for (const line of lines) {
          const told = JSON.parse(line);
          if (told.answer) {
            by("progress").textContent = `answered in ${told.seconds} s`;
            show(told.answer);
          } else by("progress").textContent = told.progress || told.fault || told.broken;
        }
        if (done) break;
      }
    } catch (fault) {
      by("progress").textContent = fault.name === "AbortError" ? "cancelled" : fault.message;
    }
    by("cancel").hidden = true;
    running = null;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  by("cancel").addEventListener("click", () => running && running.abort());
  const filled = new URLSearchParams(location.search);
  if (filled.get("to") || filled.get("name") || filled.get("text")) ask();
})();
