"""The standalone scoring SELECT: the model with its weights in the query, for any database.

It uses the arithmetic of the macro score_leads in the same order, so that not even the last digit differs.
"""

from sqlglot import exp, parse_one

from lead_scoring.export.dialects import column, comment, double, text, write

# The name of the missing category, as in the macro _missing_category.
MISSING = "(missing)"

# Past 700 the exponential soon overflows a double, which is an error in some databases. An id cannot have a name that
# begins with lead_scoring_, so these names cannot clash with it.
QUERY = """
    with lead_scoring_contributions as (
        select :id from :leads
    ),

    lead_scoring_sums as (
        select :id, :sum as lead_scoring_contribution from lead_scoring_contributions
    ),

    lead_scoring_logits as (
        select
            :id,
            lead_scoring_contribution / :absolute_coefficients as lead_score,
            :intercept + lead_scoring_contribution as lead_scoring_logit
        from lead_scoring_sums
    ),

    lead_scoring_probabilities as (
        select
            :id,
            lead_score,
            case
                when lead_scoring_logit > 700 then 1
                when lead_scoring_logit < -700 then 0
                else 1 / (1 + exp(-lead_scoring_logit))
            end as conversion_probability
        from lead_scoring_logits
    )

    select
        :id,
        lead_score,
        conversion_probability,
        cast(floor(100 * conversion_probability + 0.5) as int) as score,
        :band as score_band,
        :version as model_version,
        current_timestamp as scored_at
    from lead_scoring_probabilities
"""


def scoring_select(model, leads, dialect):
    """Write the SELECT that scores a table of leads.

    Args:
        model: a lead_scoring.export.model.Model.
        leads: name of the table with the leads, with a schema if necessary.
        dialect: one of lead_scoring.export.dialects.DIALECTS.

    Returns:
        text of a query without a semicolon. It returns one row for each lead: the id, lead_score,
        conversion_probability, score, score_band, model_version and scored_at, as in scored_leads.
    """
    names = [f"lead_scoring_contribution_{place}" for place in range(1, len(model.features) + 1)]
    query = exp.replace_placeholders(
        # PostgreSQL's division is the one for which sqlglot adds no guard against zero.
        parse_one(QUERY, dialect="postgres"),
        id=column(model.id_column),
        leads=exp.to_table(leads, dialect=dialect),
        sum=_sum([exp.column(name) for name in names]),
        absolute_coefficients=double(model.absolute_coefficients),
        intercept=double(model.intercept),
        band=_band(model.cutoffs, dialect),
        version=text(model.version, dialect),
    )
    contributions = query.ctes[0].this
    for name, feature in zip(names, model.features, strict=True):
        contribution = exp.alias_(_contribution(feature, dialect), name)
        contribution.add_comments([f" {' '.join(feature.name.split())} "])
        contributions.select(contribution, copy=False)
    header = comment(
        f"Scores the leads in {leads}: the model {model.version}, trained at {model.trained_at:%Y-%m-%d %H:%M:%S} UTC.",
        "A missing number counts as the mean of the training leads; a category that no training lead has counts as 0.",
    )
    return f"{header}{write(query, dialect)}\n"


def _contribution(feature, dialect):
    """A feature's contribution to the logit, in log-odds."""
    value = column(feature.name)
    if not feature.category_weights:
        number = (
            _truth(value, exp.Literal.number(1), exp.Literal.number(0), dialect)
            if feature.column_type == "boolean"
            else value
        )
        distance = exp.Paren(this=exp.cast(number, exp.DType.DOUBLE) - double(feature.mean))
        return exp.func("coalesce", double(feature.raw_weight) * distance, double(0.0))
    if feature.column_type == "boolean":
        value = _truth(value, text("true", dialect), text("false", dialect), dialect)
    elif feature.column_type != "text":
        value = exp.cast(value, exp.DType.TEXT)
    elif dialect in ("tsql", "fabric"):
        # By default, a database of this dialect treats Google and google as equal.
        value = exp.Collate(this=value, expression=exp.var("Latin1_General_100_BIN2"))
    missing = text(MISSING, dialect)
    return exp.Case(
        this=exp.func("coalesce", value, missing),
        ifs=[
            exp.If(this=text(category, dialect), true=double(weight))
            for category, weight in feature.category_weights.items()
        ],
        default=double(0.0),
    )


def _truth(value, if_true, if_false, dialect):
    """One of two values for a boolean, NULL for NULL. Not a cast, because databases cast booleans differently."""
    # SQLite reads TRUE as a column if there is one of that name.
    true, false = (exp.Literal.number(1), exp.Literal.number(0)) if dialect == "sqlite" else (exp.true(), exp.false())
    return exp.case().when(value.eq(true), if_true).when(value.eq(false), if_false)


def _band(cutoffs, dialect):
    *higher, last = cutoffs
    band = exp.Case(ifs=[], default=text(last, dialect))
    for name in higher:
        band.append("ifs", exp.If(this=exp.column("lead_score") >= double(cutoffs[name]), true=text(name, dialect)))
    return band if higher else text(last, dialect)


def _sum(terms):
    total, *further = terms
    for term in further:
        total = exp.Add(this=total, expression=term)
    return total
