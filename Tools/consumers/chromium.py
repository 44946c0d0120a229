"""Debian's Chromium, driven by selenium."""
import contextlib
import shutil

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

PROGRAM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
IS_INSTALLED = PROGRAM is not None and DRIVER is not None


@contextlib.contextmanager
def window(width=1400, height=950, dark=False, downloads=None, scale=1):
    """A browser without a window; what it downloads goes to a folder."""
    options = Options()
    options.binary_location = PROGRAM
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                     "--disable-dev-shm-usage", f"--window-size={width},{height}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    try:
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": scale, "mobile": False})
        scheme(driver, dark)
        if downloads:
            driver.execute_cdp_cmd("Browser.setDownloadBehavior", {
                "behavior": "allow", "downloadPath": str(downloads)})
        yield driver
    finally:
        driver.quit()


def scheme(driver, dark, media=""):
    """Light or dark, on a screen or in print."""
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "media": media,
        "features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
