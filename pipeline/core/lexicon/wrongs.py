"""What is done with wrongs, troubles and those who did wrong (查处, 取缔, 拘留, 整改).

Belongs here: word lists. Does not belong here: other verbs (verbs.py, own_verbs.py), crimes and troubles themselves.
"""

from pipeline.core.patterns import words

#: What is done to those who have committed a crime, of whom only the number is told.
SEIZING = words("刑拘 刑事拘留 拘留 逮捕 抓获")
#: To whom those who did wrong are handed over, and how else they are punished.
_HANDED_OVER = words("移交公安 移交公安机关 移送司法机关 移交司法机关 行政处罚")
#: What is done with those who did wrong, whole without an object (查处非法营运案件9宗，|移送公安机关3宗).
SANCTIONING = _HANDED_OVER + words("""
    移送 移送入刑 移送起诉 移送司法 移送公安 移送公安机关 移送检察机关 立案处罚 行政拘留 刑事拘留 判刑 处分
""")

#: What is done with a problem, and what is done in a campaign against a wrong, whole without an object.
SOLVING = words("解决 化解 整改 办理 处置 破解 处理 消除 纠正 整治 办结 督促整改 协调解决 推动解决 妥善解决")
ENFORCING = _HANDED_OVER + words("立案 查处 约谈 责令整改 下达整改通知书")

#: What is done where something is wrong, and the papers that told those concerned of it: to these it is not done.
DONE_TO_WRONG = words(
    "立案 立案查处 查处 整改 取缔 关停 关闭 查封 责令停产 停产整顿 停业整顿 拘留 罚款 约谈 移送公安机关"
)
PAPERS_SENT = words("通知书 文书 告知书 决定书 意见书 警示函 建议书 提示函 通知单 整改单 建议函")
