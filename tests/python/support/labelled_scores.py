"""Labels and scores of many kinds, for tests of metrics."""

import pandas as pd
from hypothesis import strategies as st

# Few distinct scores make ties, many make none. Both ends are included, because log loss clips there.
scores = st.one_of(
    st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]),
    st.floats(0, 1, allow_subnormal=False),
)


@st.composite
def labelled_scores(draw, classes=(0, 1)):
    """A frame of 1 to 60 leads; skewed classes come from a drawn share of positives."""
    size = draw(st.integers(1, 60))
    share = draw(st.sampled_from([0.05, 0.5, 0.95]))
    labels = draw(st.lists(st.floats(0, 1), min_size=size, max_size=size))
    drawn = draw(st.lists(scores, min_size=size, max_size=size))
    ids = draw(st.permutations(range(size)))
    return pd.DataFrame({"id": ids, "label": [int(x < share) for x in labels], "probability": drawn})


def query(duck, sql, leads):
    duck.register("leads", leads)
    return duck.sql(sql).df()
