"""Targets and results as SDMX: data as SDMX-CSV 2.0, the structure with its code lists as SDMX-JSON 2.0.

Belongs here: which concepts, code lists and dimensions there are, and codes for what has no ASCII name. Does not
belong here: the format of a structure message (``pysdmx`` writes it; its writer of data would need pandas, so that
DuckDB writes those).

A target gives up to three observations, told apart by the dimension FIGURE: ``TARGET`` (what it states), ``TARGET_MAX``
(the upper end of a range) and ``ACTUAL`` (the figure that it is judged by). A target in words only has its row without
a value and the status M. Values are in the unit of the row, UNIT_MULT is 0 throughout.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.site.words import UNITS, WORDS

if TYPE_CHECKING:
    import duckdb

AGENCY, FLOW, VERSION = "TAIZHANG", "TARGETS", "1.0"
DATA, STRUCTURE = "targets.csv", "structure.json"
_STRUCTURE_ID = f"{AGENCY}:{FLOW}({VERSION})"
_CODE = re.compile(r"[A-Za-z0-9_@$-]+")
_UNIT_CODES = {"%": "PT", "元": "CNY", "人": "PS", "": "_Z"}

#: Dimensions with their names and code lists; the time dimension has none.
DIMENSIONS = {
    "FREQ": ("Frequency", "CL_FREQ"),
    "REF_AREA": ("Region, by GB/T 2260", "CL_REF_AREA"),
    "INDICATOR": ("Indicator", "CL_INDICATOR"),
    "MEASURE": ("What the number says of the indicator", "CL_MEASURE"),
    "UNIT_MEASURE": ("Unit", "CL_UNIT_MEASURE"),
    "FIGURE": ("Whether it is the target or the result", "CL_FIGURE"),
    "SET_IN": ("Year in which the target was set", None),
    "SOURCE": ("What states the target", "CL_SOURCE"),
    "TARGET_NO": ("Which of several targets of the same key", None),
    "TIME_PERIOD": ("Period that the number is about", None),
}
ATTRIBUTES = {
    "OBS_STATUS": ("Status", "CL_OBS_STATUS"),
    "UNIT_MULT": ("Power of ten that values are counted in", None),
    "TARGET_KIND": ("How the target is put", "CL_TARGET_KIND"),
    "VERDICT": ("Strict verdict on the target", "CL_VERDICT"),
    "VERDICT_TOLERANT": ("Verdict with the stated tolerance", "CL_VERDICT"),
    "REPORT": ("Report that states the number", None),
    "START_OFFSET": ("Where the number begins in the report's text", None),
}
_FIXED: Mapping[str, Mapping[str, str]] = {
    "CL_FREQ": {"A": "Annual"},
    "CL_FIGURE": {
        "TARGET": "目标 / target",
        "TARGET_MAX": "目标上限 / upper end of the target",
        "ACTUAL": "实际 / result",
    },
    "CL_SOURCE": {"report": "政府工作报告 / work report", "statistic": "统计与报刊 / statistics and press"},
    "CL_OBS_STATUS": {
        "A": "Normal value",
        "B": "Time series break",
        "E": "Estimated value",
        "P": "Provisional value",
        "M": "Missing value; data cannot exist",
    },
    "CL_TARGET_KIND": {
        "point": "a number",
        "around": "左右",
        "floor": "以上",
        "ceiling": "以内",
        "range": "a range",
        "relative": "measured against something else",
        "delegated": "set by the level above",
        "qualitative": "in words only",
    },
}

_ROWS = """
with targets as (
    select
        *, coalesce(target_source, 'statistic') as source,
        case when period_start = period_end then cast(period_end as varchar)
            else period_start || '-01-01/P' || (period_end - period_start + 1) || 'Y' end as time_period
    from marts.target_vs_actual
),
figures as (
    select *, 'TARGET' as figure, target_value as obs_value, target_id as said_id, target_report_id as report,
        target_start as start_offset from targets
    union all by name
    select *, 'TARGET_MAX' as figure, target_value_max as obs_value, target_id as said_id, target_report_id as report,
        target_start as start_offset from targets where target_value_max is not null
    union all by name
    select *, 'ACTUAL' as figure, actual_value as obs_value, actual_id as said_id, actual_report_id as report,
        actual_start as start_offset from targets where actual_value is not null
)
select
    'dataflow' as STRUCTURE, '{structure}' as STRUCTURE_ID, 'I' as ACTION,
    'A' as FREQ, figures.region_code as REF_AREA, indicators.code as INDICATOR, figures.measure as MEASURE,
    units.code as UNIT_MEASURE, figure as FIGURE, figures.report_year as SET_IN, source as SOURCE,
    figures.target_no as TARGET_NO, time_period as TIME_PERIOD, obs_value as OBS_VALUE,
    case when obs_value is null then 'M' else coalesce(observations.obs_status, 'A') end as OBS_STATUS, 0 as UNIT_MULT,
    figures.target_kind as TARGET_KIND, verdict_strict as VERDICT, verdict_tolerant as VERDICT_TOLERANT,
    report as REPORT, figures.start_offset as START_OFFSET
from figures
inner join indicators on figures.indicator_key = indicators.key
inner join units on coalesce(figures.unit, '') = units.key
left join marts.observations as observations on figures.said_id = observations.observation_id
order by all
"""


def write_sdmx(connection: "duckdb.DuckDBPyConnection", folder: Path) -> int:
    """Write both files into ``folder``; returns how many observations there are."""
    lists = _code_lists(connection)
    data = str(folder / DATA).replace("'", "''")
    with connection.cursor() as cursor:
        cursor.execute("create temp table indicators (key varchar, code varchar)")
        cursor.execute("create temp table units (key varchar, code varchar)")
        for table, keys in (("indicators", lists["CL_INDICATOR"]), ("units", lists["CL_UNIT_MEASURE"])):
            cursor.executemany(f"insert into {table} values (?, ?)", [[key, code] for key, (code, _) in keys.items()])
        rows = _ROWS.format(structure=_STRUCTURE_ID)
        row = cursor.execute(f"copy ({rows}) to '{data}' (format csv, header true)").fetchone()
    codes = {name: dict(known.values()) for name, known in lists.items()}
    (folder / STRUCTURE).write_text(_structure(codes), "utf-8")
    return int(row[0]) if row else 0


def code(text: str) -> str:
    """A code for a text: itself where SDMX allows it, else X and ten hexadecimal digits of its SHA-256."""
    return text if _CODE.fullmatch(text) else "X" + hashlib.sha256(text.encode()).hexdigest()[:10]


def _code_lists(connection: "duckdb.DuckDBPyConnection") -> dict[str, dict[str, tuple[str, str]]]:
    """Every code list: what the warehouse says, its code, and the code's name."""

    def asked(sql: str) -> list[tuple[str, str]]:
        return [(str(key), str(name)) for key, name in connection.execute(sql).fetchall()]

    indicators = asked(
        "select indicator_key, any_value(indicator_name || coalesce(' / ' || name_en, '') order by target_id) "
        "from marts.target_vs_actual left join marts.dim_indicator using (indicator_id) group by all order by all"
    )
    areas = asked(
        "select region_code, any_value(targets.region_name || coalesce(' / ' || name_en, '')) "
        "from marts.target_vs_actual as targets left join marts.dim_region using (region_code) "
        "group by all order by all"
    )
    units = asked("select distinct coalesce(unit, '') as unit, unit from marts.target_vs_actual order by all")
    worded = {
        "CL_MEASURE": ("measure.", "select distinct measure, measure from marts.target_vs_actual order by all"),
        "CL_VERDICT": ("verdict.", None),
    }
    lists = {name: {key: (key, word) for key, word in known.items()} for name, known in _FIXED.items()}
    lists["CL_INDICATOR"] = {key: (code(key), name) for key, name in indicators}
    lists["CL_REF_AREA"] = {key: (code(key), name) for key, name in areas}
    lists["CL_UNIT_MEASURE"] = {key: (_UNIT_CODES.get(key) or code(key), _unit_name(key)) for key, _ in units}
    for name, (prefix, sql) in worded.items():
        keys = [key for key, _ in asked(sql)] if sql else [k[len(prefix) :] for k in WORDS if k.startswith(prefix)]
        lists[name] = {key: (key, " / ".join(WORDS[prefix + key]) if prefix + key in WORDS else key) for key in keys}
    return lists


def _unit_name(unit: str) -> str:
    if not unit:
        return "without a unit"
    english = UNITS.get(unit)
    return f"{unit} / {english}" if english and english != unit else unit


def _structure(lists: Mapping[str, Mapping[str, str]]) -> str:
    """The structure message: code lists, concepts, the data structure and its dataflow."""
    from pysdmx.io import write_sdmx as write
    from pysdmx.io.format import Format
    from pysdmx.model import Code, Codelist, Concept, ConceptScheme, Organisation
    from pysdmx.model.dataflow import Components, Dataflow, DataStructureDefinition
    from pysdmx.model.message import Header

    made: dict[str, Any] = {"agency": AGENCY, "version": VERSION}
    codelists = [
        Codelist(id=name, name=name, items=[Code(id=key, name=word) for key, word in known.items()], **made)
        for name, known in sorted(lists.items())
    ]
    named = {**DIMENSIONS, "OBS_VALUE": ("Value", None), **ATTRIBUTES}
    concepts = ConceptScheme(
        id="CS_TAIZHANG",
        name="Taizhang",
        items=[Concept(id=key, name=name) for key, (name, _) in named.items()],
        **made,
    )
    structure = DataStructureDefinition(
        id=f"DSD_{FLOW}",
        name="Targets of government work reports and what came of them",
        components=Components([_component(key, listed) for key, (_, listed) in named.items()]),
        **made,
    )
    flow = Dataflow(id=FLOW, name=structure.name, structure=structure, **made)
    message = [*codelists, concepts, structure, flow]
    written = write(
        message, sdmx_format=Format.STRUCTURE_SDMX_JSON_2_0_0, header=Header(id=FLOW, sender=Organisation(id=AGENCY))
    )
    told = json.loads(str(written))
    for made_structure in told["data"]["dataStructures"]:
        # pysdmx 1.21 writes an empty list, which the schema of SDMX-JSON refuses
        if not made_structure["dataStructureComponents"]["groups"]:
            del made_structure["dataStructureComponents"]["groups"]
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _component(key: str, listed: str | None) -> Any:
    from pysdmx.model import DataType, ItemReference
    from pysdmx.model.dataflow import Component, Role

    types = {
        "TIME_PERIOD": DataType.PERIOD,
        "OBS_VALUE": DataType.DOUBLE,
        "REPORT": DataType.STRING,
    }
    role = Role.DIMENSION if key in DIMENSIONS else Role.ATTRIBUTE if key in ATTRIBUTES else Role.MEASURE
    return Component(
        id=key,
        required=role is Role.DIMENSION or key == "OBS_STATUS",
        role=role,
        concept=ItemReference("Concept", AGENCY, "CS_TAIZHANG", VERSION, key),
        local_enum_ref=f"urn:sdmx:org.sdmx.infomodel.codelist.Codelist={AGENCY}:{listed}({VERSION})"
        if listed
        else None,
        local_dtype=None if listed else types.get(key, DataType.INTEGER),
        attachment_level="O" if role is Role.ATTRIBUTE else None,
    )
