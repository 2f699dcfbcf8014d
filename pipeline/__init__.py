"""Taizhang (台账): targets and actuals of Chinese government work reports, with their evidence."""
