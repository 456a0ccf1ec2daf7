// A table whose heads sort it. Columns: { name, unit, value(row), text(row) }; more than a page of rows wait for a click.

const PAGE_ROWS = 12;

const sortableTable = (name, columns, rows, { sortBy = null, descending = true, pageRows = PAGE_ROWS } = {}) => {
  let by = sortBy;
  let down = descending;
  let most = pageRows;
  const body = make("tbody");
  const heads = columns.map((column, i) =>
    make(
      "th",
      { scope: "col", class: column.words ? "words" : "" },
      make("button", { type: "button", onclick: () => sort(i) }, make("span", {}, column.name), column.unit ? make("small", {}, column.unit) : null),
    ),
  );
  const more = make("button", { type: "button", class: "quiet", onclick: () => { most += 10 * PAGE_ROWS; draw(); } });

  const sort = (i) => {
    down = by === i ? !down : !columns[i].words;
    by = i;
    draw();
  };
  const ordered = () => {
    if (by === null) return rows;
    const value = columns[by].value;
    const sign = down ? -1 : 1;
    return [...rows].sort((a, b) => {
      const x = value(a);
      const y = value(b);
      if (typeof x === "string") return sign * x.localeCompare(y);
      return Number.isNaN(x) ? 1 : Number.isNaN(y) ? -1 : sign * (x - y);
    });
  };
  const draw = () => {
    heads.forEach((head, i) => {
      if (i === by) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    body.replaceChildren(
      ...ordered().slice(0, most).map((row) =>
        make("tr", {}, ...columns.map((column) =>
          make("td", { class: column.words ? "words" : "" }, column.text ? column.text(row) : show(column.value(row))))),
      ),
    );
    more.hidden = rows.length <= most;
    more.textContent = `Show more (${rows.length - most} of ${rows.length} left)`;
  };
  draw();
  const element = make(
    "div",
    { class: "table", id: "table-" + name },
    make("div", { class: "scroll" }, make("table", {}, make("thead", {}, make("tr", {}, ...heads)), body)),
    make("div", { class: "tools" }, more, make("button", {
      type: "button", class: "quiet",
      onclick: () => saveCsv(name, {
        columns: columns.map((c) => (c.unit ? `${c.name} (${c.unit})` : c.name)),
        rows: ordered().map((row) => columns.map((c) => { const v = c.value(row); return typeof v === "number" ? rounded(v) : v; })),
      }),
    }, "CSV")),
  );
  return { element, update: (others) => { rows = others; most = pageRows; draw(); } };
};
