"""The fixtures themselves: each test has a database of its own, reached with a password over TLS."""

from __future__ import annotations

from contextlib import closing

import psycopg2
import pytest

from tests.environment import databases
from tests.environment.databases import Database


def test_a_fresh_database_has_the_schema(database: Database) -> None:
    with closing(database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT to_regnamespace('kmzb_api') IS NOT NULL, postgis_version()")
        assert cursor.fetchone()[0] is True


def test_two_databases_do_not_share_anything(database: Database, empty_database: Database) -> None:
    with closing(database.superuser()) as one, one.cursor() as cursor:
        cursor.execute("CREATE TABLE public.mark (id int)")
    with closing(empty_database.superuser()) as other, other.cursor() as cursor:
        cursor.execute("SELECT to_regclass('public.mark'), to_regnamespace('kmzb')")
        assert cursor.fetchone() == (None, None)


def test_the_template_is_built_once(cluster: databases.Cluster) -> None:
    name = databases.ensure_template(cluster)
    assert databases.ensure_template(cluster) == name == "template_" + databases.content_hash()


def test_logins_have_a_password_and_need_it(empty_database: Database) -> None:
    with closing(empty_database.superuser()) as connection, connection.cursor() as cursor:
        cursor.execute("DROP ROLE IF EXISTS fixture_probe")
        cursor.execute("CREATE ROLE fixture_probe LOGIN")
        try:
            databases.set_passwords(empty_database, ["fixture_probe"])
            with closing(empty_database.connect("fixture_probe")) as person, person.cursor() as probe:
                probe.execute("SELECT session_user")
                assert probe.fetchone() == ("fixture_probe",)
            with pytest.raises(psycopg2.OperationalError, match="password authentication failed"):
                psycopg2.connect(empty_database.dsn("fixture_probe", password="wrong"))
        finally:
            cursor.execute("DROP ROLE fixture_probe")


def test_tls_is_on(empty_database: Database) -> None:
    if not empty_database.cluster.ssl:
        pytest.skip("openssl is not installed, so the cluster has no certificate")
    with closing(empty_database.connect(empty_database.cluster.superuser, sslmode="require")) as connection:
        assert connection.info.ssl_in_use
