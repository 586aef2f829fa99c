"""The leads to call, best first, with their reasons in words."""

from lead_scoring.quoting import quoted, text

# Nobody needs more digits beyond these factors, and the exponential could overflow a double.
LARGEST = 1000


def leads_to_call(build, top=None, bands=()):
    """A query for the best scored leads.

    Args:
        build: a lead_scoring.database.Build.
        top: number of leads; None for all.
        bands: names of the bands to select; empty for all bands.

    Returns:
        SQL that returns one row for each lead, best first: the id and the columns that are passed through, as in
        scored_leads, score, score_band, reason_1, reason_2, ... in words. A lead that is not in lead_score_reasons, or
        only with other weights, has no reasons.
    """
    lead_id = quoted(build.run["id_column"])
    chosen = f"where score_band in ({', '.join(map(text, bands))})" if bands else ""
    features = build.rows("select feature, feature_type, column_type, phrase from lead_scoring_feature_profile")
    limit = "" if top is None else f"limit {top}"
    columns = [f"best.{quoted(name)}" for name in [build.run["id_column"], *passed_through(build)]]
    reasons = [f"{_in_words(number, features)} as reason_{number}" for number in range(1, number_of_reasons(build) + 1)]
    return f"""
        with best as (
            select * from scored_leads {chosen} order by lead_score desc, {lead_id} {limit}
        )
        select {", ".join([*columns, "best.score", "best.score_band", *reasons])}
        from best
        left join lead_score_reasons as reasons
            on best.{lead_id} = reasons.{lead_id} and best.model_version = reasons.model_version
        order by best.lead_score desc, best.{lead_id}
    """


def passed_through(build):
    """Names of the leads' own columns that are passed through to scored_leads."""
    of_the_score = {"lead_score", "conversion_probability", "score", "score_band", "model_version", "scored_at"}
    names = [row["column_name"] for row in build.rows("describe scored_leads")]
    return [name for name in names if name not in of_the_score | {build.run["id_column"]}]


def number_of_reasons(build):
    """The largest number of reasons for a lead."""
    names = [row["column_name"] for row in build.rows("describe lead_score_reasons")]
    return sum(name.endswith("_effect") for name in names)


def odds_in_words(log_odds):
    """SQL for the effect of a contribution on the odds of a conversion: `2.1 times the odds`, `only 0.4 times the
    odds`.

    Args:
        log_odds: SQL of a contribution, relative to that of the average training lead, in log-odds.
    """
    factor = f"exp(greatest(least({log_odds}, 100), -100))"
    # Enough digits to distinguish it from no effect, at least two.
    number = f"""
        case
            when {factor} >= 99.5 then format('{{:,}}', round({factor})::bigint)
            when {factor} >= 9.95 then printf('%.0f', {factor})
            when abs({factor} - 1) < 0.095 or {factor} < 0.095 then printf('%.2f', {factor})
            else printf('%.1f', {factor})
        end
    """
    return f"""
        case
            when {factor} > {LARGEST} then 'more than {LARGEST:,} times the odds'
            when {factor} < 0.005 then 'less than 0.01 times the odds'
            when abs({factor} - 1) < 0.005 then 'hardly any effect'
            when {factor} < 1 then 'only ' || ({number}) || ' times the odds'
            else ({number}) || ' times the odds'
        end
    """


def _in_words(number, features):
    """SQL for a reason: `lead_source = Google (3.2 times the odds)`, or in the phrase of its feature."""
    feature = f"reasons.reason_{number}_feature"
    value = f"substr(reasons.reason_{number}, length({feature}) + length(' = ') + 1)"
    flags = [
        text(row["feature"]) for row in features if row["column_type"] == "boolean" and row["feature_type"] == "numeric"
    ]
    if flags:
        value = f"case when {feature} in ({', '.join(flags)}) then if({value} = '1', 'yes', 'no') else {value} end"
    # `came by (missing)` would not read as a phrase.
    phrases = [
        f"when {feature} = {text(row['feature'])} and {value} <> '(missing)'"
        f" then replace({text(row['phrase'])}, '{{value}}', {value})"
        for row in features
        if row["phrase"] is not None
    ]
    plain = f"{feature} || ' = ' || {value}"
    said = f"case {' '.join(phrases)} else {plain} end" if phrases else plain
    return f"({said}) || ' (' || {odds_in_words(f'reasons.reason_{number}_contribution')} || ')'"
