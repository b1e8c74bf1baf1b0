"use strict";
/* What every table offers: rows sorted and filtered, columns chosen (kept in this browser), what is visible saved as CSV.
   It works on what the page holds, so it can show and save nothing that its reader was not shown. */
const gatehouseTables = (function () {
  const NUMBER = /^[+-]?\d+(\.\d+)?$/;
  /* A cell that a spreadsheet would take for a formula is marked as text; a plain number is none. */
  const harmless = text => /^[=+\-@\t\r\n]/.test(text) && !NUMBER.test(text) ? "'" + text : text;
  const quoted = text => /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  const csv = rows => rows.map(row => row.map(cell => quoted(harmless(cell))).join(",") + "\r\n").join("");

  const words = element => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll(".sort,.only-read").forEach(each => each.remove());
    copy.querySelectorAll("a,.tag,.chip,.level,time,br,code").forEach(each => each.after(" "));
    return copy.textContent.replace(/\s+/g, " ").trim();
  };
  const value = cell => cell.dataset.value ?? cell.querySelector("time")?.getAttribute("datetime") ?? words(cell);
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const compare = (a, b) => a === "" || b === "" ? (a === "") - (b === "")
    : NUMBER.test(a) && NUMBER.test(b) ? Number(a) - Number(b) : order.compare(a, b);

  function sort(table, head, column, original) {
    const was = head.getAttribute("aria-sort"), now = was === "ascending" ? "descending" : was === "descending" ? null : "ascending";
    table.tHead.querySelectorAll("[aria-sort]").forEach(each => each.removeAttribute("aria-sort"));
    const rows = original.slice();
    if (now) {
      head.setAttribute("aria-sort", now);
      const keys = new Map(rows.map(row => [row, value(row.cells[column])]));
      rows.sort((a, b) => (now === "ascending" || keys.get(a) === "" || keys.get(b) === "" ? 1 : -1) * compare(keys.get(a), keys.get(b)));
    }
    table.tBodies[0].append(...rows);
  }

  function offer(part) {
    const table = part.querySelector("table"), tools = part.querySelector(".tools");
    const heads = [...table.tHead.rows[0].cells], names = heads.map(words), original = [...table.tBodies[0].rows];
    const shown = () => original.filter(row => !row.hidden);
    const find = tools.querySelector("input"), memory = "gatehouse.hidden." + part.dataset.table;
    const count = () => {
      tools.querySelector("[role=status]").textContent = part.dataset.count.replace("{0}", shown().length).replace("{1}", original.length);
    };
    const show = (column, visible) => [heads[column], ...original.map(row => row.cells[column])].forEach(cell => { cell.hidden = !visible; });
    const texts = original.map(row => words(row).toLowerCase());

    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.setAttribute("aria-label", part.dataset.sort.replace("{0}", names[column]));
      button.addEventListener("click", () => sort(table, head, column, original));
      head.append(button);
    });
    find.addEventListener("input", () => {
      const wanted = find.value.trim().toLowerCase();
      original.forEach((row, at) => { row.hidden = !texts[at].includes(wanted); });
      count();
    });

    let hidden = [];
    try { hidden = JSON.parse(localStorage.getItem(memory)) ?? []; } catch (unreadable) { hidden = []; }
    names.forEach((name, column) => {
      if (column === 0) return;
      const box = document.createElement("input"), label = document.createElement("label");
      box.type = "checkbox";
      box.checked = !hidden.includes(name);
      label.append(box, " " + name);
      box.addEventListener("change", () => {
        show(column, box.checked);
        hidden = box.checked ? hidden.filter(each => each !== name) : [...hidden, name];
        localStorage.setItem(memory, JSON.stringify(hidden));
      });
      tools.querySelector(".panel").append(label);
      if (!box.checked) show(column, false);
    });

    tools.querySelector("[data-csv]")?.addEventListener("click", function () {
      const columns = heads.map((_, at) => at).filter(at => !heads[at].hidden);
      const rows = [...table.tBodies[0].rows].filter(row => !row.hidden);
      const text = csv([columns.map(at => names[at]), ...rows.map(row => columns.map(at => value(row.cells[at])))]);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" }));
      link.download = this.dataset.csv + ".csv";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
    count();
    tools.hidden = false;
  }

  /* Tables in a closed part get their tools when it is opened. */
  const offerIn = root => root.querySelectorAll("[data-table]").forEach(part => {
    if (part.dataset.ready || part.closest("details:not([open])")) return;
    part.dataset.ready = "yes";
    offer(part);
  });
  document.addEventListener("toggle", event => { if (event.target.open) offerIn(event.target); }, true);
  document.addEventListener("click", event => document.querySelectorAll("details.menu[open]").forEach(menu => {
    if (!menu.contains(event.target)) menu.open = false;
  }));
  document.addEventListener("keydown", event => {
    const menu = event.key === "Escape" && event.target.closest("details.menu[open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
  });
  offerIn(document);
  return { csv };
})();
