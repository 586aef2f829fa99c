"""Azure's own SDK accepts the files in azureml/, they are consistent, and their command runs."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
import yaml
from azure.ai.ml import load_component, load_environment, load_job
from azure.ai.ml._schema.assets.environment import EnvironmentSchema
from azure.ai.ml._schema.component.command_component import CommandComponentSchema
from azure.ai.ml._schema.pipeline.pipeline_job import PipelineJobSchema
from azure.ai.ml._schema.schedule.schedule import JobScheduleSchema
from azure.ai.ml._utils._asset_utils import get_upload_files_from_folder
from azure.ai.ml.entities._load_functions import load_schedule
from support.harness import FEATURES, PROJECT

KINDS = {
    "component": (load_component, CommandComponentSchema),
    "environment": (load_environment, EnvironmentSchema),
    "pipeline": (load_job, PipelineJobSchema),
    "schedule": (load_schedule, JobScheduleSchema),
}
# Placeholders that Azure replaces with the value of an input or output.
EXPRESSION = re.compile(r"\$\{\{([^}]*)\}\}")
OPTIONAL_GROUP = re.compile(r"\$\[\[(.*?)\]\]", re.DOTALL)


def refusals(folder):
    """Errors of Azure's SDK about the files."""
    for name, (load, _) in KINDS.items():
        try:
            entity = load(folder / f"{name}.yml")
        except Exception as error:
            yield f"{name}: {error}"
            continue
        if hasattr(entity, "_validate"):
            yield from (f"{name}: {key}: {text}" for key, text in entity._validate().error_messages.items())


def schemas(field):
    """The possible schemas of the value of a marshmallow field, including unions; none if it is not a mapping."""
    inner = getattr(field, "_union_fields", None) or [getattr(field, "value_field", None)]
    found = [field.schema] if hasattr(field, "nested") else []
    return found + [schema for part in inner if part is not None for schema in schemas(part)]


def unknown_keys(data, schema, path):
    """The keys that Azure's schema does not know; the SDK silently ignores most of them."""
    fields = {field.data_key or name: field for name, field in schema.fields.items() if not field.dump_only}
    for key, value in data.items():
        if key not in fields:
            yield f"{path}.{key}: unknown"
            continue
        candidates = schemas(fields[key])
        if not candidates or not isinstance(value, dict):
            continue
        named = key in ("inputs", "outputs", "jobs")
        for place, part in value.items() if named else [(None, value)]:
            if isinstance(part, dict):
                below = f"{path}.{key}.{place}" if named else f"{path}.{key}"
                yield from min((list(unknown_keys(part, each, below)) for each in candidates), key=len)


def disagreements(folder):
    """Inputs, outputs and names that are declared but not used, used but not declared, or different in two files."""
    files = {name: yaml.safe_load((folder / f"{name}.yml").read_text(encoding="utf-8")) for name in KINDS}
    component, pipeline, environment = files["component"], files["pipeline"], files["environment"]
    context = {"base_path": folder}
    for name, (_, schema) in KINDS.items():
        yield from unknown_keys(files[name], schema(context=context), name)

    inputs, outputs = component["inputs"], component["outputs"]
    always = set(EXPRESSION.findall(OPTIONAL_GROUP.sub("", component["command"])))
    sometimes = set(EXPRESSION.findall(" ".join(OPTIONAL_GROUP.findall(component["command"]))))
    optional = {name for name, about in inputs.items() if about.get("optional")}
    given = {f"inputs.{name}" for name in inputs.keys() - optional} | {f"outputs.{name}" for name in outputs}
    if always != given:
        yield f"component.command: {always ^ given}"
    if sometimes != {f"inputs.{name}" for name in optional}:
        yield f"component.command: in $[[...]]: {sometimes}, optional: {optional}"

    (step,) = pipeline["jobs"].values()
    declared = {f"parent.{side}.{name}" for side in ("inputs", "outputs") for name in pipeline[side]}
    used = set(EXPRESSION.findall(yaml.safe_dump(step)))
    if used != declared:
        yield f"pipeline: used or declared only: {used ^ declared}"
    if not step["inputs"].keys() <= inputs.keys():
        yield f"pipeline: no inputs of the component: {step['inputs'].keys() - inputs.keys()}"
    required = {name for name in inputs.keys() - optional if "default" not in inputs[name]}
    if not required <= step["inputs"].keys():
        yield f"pipeline: not bound: {required - step['inputs'].keys()}"
    if step["outputs"].keys() != outputs.keys():
        yield f"pipeline: outputs: {step['outputs'].keys() ^ outputs.keys()}"
    for name, about in pipeline["inputs"].items():
        if isinstance(about, dict) and not re.fullmatch(r"azureml:\w+:\d+", about["path"]):
            yield f"pipeline.inputs.{name}: {about['path']}: names no version of a registered asset"
    for name, about in pipeline["outputs"].items():
        if "name" not in about or "version" in about:
            yield f"pipeline.outputs.{name}: has to be registered, each time as the next version"
    if step["component"] != "./component.yml":
        yield "pipeline: another component"
    if files["schedule"]["create_job"] != "./pipeline.yml":
        yield "schedule: another job"
    if component["environment"] != f"azureml:{environment['name']}:{environment['version']}":
        yield f"component: another environment: {component['environment']}"
    if component.get("is_deterministic") is not False:
        yield "component: Azure may hand out the output of an earlier job"

    context = (folder / environment["build"]["path"]).resolve()
    dockerfile = (context / environment["build"].get("dockerfile_path", "Dockerfile")).read_text(encoding="utf-8")
    (copied,) = re.findall(r"^COPY (\S+)", dockerfile, re.MULTILINE)
    if re.findall(r"^FROM (.+)", dockerfile, re.MULTILINE) != ["python:3.11-slim@${DIGEST}"]:
        yield "Dockerfile: a base image without a digest"
    (named,) = re.findall(r"^run_module (\w+) ", (PROJECT / "scripts" / "train").read_text(), re.MULTILINE)
    if (context / copied).resolve() != PROJECT / "requirements" / f"{named}.txt":
        yield f"Dockerfile: {copied} does not have the packages of scripts/train"


def complaints(folder):
    return [*refusals(folder), *disagreements(folder)]


def test_the_files_are_what_azure_takes_and_belong_together():
    assert complaints(PROJECT / "azureml") == []


@pytest.mark.parametrize(
    ("file", "before", "after", "complaint"),
    [
        ("component.yml", "is_deterministic:", "deterministic:", "component.deterministic: unknown"),
        ("component.yml", "optional: true", "optonal: true", "component.inputs.id.optonal: unknown"),
        ("component.yml", "type: uri_file", "type: uri_fle", "uri_fle"),
        ("component.yml", "${{inputs.train}}", "${{inputs.training}}", "inputs.training"),
        ("component.yml", "--label '${{inputs.label}}'", "", "inputs.label"),
        ("component.yml", "$[[--id '${{inputs.id}}']]", "--id '${{inputs.id}}'", "inputs.id"),
        ("component.yml", "../macros", "../makros", "makros"),
        ("component.yml", "lead_scoring_train:1", "lead_scoring_train:2", "another environment"),
        ("component.yml", "is_deterministic: false", "is_deterministic: true", "earlier job"),
        ("environment.yml", "dockerfile_path:", "dockerfile:", "environment.build.dockerfile: unknown"),
        ("environment.yml", 'version: "1"', 'version: "2"', "another environment"),
        ("Dockerfile", "COPY requirements.txt", "COPY component.yml", "does not have the packages of scripts/train"),
        ("Dockerfile", "-slim@${DIGEST}", "-slim", "a base image without a digest"),
        ("pipeline.yml", "experiment_name:", "experiment:", "pipeline.experiment: unknown"),
        ("pipeline.yml", "default_compute:", "default_computer:", "pipeline.settings.default_computer: unknown"),
        (
            "pipeline.yml",
            "    component: ./",
            "    compnent: 1\n    component: ./",
            "pipeline.jobs.train.compnent: unknown",
        ),
        ("pipeline.yml", "path: azureml:", "pth: 1\n    path: azureml:", "pipeline.inputs.train.pth: unknown"),
        ("pipeline.yml", "parent.inputs.valid", "parent.inputs.validation", "parent.inputs.validation"),
        ("pipeline.yml", "      valid: ${{parent.inputs.valid}}\n", "", "not bound: {'valid'}"),
        ("pipeline.yml", "      label: ${{", "      lable: ${{", "lable"),
        ("pipeline.yml", "training_leads:1", "training_leads@latest", "names no version"),
        ("pipeline.yml", "    name: lead_scoring_sql\n", "", "has to be registered"),
        ("schedule.yml", "frequency: week", "frequency: wek", "wek"),
        ("schedule.yml", "interval: 1", "interval: 1\n  intervall: 1", "schedule.trigger.intervall: unknown"),
        ("schedule.yml", "week_days:", "weekdays:", "schedule.trigger.schedule.weekdays: unknown"),
        ("schedule.yml", "./pipeline.yml", "./component.yml", "another job"),
    ],
)
def test_a_mistake_in_them_is_noticed(tmp_path, file, before, after, complaint):
    for part in PROJECT.iterdir():
        if part.name != "azureml":
            (tmp_path / part.name).symlink_to(part)
    folder = Path(shutil.copytree(PROJECT / "azureml", tmp_path / "azureml", symlinks=True))
    text = (folder / file).read_text(encoding="utf-8")
    assert before in text
    (folder / file).write_text(text.replace(before, after, 1), encoding="utf-8")
    try:
        found = complaints(folder)
    except Exception as error:
        pytest.fail(f"a mistake has to be a complaint, not {error!r}")
    assert complaint in "\n".join(found)


@pytest.fixture
def snapshot(tmp_path):
    """The folder in which Azure starts the job, with only the files that its SDK would upload."""
    folder = tmp_path / "wd"
    with load_component(PROJECT / "azureml" / "component.yml")._build_code() as code:
        for source, place in get_upload_files_from_folder(code.path, ignore_file=code._ignore_file):
            (folder / place).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, folder / place)
    return folder


def test_the_snapshot_holds_the_dbt_project_and_nothing_else(snapshot):
    top = {path.name for path in snapshot.iterdir()}
    project = {"dbt_project.yml", "profiles.yml", "lead_scoring", "macros", "models", "seeds", "tests"}
    own = {".amlignore", "Dockerfile", "requirements.txt", *(f"{name}.yml" for name in KINDS)}
    assert top == project | own
    assert [path for path in snapshot.rglob("*") if path.name in ("__pycache__", "python", "target", ".venv")] == []
    assert list(snapshot.rglob("*.duckdb*")) == []


def resolved(command, values):
    """The command that Azure passes to the shell, without the optional groups whose inputs are not given."""

    def group(match):
        return match[1] if set(EXPRESSION.findall(match[1])) <= values.keys() else ""

    return EXPRESSION.sub(lambda match: values[match[1]], OPTIONAL_GROUP.sub(group, command))


def test_an_optional_group_is_there_when_its_input_is():
    command = "run ${{inputs.a}} $[[--b '${{inputs.b}}']] $[[--c ${{inputs.c}}]]"
    assert resolved(command, {"inputs.a": "1", "inputs.c": "3"}).split() == ["run", "1", "--c", "3"]


def run_component(snapshot, output, **inputs):
    """Run the command in the snapshot's component.yml, with the pipeline's values and further ones."""
    component = yaml.safe_load((snapshot / "component.yml").read_text(encoding="utf-8"))
    pipeline = yaml.safe_load((snapshot / "pipeline.yml").read_text(encoding="utf-8"))
    values = {name: about["default"] for name, about in component["inputs"].items() if "default" in about}
    values |= {name: about for name, about in pipeline["inputs"].items() if isinstance(about, str)}
    values |= inputs
    assert values.keys() <= component["inputs"].keys()
    output.mkdir()
    places = {f"inputs.{name}": str(value) for name, value in values.items()} | {"outputs.scoring": str(output)}
    # Nothing in this checkout may help: neither its folder on PYTHONPATH nor a database from another test.
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("PYTHONPATH", "LEAD_SCORING"))
    }
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    command = resolved(component["command"], places)
    return subprocess.run(command, shell=True, cwd=snapshot, env=environment, capture_output=True, text=True)


LEADS = {side: PROJECT / "seeds" / f"campaign_leads_{side}.csv" for side in ("train", "valid")}


def test_the_command_trains_in_the_snapshot(snapshot, tmp_path):
    output = tmp_path / "output of the job"
    result = run_component(snapshot, output, **LEADS)
    assert result.returncode == 0, result.stdout + result.stderr
    weights = pd.read_csv(output / "weights" / "weights.csv")
    assert sorted(weights["feature"]) == sorted(feature["name"] for feature in FEATURES)
    assert "scoring_weights" in (output / "sql" / "scoring_weights.tsql.sql").read_text(encoding="utf-8")
    select = (output / "sql" / "scoring_select.tsql.sql").read_text(encoding="utf-8")
    assert select.count("FROM [dbo].[contacts]") == 1
    assert (output / "model_card.md").is_file()


def test_variables_reach_dbt(snapshot, tmp_path):
    """An invalid value fails sooner than a valid one that trains another model."""
    result = run_component(snapshot, tmp_path / "output", **LEADS, vars="{lead_scoring_c: -1}")
    assert result.returncode != 0
    assert "lead_scoring_c must be a number above 0, or the word auto; it is set to -1" in result.stdout + result.stderr


def test_the_job_fails_when_training_does(snapshot, tmp_path):
    output = tmp_path / "output"
    result = run_component(snapshot, output, train=LEADS["train"], valid=LEADS["train"])
    assert result.returncode != 0
    assert "is the training file" in result.stderr
    assert list(output.iterdir()) == []
