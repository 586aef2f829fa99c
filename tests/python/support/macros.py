"""Calling a public macro and running what it writes."""


def result_of(duck, render, call, order):
    """What the query of a macro gives on a DuckDB connection, as a pandas frame.

    Args:
        duck: a DuckDB connection with the tables that the call names.
        render: the fixture that makes SQL of a template.
        call: the call, without the package's name, such as `roc_curve('scores')`.
        order: columns to sort by.
    """
    return duck.sql(f"select * from ({render('{{ lead_scoring.' + call + ' }}')}) as made order by {order}").df()
