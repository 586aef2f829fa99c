"""Print what the last build measured: the end of `scripts/build`."""

import duckdb
import results


def main():
    try:
        connection = results.connect()
        sections = {
            "Three approaches on the validation leads": results.metrics_table(connection, "simple"),
            "The weights (absolute values sum to 1)": results.weights_table(connection, "simple"),
            "The five best leads": results.best_leads_table(connection, "simple"),
        }
    except duckdb.Error as error:
        print(f"\nNo summary: {str(error).splitlines()[0]}. A full `scripts/build` makes all its tables.")
        return
    for title, table in sections.items():
        print(f"\n{title}\n\n{table}")
    print(f"\nDatabase: {results.database_path()}")
    print("Next:     .venv/bin/dbt show --select ranked_leads --limit 10")
    print("          .venv/bin/dbt docs generate --static, then open target/static_index.html in a browser")


if __name__ == "__main__":
    main()
