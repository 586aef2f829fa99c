"""The leads to call, best first, with their reasons in words."""

from lead_scoring.quoting import quoted, text

# Nobody needs more digits beyond these factors, and the exponential could overflow a double.
LARGEST = 1000
# A factor that is no further from 1 is no reason that anybody would act upon.
SMALLEST = 0.05


def leads_to_call(build, top=None, bands=()):
    """A query for the best scored leads.

    Args:
        build: a lead_scoring.database.Build.
        top: number of leads; None for all.
        bands: names of the bands to select; empty for all bands.

    Returns:
        SQL that returns one row for each lead, best first: the id and the columns that are passed through, as in
        scored_leads, score, score_band, reason_1, reason_2, ... in words; a reason with hardly any effect is NULL. A
        lead that is not in lead_score_reasons, or only with other weights, has no reasons.
    """
    lead_id = quoted(build.run["id_column"])
    chosen = f"where score_band in ({', '.join(map(text, bands))})" if bands else ""
    limit = "" if top is None else f"limit {min(top, 2**62)}"
    columns = [f"best.{quoted(name)}" for name in [build.run["id_column"], *passed_through(build)]]
    features = described_features(build)
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


def named_reasons(build):
    """A query for lead_score_reasons with reason_1, reason_2, ... as the list of leads to call names them."""
    features = described_features(build)
    names = [f"{_name(number, features)} as reason_{number}" for number in range(1, number_of_reasons(build) + 1)]
    return f"select * replace ({', '.join(names)}) from lead_score_reasons as reasons"


def value_in_words(feature, value, features):
    """SQL for a lead's value of a numeric feature as people read it: yes or no, or with three significant digits.

    A number never has fewer digits than before the point.

    Args:
        feature: SQL of the feature's name.
        value: SQL of the value, a double.
        features: as described_features gives them.
    """
    flags = ", ".join(text(row["feature"]) for row in features if _is_flag(row))
    number = _number_in_words(value)
    return f"case when {feature} in ({flags}) then if({value} = 1, 'yes', 'no') else {number} end" if flags else number


def beyond_range(feature, value, features):
    """SQL for what is said of a value far from all training leads': `beyond the training range 0 to 60`; else NULL.

    Far is a standard deviation or more: the largest of some thousand new leads is often a little larger than the
    largest of some thousand old ones. The arguments are those of value_in_words.
    """
    ranges = []
    for row in features:
        # A single value has no standard deviation.
        if row["feature_type"] != "numeric" or _is_flag(row) or row["standard_deviation"] is None:
            continue
        ends = [f"({row[end]!r}::double)" for end in ("smallest_value", "largest_value")]
        low, high = map(_number_in_words, ends)
        far = f"{row['standard_deviation']!r}::double"
        ranges.append(f"""
            when {feature} = {text(row["feature"])} and ({value} < {ends[0]} - {far} or {value} > {ends[1]} + {far})
                then 'beyond the training range ' || {low} || ' to ' || {high}
        """)
    return f"case {' '.join(ranges)} end" if ranges else "null::text"


def described_features(build):
    """What is needed to put values in words, a dict for each feature."""
    return build.rows("""
        select feature, feature_type, column_type, phrase, smallest_value, largest_value, standard_deviation
        from lead_scoring_feature_profile
    """)


def odds_in_words(log_odds):
    """SQL for the effect of a contribution on the odds of a conversion: `2.1 times the odds`, `only 0.4 times the
    odds`.

    It is NULL where there is hardly any effect.

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
            when abs({factor} - 1) < {SMALLEST} then null
            when {factor} < 1 then 'only ' || ({number}) || ' times the odds'
            else ({number}) || ' times the odds'
        end
    """


def _in_words(number, features):
    """SQL for a reason: `lead_source = Google (3.2 times the odds)`, or in the phrase of its feature.

    A number far from those of the training leads is marked: `visits = 300, beyond the training range 0 to 16 (...)`.
    """
    feature, value = f"reasons.reason_{number}_feature", _number(number)
    beyond = beyond_range(feature, value, features)
    odds = odds_in_words(f"reasons.reason_{number}_contribution")
    return f"({_name(number, features)}) || coalesce(', ' || ({beyond}), '') || ' (' || ({odds}) || ')'"


def _name(number, features):
    """SQL for the feature of a reason and the lead's value: `lead_source = Google`, or in the phrase of the feature."""
    feature, value = f"reasons.reason_{number}_feature", _value(number)
    numeric = ", ".join(text(row["feature"]) for row in features if row["feature_type"] == "numeric")
    if numeric:
        said = value_in_words(feature, _number(number), features)
        value = f"case when {feature} in ({numeric}) then coalesce({said}, {value}) else {value} end"
    # `came by (missing)` would not read as a phrase.
    phrases = [
        f"when {feature} = {text(row['feature'])} and {_value(number)} <> '(missing)'"
        f" then replace({text(row['phrase'])}, '{{value}}', {value})"
        for row in features
        if row["phrase"] is not None
    ]
    plain = f"{feature} || ' = ' || {value}"
    return f"case {' '.join(phrases)} else {plain} end" if phrases else plain


def _value(number):
    """SQL for the text of the lead's value in a reason."""
    return f"substr(reasons.reason_{number}, length(reasons.reason_{number}_feature) + length(' = ') + 1)"


def _number(number):
    """SQL for the lead's value in a reason as a double, if it is one."""
    return f"try_cast({_value(number)} as double)"


def _number_in_words(number):
    """SQL for a double with three significant digits, and never fewer than it has before the point."""
    return f"""
        case
            when abs({number}) >= 1e15 then {number}::varchar
            when abs({number}) >= 9999.5 then format('{{:,.0f}}', {number})
            when abs({number}) >= 999.5 or {number} = round({number}) then printf('%.0f', {number})
            else printf('%.3g', {number})
        end
    """


def _is_flag(feature):
    """Whether a feature is a boolean that counts as 0 or 1."""
    return feature["column_type"] == "boolean" and feature["feature_type"] == "numeric"
