"""Make dbt faster in a process that runs it hundreds of times. Results stay the same; importing this file is enough.

Measured with a sampling profiler on the builds of this project: together, these take more than half of dbt's own time.
"""

import gc

import dbt_common.exceptions.base
from dbt.adapters.duckdb.credentials import DuckDBCredentials
from dbt_common.behavior_flags import BehaviorFlagRendered
from dbt_common.clients.jinja import MacroFuzzEnvironment, NativeSandboxEnvironment
from dbt_common.events.base_types import EventLevel
from dbt_common.events.event_manager import EventManager
from dbt_common.tests import enable_test_caching

# dbt parses a project again as soon as one of these changes. A copy of a project differs only in the path of its
# database, and parsing it again takes several times as long as most tests.
DuckDBCredentials._connection_keys = lambda credentials: ("database", "schema")

# dbt makes two million objects in a build, and almost none of them is garbage: by default Python looks through all of
# them every 700 allocations or so.
gc.set_threshold(100_000, 10, 10)

# dbt's own test suite keeps the macros that it has parsed, such as dbt's thousand. Reading another project then takes
# half the time.
enable_test_caching()

# A warning about a behaviour flag names the module that defines it. dbt goes through all modules that the process has
# loaded to find that name, in every run.
BehaviorFlagRendered._default_source = staticmethod(lambda: "dbt")

# Before it shows a message or raises an error, dbt goes through all environment variables in search of secrets.
dbt_common.exceptions.base.env_secrets = list


def without_debug(fire_event):
    """dbt formats every message before it looks whether anybody wants it; nobody wants those for debugging."""

    def fire(self, e, level=None, *arguments, **options):
        if (level or e.level_tag()) != EventLevel.DEBUG:
            fire_event(self, e, level, *arguments, **options)

    return fire


EventManager.fire_event = without_debug(EventManager.fire_event)


def compiled_once(compile_template, templates):
    """Keep compiled templates: the models and tests of the package are the same in every project that installs it."""

    def compiled(self, source, *arguments, **options):
        key = (type(self), source, arguments, *options.items())
        if key not in templates:
            templates[key] = compile_template(self, source, *arguments, **options)
        return templates[key]

    return compiled


for environment in (MacroFuzzEnvironment, NativeSandboxEnvironment):
    environment.compile = compiled_once(environment.compile, {})
