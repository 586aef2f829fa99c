"""`scripts/train`: the project on two files given on the command line."""

import gzip
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import click
import duckdb
import numpy as np
import pandas as pd
import pytest
from click.testing import CliRunner
from support.harness import PROJECT, Project

from lead_scoring.train import files
from lead_scoring.train.__main__ import main

TRAIN, VALID = (PROJECT / "seeds" / f"campaign_leads_{side}.csv" for side in ("train", "valid"))


def run(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_two_files_of_the_demo_give_the_demos_weights(built, tmp_path):
    """Parquet or CSV, with the id in the default column."""
    duckdb.sql(f"from read_csv('{VALID}')").write_parquet(str(tmp_path / "valid.parquet"))
    result = run(
        "--train",
        TRAIN,
        "--valid",
        tmp_path / "valid.parquet",
        "--output",
        tmp_path,
        "--dialect",
        "tsql",
        "--table",
        "x.y",
    )
    assert result.exit_code == 0, result.output
    written = pd.read_csv(tmp_path / "weights" / "weights.csv").set_index("feature")["weight"]
    expected = built.query("select feature, weight from lead_scoring_weights").set_index("feature")["weight"]
    assert dict(written) == dict(expected)
    metrics = built.query("from lead_scoring_metrics where approach = 'logistic_regression'").iloc[0]
    assert f"Logistic regression     {metrics['roc_auc']:.4f}    {metrics['pr_auc']:.4f}" in result.output
    assert "recency_days          -0.2584  lowers the score" in result.output
    assert (tmp_path / "sql" / "scoring_weights.tsql.sql").exists()
    assert "FROM [x].[y]" in (tmp_path / "sql" / "scoring_select.tsql.sql").read_text(encoding="utf-8")
    assert re.search(r"\b(\d{3}) of \1, ", result.stderr)


def test_files_without_an_id_and_of_other_types_are_trained_on(tmp_path):
    """Rows are numbered; integers in one file and decimals in the other are numeric; the database can be kept."""
    train, valid = pd.read_csv(TRAIN), pd.read_csv(VALID)
    noise = np.random.default_rng(1)
    for leads in (train, valid):
        leads["Lead Source"] = noise.choice(["web", "fair", ""], len(leads))
        leads["note"] = "unknown at the time"
    valid["recency_days"] += 0.5
    valid["fatigue_score"] = valid["fatigue_score"].round()
    valid = valid.rename(columns={"converted": "CONVERTED"})
    train.drop(columns="lead_id").to_csv(tmp_path / "train.csv.gz", index=False)
    valid.drop(columns="lead_id").to_csv(tmp_path / "valid.csv", index=False)
    (tmp_path / "kept").mkdir()
    result = run(
        *("--train", tmp_path / "train.csv.gz", "--valid", tmp_path / "valid.csv", "--output", tmp_path / "output"),
        *("--exclude", "note", "--database", tmp_path / "kept" / "leads.duckdb"),
        *("--vars", "{lead_scoring_c: 0.5, lead_scoring_precision_at: [10], lead_scoring_trainer: sql}"),
    )
    assert result.exit_code == 0, result.output
    kept = Project(tmp_path, tmp_path / "kept")
    kept.database = tmp_path / "kept" / "leads.duckdb"
    training_run = kept.query("from lead_scoring_training_run").iloc[0]
    assert (training_run["c"], training_run["training_leads"], training_run["validation_leads"]) == (0.5, 3500, 1200)
    assert list(kept.query("select lead_id from scored_leads order by 1")["lead_id"]) == list(range(3501, 4701))
    assert "precision_at_10" in kept.query("from lead_scoring_metrics")
    features = kept.query("select feature, column_type from lead_scoring_feature_profile")
    assert dict(features.to_numpy())["recency_days"] == "number"
    weights = pd.read_csv(tmp_path / "output" / "weights" / "weights.csv")["feature"]
    assert {"Lead Source = (missing)", "Lead Source = fair", "Lead Source = web"} <= set(weights)
    assert not weights.str.startswith("note").any()


def test_what_fails_a_check_or_a_proof_writes_nothing(tmp_path):
    """The message names the file, and a failing test shows its description."""
    leads = pd.read_csv(TRAIN)
    leads.assign(converted=leads["converted"] + 1).to_csv(tmp_path / "labels.csv", index=False)
    leads.assign(converted=1 - leads["converted"]).to_csv(tmp_path / "turned.csv", index=False)
    output = tmp_path / "output"
    result = run("--train", tmp_path / "labels.csv", "--valid", VALID, "--output", output)
    assert result.exit_code == 1
    assert (
        f'lead_scoring: {tmp_path / "labels.csv"}, column "converted": 1447 leads have the label "2"' in result.output
    )
    assert "macro" not in result.output
    turned = ["--train", tmp_path / "turned.csv", "--valid", VALID, "--vars", "{lead_scoring_trainer: sql}"]
    result = run(*turned, "--output", output)
    assert result.exit_code == 1
    assert "logistic_regression_beats_equal_weights failed: On the validation leads, learned weights" in result.output
    assert not output.exists()


def test_a_column_named_like_a_template_is_refused_and_not_filled_in(tmp_path):
    name = "{{ env_var('HOME') }}"
    for side, path in {"t": TRAIN, "v": VALID}.items():
        pd.read_csv(path).rename(columns={"lead_id": name}).to_csv(tmp_path / f"{side}.csv", index=False)
    result = run("--train", tmp_path / "t.csv", "--valid", tmp_path / "v.csv", "--id", name, "--output", tmp_path / "o")
    assert result.exit_code == 1
    assert f'lead_scoring: variable lead_scoring_id: the column "{name}" has {{{{ in its name' in result.output
    assert f'"{os.environ["HOME"]}"' not in result.output
    assert not (tmp_path / "o").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_an_interruption_leaves_nothing_behind(tmp_path, number):
    """No temporary files stay behind, and dbt does not continue."""
    (tmp_path / "temporary").mkdir()
    environment = os.environ | {"TMPDIR": str(tmp_path / "temporary"), "PYTHONPATH": str(PROJECT)}
    command = [sys.executable, "-m", "lead_scoring.train"]
    command += ["--train", TRAIN, "--valid", VALID, "--output", tmp_path / "output"]
    # If a shell runs the tests in the background, they and their children ignore Ctrl-C.
    with subprocess.Popen(
        command,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(number, signal.SIG_DFL),
    ) as process:
        assert process.stderr.read(10).strip()
        process.send_signal(number)
        process.stderr.read()
    assert process.returncode != 0
    assert list((tmp_path / "temporary").glob("lead_scoring_*")) == []
    assert not (tmp_path / "output").exists()
    assert [
        command for command in map(command_of, Path("/proc").glob("[0-9]*")) if str(tmp_path).encode() in command
    ] == []


def command_of(process):
    """The command line of a process, a folder of /proc."""
    try:
        return (process / "cmdline").read_bytes()
    except OSError:
        return b""


def load(train, valid, **arguments):
    """The two tables made from the files, as pandas frames."""
    options = {"lead_id": None, "label": "converted", "features": [], "exclude": []} | arguments
    with duckdb.connect() as connection:
        files.load(connection, train, valid, **options)
        return [connection.sql(f"from {files.SCHEMA}.{side}_leads").df() for side in ("training", "validation")]


@pytest.mark.quick
def test_numbers_of_two_types_stay_numbers_and_other_mixtures_stay_as_written(tmp_path, capsys):
    (tmp_path / "t.csv").write_text("converted,amount,flag,code\n1,1.50,True,7\n0,2,False,8\n")
    (tmp_path / "v.csv").write_text("converted,amount,flag,code\n1,3,Unknown,A7\n0,4,True,8\n")
    train, valid = load(tmp_path / "t.csv", tmp_path / "v.csv")
    assert [list(train["amount"]), list(valid["amount"])] == [[1.5, 2.0], [3.0, 4.0]]
    assert [list(train["flag"]), list(valid["flag"])] == [["True", "False"], ["Unknown", "True"]]
    assert [list(train["code"]), list(valid["code"])] == [["7", "8"], ["A7", "8"]]
    assert 'Column "flag" is BOOLEAN in' in capsys.readouterr().err

    for name, precision in {"t": 10, "v": 12}.items():
        duckdb.sql(f"select 1 as converted, 2.5::decimal({precision}, 2) as amount").write_parquet(
            str(tmp_path / f"{name}.parquet")
        )
    assert load(tmp_path / "t.parquet", tmp_path / "v.parquet")[0]["amount"].dtype == float
    duckdb.sql("select 1 as converted, 'x' as amount").write_parquet(str(tmp_path / "text.parquet"))
    with pytest.raises(click.ClickException, match="Give it the same type in both"):
        load(tmp_path / "t.parquet", tmp_path / "text.parquet")


@pytest.mark.quick
def test_one_open_quote_leaves_the_other_quotes_quotes(tmp_path):
    rows = "\n".join(f'{number},"k{number % 3}",{number % 2}' for number in range(30))
    for name in "tv":
        (tmp_path / f"{name}.csv").write_text(f'lead_id,kind,converted\n{rows}\n31,"k3,1\n')
    with pytest.raises(click.ClickException, match=r"t\.csv, line 32: has 2 fields, but the first line has 3"):
        load(tmp_path / "t.csv", tmp_path / "v.csv")


@pytest.mark.quick
def test_true_and_false_are_no_numbers_where_the_other_file_has_numbers(tmp_path, capsys):
    (tmp_path / "t.csv").write_text("converted,flag\n1,true\n0,false\n")
    (tmp_path / "v.csv").write_text("converted,flag\n1,1\n0,0\n")
    train, valid = load(tmp_path / "t.csv", tmp_path / "v.csv")
    assert [list(train["flag"]), list(valid["flag"])] == [["true", "false"], ["1", "0"]]
    assert 'Column "flag" is BOOLEAN in' in capsys.readouterr().err


@pytest.mark.quick
def test_numbers_with_commas_are_text_and_say_so(tmp_path, capsys):
    rows = ['1,"1,5","1,234.50",a,0', '0,"12,25","12","b,c",1', '1,3,,"1,5",1']
    for name in "tv":
        (tmp_path / f"{name}.csv").write_text("\n".join(["converted,price,revenue,note,count", *rows]))
    train, _ = load(tmp_path / "t.csv", tmp_path / "v.csv")
    assert list(train["price"]) == ["1,5", "12,25", "3"]
    said = capsys.readouterr().err
    assert 'Column "price" is read as text, and its values look like numbers with commas, such as "1,5".' in said
    assert 'Column "revenue"' in said
    assert "note" not in said
    assert "count" not in said


@pytest.mark.quick
def test_ids_keep_all_their_digits(tmp_path):
    (tmp_path / "t.csv").write_text("lead_id,converted,x\n9007199254740993,1,1\n9007199254740992,0,2\n")
    (tmp_path / "v.csv").write_text("lead_id,converted,x\n1.5,1,1\n2,0,2\n")
    train, _ = load(tmp_path / "t.csv", tmp_path / "v.csv")
    assert list(train["lead_id"]) == ["9007199254740993", "9007199254740992"]


@pytest.mark.quick
def test_a_name_is_no_pattern_and_a_folder_no_column(tmp_path):
    folder = tmp_path / "year=2024"
    folder.mkdir()
    (folder / "leads[1].csv").write_text("converted,x\n1,1\n0,2\n")
    (folder / "leads1.csv").write_text("converted,x\n1,8\n0,9\n")
    (folder / "v*.csv").write_text("converted,x\n1,3\n0,4\n")
    (folder / "v2.csv").write_text("converted,x\n1,5\n0,6\n")
    train, valid = load(folder / "leads[1].csv", folder / "v*.csv")
    assert list(train.columns) == ["lead_id", "converted", "x"]
    assert [list(train["x"]), list(valid["x"])] == [[1, 2], [3, 4]]


@pytest.mark.quick
def test_a_column_of_one_file_alone_can_be_left_out(tmp_path):
    (tmp_path / "t.csv").write_text("converted,x,Extra\n1,1,a\n0,2,b\n")
    (tmp_path / "v.csv").write_text("converted,x\n1,3\n0,4\n")
    for side in load(tmp_path / "t.csv", tmp_path / "v.csv", exclude=["extra"]):
        assert list(side.columns) == ["lead_id", "converted", "x"]


@pytest.mark.parametrize(
    ("train", "arguments", "words"),
    [
        ("nowhere.csv", [], "nowhere.csv: no such file."),
        ("leads.xlsx", [], "leads.xlsx: does not have the name of a CSV or Parquet file (.csv, .tsv, .parquet)."),
        ("leads.parquet", [], "leads.parquet: cannot be read."),
        (
            "latin.csv",
            [],
            "latin.csv, line 2: is not UTF-8. Convert the file: "
            "iconv latin.csv -f WINDOWS-1252 -t UTF-8 > utf8_latin.csv",
        ),
        (
            "wide letters.csv",
            [],
            "wide letters.csv, line 1: is not UTF-8. Convert the file: iconv 'wide letters.csv' -f UTF-16 -t UTF-8 > ",
        ),
        ("packed.csv.gz", [], "gunzip -c packed.csv.gz | iconv -f WINDOWS-1252 -t UTF-8 > utf8_packed.csv"),
        ("good.csv", ["--output", ""], "Invalid value for '--output': the name of the folder is empty"),
        ("", [], "Invalid value for '--train': the name of the file is empty"),
        ("empty.csv", [], "empty.csv: "),
        ("header.csv", [], "header.csv: has no rows."),
        ("wide.csv", [], 'has no column "extra", but'),
        ("good.csv", ["--label", "convert"], 'good.csv: has no column "convert" (--label). Did you mean "converted"?'),
        ("good.csv", ["--id", "customer"], 'good.csv: has no column "customer" (--id). Its columns are lead_id, '),
        ("good.csv", ["--feature", "recency"], 'has no column "recency" (--feature). Did you mean "recency_days"?'),
        ("good.csv", ["--exclude", "nothing"], 'has no column "nothing" (--exclude).'),
        ("good.csv", ["--feature", "recency_days", "--exclude", "recency_days"], 'both name "recency_days"'),
        ("good.csv", ["--valid", "good.csv"], "good.csv: is the training file."),
        ("good.csv", ["--database", "good.csv"], "--database good.csv: name a new file in a folder that exists"),
        *(
            ("good.csv", ["--database", name], f"--database {name}: the database is named after its file, but dbt does")
            for name in ("it's.duckdb", 'a"b.duckdb', "a;b.duckdb", "{{ 1 }}.duckdb", "{% x.duckdb", "a#b.db", " a.db")
        ),
        *(
            ("good.csv", ["--database", name], f"--database {name}: DuckDB reserves the names main, system, temp.")
            for name in ("main.duckdb", "Temp.duckdb", "system.x.db")
        ),
        (
            "ragged.csv",
            [],
            "ragged.csv, line 4: has 10 fields, but the first line has 9. Put a field with a comma or",
        ),
        ("short.csv", [], "short.csv, line 3: has 1 field, but the first line has 9."),
        ("quoted.csv", [], "quoted.csv, line 5: has 10 fields, but the first line has 9."),
        (
            "ragged.tsv.gz",
            [],
            "ragged.tsv.gz, line 4: has 10 fields, but the first line has 9. Put a field with a tab",
        ),
        ("twice.csv", [], 'twice.csv: has two columns "recency_days" and "Recency_Days", which differ only in case'),
        ("good.csv", ["--database", "/proc/x.duckdb"], "--database /proc/x.duckdb: cannot be written there."),
        ("good.csv", ["--table", "a;b"], "'a;b' is not the name of a table"),
        ("good.csv", ["--table", "@t"], "'@t' is not the name of a table"),
        (".", [], ".: is a folder."),
        ("good.csv", ["--feature", "lead_id"], 'feature "lead_id" is also the id'),
        ("label.csv", [], "has no column to learn from besides the id and the label."),
        ("good.csv", ["--vars", "{lead_scoring_c"], "Invalid value for '--vars': is not valid YAML"),
        ("good.csv", ["--vars", "0.5"], "must be a map, such as '{lead_scoring_c: auto}', but is '0.5'"),
        ("good.csv", ["--vars", "{lead_scoring_id: x}"], "lead_scoring_id is set by the files and the options"),
        ("good.csv", ["--output", "good.csv"], "Directory 'good.csv' is a file"),
    ],
)
def test_files_that_cannot_be_trained_on_are_refused(tmp_path, monkeypatch, train, arguments, words):
    monkeypatch.chdir(tmp_path)
    leads = pd.read_csv(TRAIN)
    leads.to_csv("good.csv", index=False)
    leads.head(0).to_csv("header.csv", index=False)
    leads.assign(extra=1).to_csv("wide.csv", index=False)
    leads[["lead_id", "converted"]].to_csv("label.csv", index=False)
    lines = leads.head(5).to_csv(index=False).splitlines()
    (tmp_path / "ragged.csv").write_text("\n".join([*lines[:3], lines[3] + ",9", *lines[4:]]))
    (tmp_path / "short.csv").write_text("\n".join([*lines[:2], "7", *lines[3:]]))
    (tmp_path / "quoted.csv").write_text("\n".join([lines[0], '"1\n2"' + lines[1][1:], lines[2], lines[3] + ",9"]))
    tabs = [line.replace(",", "\t") for line in lines]
    with gzip.open(tmp_path / "ragged.tsv.gz", "wt") as file:
        file.write("\n".join([*tabs[:3], tabs[3] + "\t9", *tabs[4:]]))
    (tmp_path / "twice.csv").write_text("\n".join([f"{lines[0]},Recency_Days", *(f"{line},1" for line in lines[1:])]))
    (tmp_path / "empty.csv").touch()
    (tmp_path / "latin.csv").write_bytes("lead_id,converted,city\n1,0,Köln\n".encode("latin-1"))
    (tmp_path / "wide letters.csv").write_text("lead_id,converted,city\n1,0,Köln\n", encoding="utf-16")
    with gzip.open(tmp_path / "packed.csv.gz", "wt", encoding="latin-1") as file:
        file.write("lead_id,converted,city\n1,0,Köln\n")
    (tmp_path / "leads.xlsx").touch()
    (tmp_path / "leads.parquet").write_text("no parquet")
    output = [] if "--output" in arguments else ["--output", "output"]
    result = run("--train", train, "--valid", VALID, *output, *arguments)
    assert result.exit_code != 0
    assert pd.read_csv("good.csv").equals(leads)
    assert words in result.output
    assert not (tmp_path / "output").exists()
