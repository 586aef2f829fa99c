"""Call a public macro and run its SQL."""


def result_of(duck, render, call, order):
    """The result of a macro's query on a DuckDB connection, as a pandas frame.

    Args:
        duck: a DuckDB connection with the tables that the call names.
        render: the fixture that renders a template to SQL.
        call: the call, without the package's name, such as `roc_curve('scores')`.
        order: columns to sort by.
    """
    return duck.sql(f"select * from ({render('{{ lead_scoring.' + call + ' }}')}) as made order by {order}").df()
