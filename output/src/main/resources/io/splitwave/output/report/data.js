// The data of the page: a length, a description in JSON, and one block of bytes that holds the columns.

const unpack = () => {
  const text = atob(document.getElementById("data").textContent.trim());
  const packed = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) packed[i] = text.charCodeAt(i);
  const bytes = gunzip(packed);
  const length = new DataView(bytes.buffer).getInt32(0, true);
  const description = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  return { description, block: bytes.subarray(4 + length) };
};

const readData = () => {
  const { description, block } = unpack();
  for (const run of description.runs) {
    run.figures = run.figures.map(readFigure);
    for (const name of Object.keys(run.tables)) run.tables[name] = readTable(run.tables[name], block);
    readWords(run);
  }
  return description;
};

const readFigure = (figure) => ({
  ...figure,
  mean: Number(figure.mean),
  halfWidth: Number(figure.halfWidth),
  min: Number(figure.min),
  max: Number(figure.max),
});

const FORMS = { i8: Int8Array, i16: Int16Array, i32: Int32Array, f32: Float32Array, f64: Float64Array };

// A table is { rows, <name>: typed array, words: { <name>: [text of each code] } }.
const readTable = (description, block) => {
  const table = { rows: description.rows, words: {} };
  for (const { name, form, at, words } of description.columns) {
    table[name] = readColumn(FORMS[form], block, at, description.rows);
    if (words) table.words[name] = words;
  }
  return table;
};

// Bytes of one significance stand together; put them back into the order of the rows.
const readColumn = (Form, block, at, rows) => {
  const width = Form.BYTES_PER_ELEMENT;
  const bytes = new Uint8Array(rows * width);
  for (let plane = 0; plane < width; plane++) {
    const from = at + plane * rows;
    for (let i = 0; i < rows; i++) bytes[i * width + plane] = block[from + i];
  }
  return new Form(bytes.buffer);
};

const range = (count) => Array.from({ length: count }, (_, i) => i);

const unique = (values) => [...new Set(values)];

// Hyndman and Fan (1996), type 7, as in the tables.
const quantile = (sorted, p) => {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
};

const ascending = (values) => Float64Array.from(values).sort();
