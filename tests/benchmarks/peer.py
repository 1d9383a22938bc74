"""dlt beside us: reads one statement through arrow-odbc into a DuckDB file, and finds what changed by one strategy.

`PYTHON peer.py FOLDER STRATEGY CONNECTION_STRING STATEMENT`, with an interpreter that has dlt, its DuckDB part,
pandas and arrow-odbc (`make bench-peers`). It knows nothing of us. The table's key is asked for as dlt wants it: by
the names of the columns that the statement is ordered by.
"""

import json
import os
import re
import sys
import time
from pathlib import Path


def main() -> None:
    folder, strategy, connection, statement = sys.argv[1:]
    os.environ |= {"DLT_DATA_DIR": folder, "RUNTIME__DLTHUB_TELEMETRY": "false", "RUNTIME__LOG_LEVEL": "ERROR"}
    import arrow_odbc
    import dlt
    from dlt.sources.helpers.transform import add_row_hash_to_table

    Path(folder).mkdir(exist_ok=True)
    key = re.findall(r'"([^"]+)"', statement.rpartition("ORDER BY")[2])
    rows = 0

    def batches():  # type: ignore[no-untyped-def]
        nonlocal rows
        for batch in arrow_odbc.read_arrow_batches_from_odbc(
            statement, connection_string=connection, batch_size=50_000
        ):
            rows += batch.num_rows
            yield batch

    disposition = {"disposition": "merge", "strategy": strategy}
    if strategy == "scd2":  # what dlt's guide says for Arrow tables: they bring the digest of each row themselves
        disposition["row_version_column_name"] = "row_hash"
    resource = dlt.resource(batches, name="transactions", primary_key=key, write_disposition=disposition)
    if strategy == "scd2":
        resource.add_map(add_row_hash_to_table("row_hash"))
    started = time.perf_counter()
    pipeline = dlt.pipeline(
        "peer",
        pipelines_dir=folder,
        destination=dlt.destinations.duckdb(f"{folder}/peer.duckdb"),
        dataset_name="books",  # DuckDB cannot tell a schema that is called like its file
    )
    pipeline.run(resource)
    print(json.dumps({"rows": rows, "seconds": time.perf_counter() - started}))


if __name__ == "__main__":
    main()
