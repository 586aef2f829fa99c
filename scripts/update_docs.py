"""Update the generated sections of the pages, between their markers, from the last build and from the project.

Run `python -m scripts.update_docs` after `scripts/build`. A test runs the same functions on a build of its own, so that
no page goes stale.
"""

import io
import json
import re
from contextlib import redirect_stdout
from graphlib import TopologicalSorter
from pathlib import Path

import yaml
from dbt.cli.main import dbtRunner

from lead_scoring import tables
from lead_scoring.database import PROJECT, default_path, open_build

# Jinja that dbt renders to the table of settings.
SETTINGS = "{{ tojson(lead_scoring._settings()) }}"
LAYERS = ["seeds", "staging", "training", "scoring", "evaluation"]


def pages(build, manifest, settings):
    """The generated sections of each page, by name.

    Args:
        build: a lead_scoring.database.Build.
        manifest: dbt's manifest of the same build, as a dict.
        settings: the table of settings as a dict, rendered from SETTINGS.
    """
    return {
        PROJECT / "README.md": {
            "scored_leads": tables.scored_leads_table(build, "github"),
            "metrics": tables.metrics_table(build, "github"),
            "weights": tables.weights_table(build, "github"),
        },
        PROJECT / "docs" / "models.md": {"lineage": lineage(manifest), "models": models_table(manifest)},
        PROJECT / "docs" / "settings.md": {"settings": settings_table(settings)},
    }


def layer_nodes(manifest):
    """The project's models and seeds by layer, in the order of LAYERS; within a layer in the order of the data flow."""
    nodes = {
        unique_id: node
        for unique_id, node in sorted(manifest["nodes"].items())
        if node["package_name"] == "lead_scoring" and node["resource_type"] in ("model", "seed")
    }
    parents = {unique_id: sorted(node["depends_on"].get("nodes", [])) for unique_id, node in nodes.items()}
    layers = {layer: {} for layer in LAYERS}
    for unique_id in TopologicalSorter(parents).static_order():
        node = nodes[unique_id]
        layer = "seeds" if node["resource_type"] == "seed" else node["fqn"][1]
        layers[layer][node["name"]] = node
    return layers


def lineage(manifest):
    """The lineage as a Mermaid graph, one box per layer, in the colours of the lineage page."""
    layers = layer_nodes(manifest)
    names = {node["unique_id"]: name for nodes in layers.values() for name, node in nodes.items()}
    lines = ["```mermaid", "flowchart LR"]
    for layer, nodes in layers.items():
        lines += [f"    subgraph {layer}", *(f"        {name}" for name in nodes), "    end"]
    for nodes in layers.values():
        for name, node in nodes.items():
            parents = sorted({names[parent] for parent in node["depends_on"].get("nodes", []) if parent in names})
            lines += [f"    {parent} --> {name}" for parent in parents]
    for layer, nodes in layers.items():
        color = next(iter(nodes.values()))["config"]["docs"]["node_color"]
        lines += [f"    classDef {layer} fill:{color},color:#fff,stroke:none", f"    class {','.join(nodes)} {layer}"]
    return "\n".join([*lines, "```"])


def models_table(manifest):
    """Every model with its layer, whether others may build on it, and the first sentence of its description."""
    lines = ["| Model | Layer | Description |", "|---|---|---|"]
    for layer, nodes in layer_nodes(manifest).items():
        for name, node in nodes.items():
            if layer != "seeds":
                shown = f"**`{name}`**" if node["config"].get("access") == "public" else f"`{name}`"
                lines.append(f"| {shown} | {layer} | {first_sentence(node['description'])} |")
    return "\n".join(lines)


def settings_table(settings):
    """Every setting with its default and its meaning."""
    lines = ["| Variable | Default | Meaning |", "|---|---|---|"]
    for name, setting in settings.items():
        default = setting["default"]
        shown = setting.get("shown") or ("none" if default is None else f"`{as_yaml(default)}`")
        lines.append(f"| `lead_scoring_{name}` | {shown} | {setting['meaning']} |")
    return "\n".join(lines)


def as_yaml(value):
    """A value as one line of YAML."""
    return yaml.safe_dump(value, default_flow_style=True, sort_keys=False, width=1000).removesuffix("\n...\n").strip()


def first_sentence(text):
    """The first sentence of a description."""
    return re.split(r"(?<=\.) ", " ".join(text.split()), maxsplit=1)[0].rstrip(".").replace("**", "")


def fill(text, generated):
    """Replace the text between `<!-- name:begin -->` and `<!-- name:end -->` for each generated section."""
    for name, section in generated.items():
        markers = rf"(<!-- {name}:begin[^>]*-->\n).*?(<!-- {name}:end -->)"
        text, replaced = re.subn(markers, lambda m, s=section: f"{m[1]}{s}\n{m[2]}", text, flags=re.DOTALL)
        if replaced != 1:
            raise ValueError(f"the page needs the markers {name}:begin and {name}:end exactly once; found {replaced}")
    return text


def main():
    manifest = json.loads(Path(PROJECT / "target" / "manifest.json").read_text(encoding="utf-8"))
    # dbt prints the rendered text.
    with redirect_stdout(io.StringIO()):
        rendered = dbtRunner().invoke(["--quiet", "compile", "--inline", SETTINGS, "--project-dir", str(PROJECT)])
    settings = json.loads(rendered.result.results[0].node.compiled_code)
    with open_build(default_path()) as build:
        generated = pages(build, manifest, settings)
    for page, sections in generated.items():
        page.write_text(fill(page.read_text(encoding="utf-8"), sections), encoding="utf-8")


if __name__ == "__main__":
    main()
