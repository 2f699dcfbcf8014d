"""Takes the pictures that README shows: ``python docs/pictures.py`` those of the published site.

``python docs/pictures.py http://127.0.0.1:3000`` takes those of Dagster's UI, where `taizhang ui` runs. Needs Chromium
and fonts with Chinese, as the browser tests do; ``taizhang run`` comes first.
"""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from pipeline.settings import load_settings

FOLDER = Path(__file__).resolve().parent
WIDTH, HEIGHT = 1200, 700
#: Each picture's name and the page, with what is shown of it.
PICTURES = {
    "site-region.png": "regions/410100.html",
    "site-report.png": "reports/410100-2026.html#r9779-1",
}
#: The same of Dagster's UI, each with the height shown and how many milliseconds the page takes to settle.
UI_PICTURES = {
    "ui-asset.png": ("assets/marts/target_vs_actual", 700, 8_000),
}


def main() -> int:
    """Take all pictures; returns the exit code."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    site = load_settings().site
    if chromium is None or not site.is_dir():
        print("This needs Chromium and a published site: say make run first.")
        return 1
    options = ["--disable-gpu", "--disable-background-networking", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=options)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        if len(sys.argv) > 1:
            for name, (address, height, settled) in UI_PICTURES.items():
                page.set_viewport_size({"width": WIDTH, "height": height})
                page.goto(f"{sys.argv[1]}/{address}")
                page.wait_for_timeout(settled)
                _take(page, name)
            browser.close()
            return 0
        for name, address in PICTURES.items():
            page.goto(f"{site.as_uri()}/{address}")
            page.evaluate("() => document.activeElement.blur()")
            _take(page, name)
        browser.close()
    return 0


def _take(page: Page, name: str) -> None:
    page.screenshot(path=FOLDER / name)
    print(f"{name}: {(FOLDER / name).stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    sys.exit(main())
