"""Takes the picture of the README: the HTML report of the example pair, a finding open, one accepted, one rejected."""
import pathlib
import subprocess
import sys
import tempfile
import time

from selenium.webdriver.common.by import By

import chromium

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def main():
    qc, picture = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    if not chromium.IS_INSTALLED:
        sys.exit("screenshot: there is no chromium; apt-get install chromium chromium-driver")
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder) / "report.html"
        subprocess.run([str(qc), "report", "Examples/clinic.en.txt", "--source", "Examples/clinic.de.txt",
                        "--format", "html", "--output", str(page)], cwd=ROOT, check=True)
        with chromium.window(width=1440, height=960) as driver:
            driver.get(page.as_uri())
            for key in "jajjrjjjjjj":
                driver.switch_to.active_element.send_keys(key)
            driver.execute_script("scrollTo(0, 0); document.activeElement.blur()")
            time.sleep(0.5)
            driver.find_element(By.CSS_SELECTOR, ".panel .choices button")
            driver.save_screenshot(str(picture))


if __name__ == "__main__":
    main()
