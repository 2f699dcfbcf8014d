"""The contract of the stage tables: columns, types, and what every row must satisfy (pandera).

Belongs here: what a valid row is, and parting valid rows from others. Does not belong here: making rows, or deciding
what becomes of bad ones. Column descriptions are those that people read in the warehouse and in Dagster.

Importing this module takes pandera and polars along: import it where rows are checked, not at the top of a command.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pandera.polars as pa
import polars as pl
from pandera.errors import SchemaErrors

from pipeline.core import model

_YEARS = {"ge": 1900, "le": 2100}
_REPORT_ID = r"^\d{6}-\d{4}(?:-[2-9])?$"
_REGION_CODE = r"^\d{6}$"
_PERIOD = r"^\d{4}(?:/\d{4})?$"
_SHA256 = r"^[0-9a-f]{64}$"


def _text(description: str, **rules: Any) -> Any:
    return pa.Field(description=description, **rules)


class Table(pa.DataFrameModel):
    """What all stage tables share: exactly their columns, in order, with exactly their types."""

    class Config:
        """No column more or less, nothing converted on the quiet."""

        strict = True
        ordered = True
        coerce = False


class Reports(Table):
    """工作报告：每个读入的报告文件一行"""

    report_id: str = _text("报告编号：<区划代码>-<年份>，同一年的第二份报告（如换届）再加 -2", str_matches=_REPORT_ID)
    region_code: str = _text("GB/T 2260 区划代码，全国为 100000", str_matches=_REGION_CODE)
    region_name: str = _text("地区名称", str_length={"min_value": 1})
    report_year: int = _text("作报告的年份", **_YEARS)
    file_name: str = _text("data/raw 下的路径", str_length={"min_value": 1})
    sha256: str = _text("文件字节的 SHA-256", str_matches=_SHA256)
    encoding: str = _text("文件的文字编码")
    characters: int = _text("正文字数（码点）", gt=0)
    rule_version: str = _text("抽取规则的版本")
    stage_key: str = _text("暂存文件的键")
    text: str = _text("解码后的正文，所有位置都以它计数")


class Sections(Table):
    """报告的段落：同一时期、同一角色的一段"""

    report_id: str = _text("报告编号", str_matches=_REPORT_ID)
    section_no: int = _text("报告内的序号，从 0 起", ge=0)
    start_offset: int = _text("起点（码点）", ge=0)
    end_offset: int = _text("终点（码点，不含）", ge=0)
    title: str = _text("标题")
    kind: str = _text("opening、review、span_review、plan、span_plan、tasks、closing 或 glossary")
    period: str = _text("年份或起止年份，未写明为空", str_matches=r"^(?:\d{4}(?:/\d{4})?)?$")
    role: str = _text("actual 实绩或 target 目标", isin=model.ROLES)

    @pa.dataframe_check
    @classmethod
    def ends_after_start(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """A section is not of negative length."""
        return data.lazyframe.select(pl.col("end_offset") >= pl.col("start_offset"))


class Observations(Table):
    """报告陈述的每个数字一行，附原文依据"""

    observation_id: str = _text("编号：<报告编号>:<起点>-<序>", str_matches=r"^\d{6}-\d{4}(?:-[2-9])?:\d+-\d+$")
    report_id: str = _text("报告编号", str_matches=_REPORT_ID)
    region_code: str = _text("报告地区的区划代码", str_matches=_REGION_CODE)
    report_year: int = _text("报告年份", **_YEARS)
    ordinal: int = _text("在正文中的先后，从 0 起", ge=0)
    start_offset: int = _text("数字的起点（码点）", ge=0)
    end_offset: int = _text("数字连单位的终点（码点，不含）", gt=0)
    quote: str = _text("起止之间的原文", str_length={"min_value": 1})
    sentence_start: int = _text("所在句的起点", ge=0)
    sentence_end: int = _text("所在句的终点（不含）", gt=0)
    sentence: str = _text("所在句的原文")
    section_no: int = _text("所在段落的序号", ge=0)
    indicator: str = _text("指标，用原文的词", str_length={"min_value": 1})
    indicator_id: str = _text("dim_indicator 的编号，未收录为空", nullable=True)
    indicator_key: str = _text("跨年对照用的键", str_length={"min_value": 1})
    name_form: str = _text("比较名称用的形式：动作|事物|区别词")
    measure: str = _text("level、growth、avg_growth、change、gap、rank 或 qualitative", isin=model.MEASURES)
    value: float = _text("基本单位的数值（万、亿已乘开），下降为负", nullable=True)
    value_max: float = _text("区间的上端", nullable=True)
    comparator: str = _text("eq 等于、ge 以上、le 以内、approx 左右，对带符号的数值而言", isin=model.COMPARATORS)
    unit: str = _text("去掉万、亿后的单位，无则为空")
    period: str = _text("年份，或起止年份如 2021/2025", str_matches=_PERIOD)
    period_start: int = _text("时期的首年", **_YEARS)
    period_end: int = _text("时期的末年", **_YEARS)
    role: str = _text("actual 实绩或 target 目标", isin=model.ROLES)
    target_kind: str = _text("目标的种类，如 point、floor、range", nullable=True, isin=model.TARGET_KINDS)
    target_lo: float = _text("目标下限", nullable=True)
    target_hi: float = _text("目标上限", nullable=True)
    verb: str = _text("确保、力争等")
    stretch: str = _text("更高要求的分句，如努力争取更好结果")
    relative_to: str = _text("相对目标以什么为准，如与经济增长同步")
    decimals: int = _text("印出的小数位数（SDMX DECIMALS）", ge=0, le=20)
    magnitude: int = _text("数量词的十的幂（SDMX UNIT_MULT）", ge=0, le=16)
    obs_status: str = _text("A 正式、E 预计、P 初步核算（SDMX OBS_STATUS）", isin=("A", "E", "P", "B"))

    @pa.dataframe_check
    @classmethod
    def span_within_sentence(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """The words lie within their sentence, and are as long as their offsets say."""
        return data.lazyframe.select(
            (pl.col("sentence_start") <= pl.col("start_offset"))
            & (pl.col("end_offset") <= pl.col("sentence_end"))
            & (pl.col("quote").str.len_chars() == pl.col("end_offset") - pl.col("start_offset"))
            & (pl.col("sentence").str.len_chars() == pl.col("sentence_end") - pl.col("sentence_start"))
        )

    @pa.dataframe_check
    @classmethod
    def value_unless_qualitative(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Every number has a value; words without a number have none."""
        return data.lazyframe.select(pl.col("value").is_null() == (pl.col("measure") == "qualitative"))

    @pa.dataframe_check
    @classmethod
    def numbers_finite(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """No infinity and no NaN."""
        return _finite(data.lazyframe, "value", "value_max", "target_lo", "target_hi")

    @pa.dataframe_check
    @classmethod
    def ranges_ordered(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Lower ends are not above upper ends."""
        return data.lazyframe.select(
            _not_above("value", "value_max")
            & _not_above("target_lo", "target_hi")
            & _not_above("period_start", "period_end")
        )

    @pa.dataframe_check
    @classmethod
    def kind_of_targets_only(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """A target has a kind; what happened has none and sets no bounds."""
        target = pl.col("role") == "target"
        bounds = pl.col("target_lo").is_not_null() | pl.col("target_hi").is_not_null()
        return data.lazyframe.select((pl.col("target_kind").is_not_null() == target) & (target | ~bounds))


class LeftOut(Table):
    """正文里不算观测的数字，各有原因"""

    report_id: str = _text("报告编号", str_matches=_REPORT_ID)
    ordinal: int = _text("在正文中的先后，从 0 起", ge=0)
    start_offset: int = _text("起点（码点）", ge=0)
    end_offset: int = _text("终点（码点，不含）", gt=0)
    quote: str = _text("起止之间的原文", str_length={"min_value": 1})
    sentence: str = _text("所在句的原文")
    reason: str = _text("为什么不算", isin=model.REASONS)


class Statistics(Table):
    """统计文件里的每个数字一行，附来源"""

    statistic_id: str = _text("编号：<文件>:<行>", str_matches=r"^.+:\d+$")
    file_name: str = _text("data/raw 下的路径", str_length={"min_value": 1})
    line: int = _text("行号", ge=2)
    region_code: str = _text("GB/T 2260 区划代码", str_matches=_REGION_CODE)
    indicator: str = _text("指标，用来源的词", str_length={"min_value": 1})
    indicator_id: str = _text("dim_indicator 的编号，未收录为空", nullable=True)
    indicator_key: str = _text("跨年对照用的键", str_length={"min_value": 1})
    name_form: str = _text("比较名称用的形式：动作|事物|区别词")
    measure: str = _text("level、growth、avg_growth、change、gap、rank 或 qualitative", isin=model.MEASURES)
    period: str = _text("年份，或起止年份如 2021/2025", str_matches=_PERIOD)
    period_start: int = _text("时期的首年", **_YEARS)
    period_end: int = _text("时期的末年", **_YEARS)
    role: str = _text("actual 实绩或 target 目标", isin=model.ROLES)
    value: float = _text("基本单位的数值（亿元、万人等已乘开）", nullable=True)
    value_max: float = _text("区间的上端", nullable=True)
    comparator: str = _text("eq 等于、ge 以上、le 以内、approx 左右", isin=model.COMPARATORS)
    unit: str = _text("去掉万、亿后的单位")
    source_type: str = _text("来源种类：bulletin、work_report、plan_report、news 等")
    source_title: str = _text("来源标题")
    source_url: str = _text("来源网址")
    source_date: str = _text("来源日期", nullable=True, str_matches=r"^\d{4}(?:-\d\d(?:-\d\d)?)?$")
    confidence: str = _text("抄录的把握：high、medium、low，未写为空")
    through_month: int = _text("当年累计数的截至月份，全年数为空", nullable=True, ge=1, le=12)
    responsible_unit: str = _text("责任单位，未写为空")

    @pa.dataframe_check
    @classmethod
    def value_unless_qualitative(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Every number has a value; words without a number have none."""
        return data.lazyframe.select(pl.col("value").is_null() == (pl.col("measure") == "qualitative"))

    @pa.dataframe_check
    @classmethod
    def numbers_finite(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """No infinity and no NaN."""
        return _finite(data.lazyframe, "value", "value_max")

    @pa.dataframe_check
    @classmethod
    def ranges_ordered(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Lower ends are not above upper ends."""
        return data.lazyframe.select(_not_above("value", "value_max") & _not_above("period_start", "period_end"))


class Quarantine(Table):
    """隔离区：没有通过检查的文件和行，原样留存，附原因和办法"""

    quarantine_id: str = _text("编号：<暂存键>:<序>", str_length={"min_value": 1})
    file_name: str = _text("data/raw 下的路径")
    table_name: str = _text("本应进入的表，整个文件为 files")
    place: str = _text("文件里的位置：行、列或码点，整个文件为空")
    reason: str = _text("未通过的检查")
    advice: str = _text("怎么办")
    row_json: str = _text("整行内容（JSON）")


TABLES: dict[str, type[Table]] = {
    "reports": Reports,
    "sections": Sections,
    "observations": Observations,
    "left_out": LeftOut,
    "statistics": Statistics,
    "quarantine": Quarantine,
}


class Column(NamedTuple):
    """One column of a stage table: ``kind`` is ``text``, ``integer``, ``number`` or ``boolean``."""

    name: str
    kind: str
    nullable: bool
    description: str


_KINDS = {pl.String: "text", pl.Int64: "integer", pl.Float64: "number", pl.Boolean: "boolean"}


def description(table: str) -> str:
    """What a row of the table is."""
    return (TABLES[table].__doc__ or "").strip()


def columns(table: str) -> list[Column]:
    """The columns of a table, in order."""
    return [
        Column(name, _KINDS[column.dtype.type], bool(column.nullable), column.description or "")
        for name, column in TABLES[table].to_schema().columns.items()
    ]


def frame(table: str, rows: Sequence[Sequence[Any]]) -> pl.DataFrame:
    """A frame of the table's columns and types from rows in the order of its columns.

    Raises TypeError for a value of another type: then the code is wrong, not the data.
    """
    types = {name: column.dtype.type for name, column in TABLES[table].to_schema().columns.items()}
    values = zip(*rows, strict=True) if rows else ((),) * len(types)
    return pl.DataFrame(
        [
            pl.Series(name, list(column), dtype=dtype, strict=True)
            for (name, dtype), column in zip(types.items(), values, strict=True)
        ]
    )


def split(
    table: str, rows: pl.DataFrame, known: Mapping[int, str] | None = None
) -> tuple[pl.Series, dict[int, list[str]]]:
    """Which rows are valid (a mask), and for each other row by its position the checks that it fails.

    ``known`` adds failures found elsewhere. Raises SchemaErrors where a column is missing or of another type: then the
    code is wrong, not the data.
    """
    failed: defaultdict[int, list[str]] = defaultdict(list)
    for position, reason in (known or {}).items():
        failed[position].append(reason)
    try:
        TABLES[table].validate(rows, lazy=True)
    except SchemaErrors as errors:
        if not isinstance(errors.failure_cases, pl.DataFrame) or errors.failure_cases["index"].null_count():
            raise
        for case in errors.failure_cases.iter_rows(named=True):
            # A column's check is named with the value that fails it, without the list of those that would not.
            check = str(case["check"]).partition("(")[0]
            reason = (
                f"{case['column']}: {check} ({case['failure_case']})" if case["schema_context"] == "Column" else check
            )
            if reason not in failed[case["index"]]:
                failed[case["index"]].append(reason)
    mask = pl.Series([position not in failed for position in range(rows.height)], dtype=pl.Boolean)
    return mask, dict(sorted(failed.items()))


def _finite(rows: pl.LazyFrame, *names: str) -> pl.LazyFrame:
    return rows.select(pl.all_horizontal([pl.col(name).is_null() | pl.col(name).is_finite() for name in names]))


def _not_above(low: str, high: str) -> pl.Expr:
    return (pl.col(low) <= pl.col(high)).fill_null(value=True)
