"""Descriptions and names: whole sentences, within the limit, about the right things."""

from __future__ import annotations

import re

from kmzb_plugin.admin.demo import people, phrases, texts, volumes
from tests.environment.cluster import ROOT


def test_every_category_of_the_catalogue_has_sentences_and_shares():
    catalogue = (ROOT / "resources" / "database" / "deploy" / "catalogues.sql").read_text(encoding="utf-8")
    block = re.search(r"INSERT INTO category \(.*?;", catalogue, re.DOTALL)
    assert block is not None
    codes = set(re.findall(r"^    \('(\w+)',", block.group(), re.MULTILINE))
    assert len(codes) == 24
    assert codes == set(phrases.SENTENCES) == set(volumes.mix())


def test_descriptions_are_sentences_within_the_limit(invented):
    assert len(invented.pool.texts) > 15_000
    for text in invented.pool.texts:
        assert 10 < len(text) <= texts.MAX_LENGTH
        assert "{" not in text and "  " not in text
        assert text[0].isupper() and text[-1] in ".!"


def test_descriptions_vary(invented):
    first, end = invented.pool.descriptions["speeding"]
    assert len(set(invented.pool.texts[first:end])) == end - first > 3_000


def test_the_shares_add_up():
    for column in range(3):
        assert abs(sum(row[column] for row in volumes.mix().values()) - 1) < 1e-9


def test_people_have_unique_logins_and_names_that_agree(units):
    staff = people.build(units, 1)
    assert len({p.login for p in staff}) == len(staff) > 1_000
    assert all(p.login.endswith(people.SUFFIX) and p.login.isascii() and len(p.login) <= 63 for p in staff)
    for person in staff:
        first, _, last = person.name.partition(" ")
        if first in people.WOMEN:
            assert not last.endswith(("ski", "cki", "dzki"))
        elif first in people.MEN:
            assert not last.endswith(("ska", "cka", "dzka"))
    roles = {(p.unit, p.role) for p in staff}
    assert {role for _, role in roles} == {"analyst", "coordinator", "commander", "administrator", "intake", "public"}
    for unit in units:
        if unit.own is not None:
            assert (unit.code, "analyst") in roles


def test_the_demo_analyst_works_in_krakow(units):
    (analyst,) = (p for p in people.build(units, 1) if p.login == people.DEMO_ANALYST)
    assert analyst.unit == "KMP-KRAKOW" and analyst.role == "analyst" and analyst.has_password
