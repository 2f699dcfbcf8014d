"""Takes the pictures of the site that README shows, from the published warehouse: ``python docs/pictures.py``.

Needs Chromium and fonts with Chinese, as the browser tests do; ``taizhang run`` comes first.
"""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from pipeline.settings import load_settings

FOLDER = Path(__file__).resolve().parent
WIDTH, HEIGHT = 1200, 700
#: Each picture's name and the page, with what is shown of it.
PICTURES = {
    "site-region.png": "regions/410100.html",
    "site-report.png": "reports/410100-2026.html#r9779-1",
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
        for name, address in PICTURES.items():
            page.goto(f"{site.as_uri()}/{address}")
            page.evaluate("() => document.activeElement.blur()")
            page.screenshot(path=FOLDER / name)
            print(f"{name}: {(FOLDER / name).stat().st_size / 1e3:.0f} kB")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
