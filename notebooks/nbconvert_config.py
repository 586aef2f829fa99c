"""How the notebook becomes a page: with its results, and without the addresses of scripts on the web.

The page needs no network then; it has no formula and no old widget.
"""

c = get_config()  # noqa: F821 - nbconvert defines it
c.NbConvertApp.export_format = "html"
c.ExecutePreprocessor.enabled = True
c.HTMLExporter.require_js_url = ""
c.HTMLExporter.mathjax_url = ""
