import { rename } from 'node:fs/promises';
import { DuckDBInstance, DuckDBScalarFunction, INTEGER, VARCHAR } from '@duckdb/node-api';
import { findColumns, rowAssessor } from 'caveat';

/*
 * Answers one partition after another, as its parent process says. DuckDB reads, writes and holds the memory; the engine
 * is one scalar function, `caveat(row number, cells …)`, which gives the answer as JSON: what `caveat check --format ndjson`
 * says of the row.
 */

/** What stands beside the row's own columns, and where in the answer it comes from. */
const ADDED = {
  caveat_status: '$.status',
  caveat_product: '$.productName',
  caveat_class: '$.lawClass',
  caveat_certainty: '$.certainty',
  caveat_judged_from: '$.date.from',
  caveat_judged_to: '$.date.to',
};

process.on('message', (partition) => {
  answerPartition(partition).then(
    (sums) => process.send(sums),
    (error) => process.send({ error: error.message }),
  );
});

async function answerPartition({ from, to, question, columns }) {
  const database = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '512MB' });
  const connection = await database.connect();
  try {
    const read = `read_parquet(${quoted(from)}, file_row_number = true, hive_partitioning = false)`;
    const header = (await connection.runAndReadAll(`SELECT * FROM ${read} LIMIT 0`))
      .columnNames()
      .filter((name) => name !== 'file_row_number');
    const sums = { rows: 0, products: 0 };
    connection.registerScalarFunction(engine(rowAssessor(question), findColumns(header, columns), sums));
    // Words, as a list has them; a day becomes "2024-07-20", whatever its type.
    const cells = header.map((name) => `coalesce(CAST(${named(name)} AS VARCHAR), '')`);
    const added = Object.entries(ADDED).map(([name, path]) => `caveat ->> '${path}' AS ${name}`);
    const unfinished = `${to}.unfinished`;
    await connection.run(`
      COPY (
        SELECT ${[...header.map(named), ...added, 'caveat AS caveat_answer'].join(', ')}
        FROM (SELECT *, caveat(CAST(file_row_number + 1 AS INTEGER), ${cells.join(', ')}) AS caveat FROM ${read})
      ) TO ${quoted(unfinished)} (FORMAT parquet, COMPRESSION zstd)`);
    await rename(unfinished, to);
    return sums;
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

function engine(assess, columns, sums) {
  return DuckDBScalarFunction.create({
    name: 'caveat',
    parameterTypes: [INTEGER],
    varArgsType: VARCHAR,
    returnType: VARCHAR,
    mainFunction(_info, input, output) {
      const [lines, ...cells] = input.getColumns();
      for (const [at, line] of lines.entries()) {
        const answer = assess({ line, cells: cells.map((column) => column[at]) }, columns);
        sums.rows += 1;
        if (answer.kind === 'product') sums.products += 1;
        output.setItem(at, JSON.stringify(answer));
      }
      output.flush();
    },
  });
}

function quoted(text) {
  return `'${text.replaceAll("'", "''")}'`;
}

function named(column) {
  return `"${column.replaceAll('"', '""')}"`;
}
