"""Shared code is copied into the Python models from one source."""

import pytest
from write_python_models import COPY, MODELS, SHARED, written

pytestmark = pytest.mark.quick

MODEL = '''"""One row per lead."""

import pandas as pd


def model(dbt, session):
    return pd.DataFrame({"x": double(dbt.ref("leads"))})
'''
SOURCE = '''"""Shared code of models."""

import json

import numpy as np
import pandas as pd

FACTOR = 2


def double(values):
    return scaled(values) * FACTOR


def scaled(values):
    return np.array(values)


def unused(values):
    return json.dumps(values)
'''
WRITTEN = f'''"""One row per lead."""

import numpy as np
import pandas as pd


def model(dbt, session):
    return pd.DataFrame({{"x": double(dbt.ref("leads"))}})


{COPY}


FACTOR = 2


def double(values):
    return scaled(values) * FACTOR


def scaled(values):
    return np.array(values)
'''


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_the_models_are_what_the_script_writes(path):
    model, shared = path.read_text(encoding="utf-8"), SHARED.read_text(encoding="utf-8")
    assert written(model, shared) == model, "run python -m scripts.write_python_models"
    assert "def read_leads" in model


def test_a_model_gets_what_it_uses_and_no_more():
    assert written(MODEL, SOURCE) == WRITTEN
    assert written(WRITTEN, SOURCE) == WRITTEN


def test_a_change_of_the_source_reaches_the_model():
    assert written(WRITTEN, SOURCE.replace("FACTOR = 2", "FACTOR = 3")) == WRITTEN.replace("FACTOR = 2", "FACTOR = 3")


def test_a_changed_copy_is_put_right():
    assert written(WRITTEN.replace("FACTOR = 2", "FACTOR = 3"), SOURCE) == WRITTEN
