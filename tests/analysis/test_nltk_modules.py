"""Modules of NLTK without the rest of it: they are the same, cost less, and are in nobody's way."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
TEXT = "Mr. Aydin left at 9 a.m. on Monday. “Why?” he asked. The U.S. Senate met. It rose 2.5 pct. Nobody came!"
WORDS = "protesters denied generously skies dying police running İzmir".split()


def answer_of(code: str) -> Any:
    """What a program prints as JSON, run in a process of its own, where NLTK was never imported."""
    program = f"import json, sys\nTEXT, WORDS = {TEXT!r}, {WORDS!r}\n{code}"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    return json.loads(run.stdout)


USE = """
punkt, snowball, sheets = (load(name) for name in ("nltk.tokenize.punkt", "nltk.stem.snowball", "nltk.csvsec"))
import io
sheet = io.StringIO()
sheets.SafeCsvWriter(sheet).writerow(["=1+1", "a", 3])
spans = list(punkt.PunktSentenceTokenizer(TEXT).span_tokenize(TEXT))
stemmer = snowball.SnowballStemmer("english")
print(json.dumps([spans, [stemmer.stem(word) for word in WORDS], sheet.getvalue()]))
"""


def test_they_do_what_they_do_in_an_ordinary_import() -> None:
    ordinary = answer_of("from importlib import import_module as load" + USE)
    assert answer_of("from analysis.language.nltk_modules import nltk_module as load" + USE) == ordinary
    assert len(ordinary[0]) > 3 and ordinary[1][0] == "protest" and ordinary[2].startswith("'=1+1")


def test_an_analysis_leaves_no_part_of_nltk_behind_and_who_imports_it_gets_all() -> None:
    code = """
from analysis import analyze, read
from analysis.language import stem
findings = analyze(read(TEXT)), stem("protesters")
left = [name for name in sys.modules if name.split(".")[0] == "nltk"]
import nltk, nltk.tokenize.punkt
whole = [nltk.FreqDist("aab").most_common(1)[0][0], nltk.tokenize.punkt is sys.modules["nltk.tokenize.punkt"]]
from analysis.language.nltk_modules import nltk_module
same = nltk_module("nltk.tokenize.api").TokenizerI is nltk.tokenize.api.TokenizerI
print(json.dumps([left, whole, same, len(sys.meta_path)]))
"""
    finders = answer_of("print(json.dumps(len(sys.meta_path)))")
    assert answer_of(code) == [[], ["a", True], False, finders]


def test_where_nltk_is_there_already_it_is_used() -> None:
    code = """
import nltk
from analysis.language.nltk_modules import nltk_module
print(json.dumps(nltk_module("nltk.tokenize.punkt") is nltk.tokenize.punkt))
"""
    assert answer_of(code) is True


def test_a_release_that_cannot_be_imported_like_this_is_imported_in_the_ordinary_way() -> None:
    # As if termsec.py named something that the package's own __init__ makes.
    code = """
from analysis.language.nltk_modules import nltk_module
class Broken:
    broke = False
    def find_spec(self, name, path, target=None):
        if name == "nltk.termsec" and not self.broke:
            self.broke = True
            raise ImportError("cannot import name FreqDist from nltk")
broken = Broken()
sys.meta_path.insert(0, broken)
punkt = nltk_module("nltk.tokenize.punkt")
import nltk
print(json.dumps([broken.broke, punkt is nltk.tokenize.punkt, nltk.FreqDist("aab").N(), len(sys.meta_path)]))
"""
    finders = answer_of("print(json.dumps(len(sys.meta_path)))")
    assert answer_of(code) == [True, True, 3, finders + 1]


def test_another_thread_that_imports_nltk_meanwhile_gets_all_of_it() -> None:
    # The other thread starts its import at the moment when the bare package lies in sys.modules.
    code = """
import threading
from analysis.language.nltk_modules import nltk_module
found = []
def other():
    import nltk
    found.append(nltk.FreqDist("aab").N())
class Starts:
    thread = None
    def find_spec(self, name, path, target=None):
        if name == "nltk.tokenize.punkt" and self.thread is None:
            self.thread = threading.Thread(target=other)
            self.thread.start()
            self.thread.join(0.2)
starts = Starts()
sys.meta_path.insert(0, starts)
punkt = nltk_module("nltk.tokenize.punkt")
starts.thread.join()
print(json.dumps([found, len(list(punkt.PunktSentenceTokenizer().span_tokenize("One. Two.")))]))
"""
    assert answer_of(code) == [[3], 2]


def test_stop_words_are_those_of_nltk_when_asked_for() -> None:
    code = """
from analysis.language.nltk_modules import nltk_module
stemmer = nltk_module("nltk.stem.snowball")
try:
    words = stemmer.SnowballStemmer("english", ignore_stopwords=True).stem("the")
except LookupError as error:
    words = "the" if "stopwords" in str(error) else "?"
print(json.dumps(words))
"""
    assert answer_of(code) == "the"


def test_what_guards_files_comes_when_it_is_called(tmp_path: Path) -> None:
    code = f"""
from analysis.language.nltk_modules import nltk_module
punkt = nltk_module("nltk.tokenize.punkt")
early = [name for name in ("http.client", "ssl", "pickletools") if name in sys.modules]
try:
    punkt.load_punkt_params({str(tmp_path)!r} + "/none")
    refused = ""
except Exception as error:
    refused = type(error).__name__
import nltk.pathsec
print(json.dumps([early, bool(refused), "http.client" in sys.modules, callable(nltk.pathsec.validate_path)]))
"""
    assert answer_of(code) == [[], True, True, True]
