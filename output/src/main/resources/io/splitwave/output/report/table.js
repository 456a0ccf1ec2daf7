// A table whose heads sort it. Columns: { name, unit, value(row), text(row) }; those with { si } instead of a unit have the
// unit that suits the largest of their values, which are in SI units, and per behind it. More than a page of rows wait for a click.

const PAGE_ROWS = 12;

const sortableTable = (name, columns, rows, { sortBy = null, descending = true, pageRows = PAGE_ROWS } = {}) => {
  let by = sortBy;
  let down = descending;
  let most = pageRows;
  const body = make("tbody");
  const units = columns.map((column) => make("small", {}, column.unit ?? ""));
  const heads = columns.map((column, i) =>
    make(
      "th",
      { scope: "col", class: column.words ? "words" : "" },
      make("button", { type: "button", onclick: () => sort(i) }, make("span", {}, column.name), units[i]),
    ),
  );
  let scales = [];
  const measure = () => {
    scales = columns.map((column) => (column.si ? scaleOf(column.si, rows.map(column.value)) : null));
    scales.forEach((scale, i) => { if (scale) units[i].textContent = scale.unit + (columns[i].per ?? ""); });
  };
  const text = (column, i, row) => (column.text ? column.text(row) : show(scales[i] ? scales[i].in(column.value(row)) : column.value(row)));
  const more = make("button", { type: "button", class: "quiet", onclick: () => { most += 10 * PAGE_ROWS; draw(); } });

  const left = make("p", { class: "caption paper" });

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
        make("tr", {}, ...columns.map((column, i) => {
          const cell = make("td", { class: column.words ? "words" : "" }, text(column, i, row));
          cell.dataset.head = [column.name, units[i].textContent].filter(Boolean).join(", ");
          return cell;
        })),
      ),
    );
    more.hidden = rows.length <= most;
    more.textContent = more.hidden ? "" : `Show more (${rows.length - most} of ${rows.length} left)`;
    fit();
    left.textContent = more.hidden ? "" : `${most} of ${rows.length} rows are printed; the page has all.`;
  };
  const whole = make("table", {}, make("thead", {}, make("tr", {}, ...heads)), body);
  whole.style.setProperty("--columns", columns.length);
  const around = make("div", { class: "scroll" }, whole);
  // no column is cut: where all have no room side by side, they stand closer, and then each row is a list
  const fit = () => {
    for (const form of ["", "dense", "listed"]) {
      whole.className = form;
      if (around.scrollWidth <= around.clientWidth) break;
    }
  };
  let width = 0;
  new ResizeObserver(() => {
    if (around.clientWidth === width) return;
    width = around.clientWidth;
    fit();
  }).observe(around);
  measure();
  draw();
  const element = make(
    "div",
    { class: "table", id: "table-" + name },
    around,
    left,
    make("div", { class: "tools" }, more, make("button", {
      type: "button", class: "quiet",
      onclick: () => saveCsv(name, {
        columns: columns.map((c) => (c.si || c.unit ? `${c.name} (${c.si ? c.si + (c.per ?? "") : c.unit})` : c.name)),
        rows: ordered().map((row) => columns.map((c) => { const v = c.value(row); return typeof v === "number" ? rounded(v) : v; })),
      }),
    }, "CSV")),
  );
  return { element, update: (others) => { rows = others; most = pageRows; measure(); draw(); } };
};

// What a figure draws, as numbers.
const numbersTable = (name, { columns, rows }) => sortableTable("numbers-" + name, columns.map((column, i) => {
  const words = rows.some((row) => typeof row[i] === "string");
  const value = (row) => (words ? String(row[i] ?? "") : row[i] ?? NaN);
  return { name: column.replaceAll("_", " "), words, value, text: words ? value : (row) => show(value(row), 7) };
}), rows).element;
