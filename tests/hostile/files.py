"""Files that people attach, and files that pretend to be such. Everything is built here; nothing is read from disk."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from typing import Dict, Iterator, NamedTuple, Sequence, Tuple

from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice
from qgis.PyQt.QtGui import QImage, QImageWriter, qRgb

POSITION = b"52.2297N021.0122E"
CAMERA = b"Tajny Aparat 3000"


class Attempt(NamedTuple):
    """One file under a name, and the codes with which it may be refused; none: it must come in."""

    name: str
    file_name: str
    content: bytes
    codes: Tuple[str, ...]


# JPEG


def jpeg(width: int = 48, height: int = 32, progressive: bool = False, grey: bool = False, seed: int = 1) -> bytes:
    """A picture of coloured noise, written by Qt."""
    noise = random.Random(seed)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for y in range(height):
        for x in range(width):
            image.setPixel(x, y, qRgb(noise.randrange(256), (5 * x) % 256, (7 * y) % 256))
    if grey:
        image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"jpeg")
    writer.setQuality(90)
    writer.setProgressiveScanWrite(progressive)
    assert writer.write(image), writer.errorString()
    buffer.close()
    return bytes(data)


def segment(marker: int, body: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body


def exif(orientation: int = 1, intel: bool = False) -> bytes:
    """An Exif segment with camera, orientation and position."""
    order = "<" if intel else ">"
    head = (b"II*\0" if intel else b"MM\0*") + struct.pack(order + "I", 8)
    entries = struct.pack(order + "H", 3)
    entries += struct.pack(order + "HHII", 0x010F, 2, len(CAMERA), 50)
    entries += struct.pack(order + "HHIHH", 0x0112, 3, 1, orientation, 0)
    entries += struct.pack(order + "HHII", 0x8825, 4, 1, 50 + len(CAMERA))
    return segment(0xE1, b"Exif\0\0" + head + entries + struct.pack(order + "I", 0) + CAMERA + POSITION)


def talkative(picture: bytes, orientation: int = 1, intel: bool = False) -> bytes:
    """The picture with everything that cameras and editors write into it."""
    extra = exif(orientation, intel)
    extra += segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + POSITION + b"</x:xmpmeta>")
    extra += segment(0xE2, b"MPF\0" + CAMERA) + segment(0xE2, b"ICC_PROFILE\0\1\1" + CAMERA)
    extra += segment(0xED, b"Photoshop 3.0\0" + CAMERA) + segment(0xFE, POSITION)
    extra += segment(0xE0, b"JFXX\0\x10" + CAMERA)
    jfif = 4 + struct.unpack(">H", picture[4:6])[0]  # SOI, APP0 of JFIF
    assert picture[:4] == b"\xff\xd8\xff\xe0"
    return picture[:jfif] + extra + picture[jfif:]


def with_size(picture: bytes, width: int, height: int) -> bytes:
    """The picture with another size declared in its frame header."""
    for marker in (b"\xff\xc0", b"\xff\xc2"):
        at = picture.find(marker)
        if at > 0:
            return picture[: at + 5] + struct.pack(">HH", height, width) + picture[at + 9 :]
    raise AssertionError("no frame")


# PDF


def pdf(objects: str = "", tail: bytes = b"", version: str = "1.4") -> bytes:
    """A page with nothing on it, and further objects."""
    body = (
        f"%PDF-{version}\n%\u00e2\u00e3\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        f"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\n{objects}\n"
        "xref\n0 4\n0000000000 65535 f \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
    )
    return body.encode("latin-1") + tail


# Films


def box(kind: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">I", len(body) + 8) + kind + body


def track(handler: bytes = b"vide", width: int = 640, height: int = 480, entry: bytes = b"avc1") -> bytes:
    header = box(b"tkhd", b"\0" * 76 + struct.pack(">HHHH", width, 0, height, 0))
    description = box(b"stsd", b"\0\0\0\0\0\0\0\1" + box(entry, b"\0" * 20))
    media = box(b"hdlr", b"\0" * 8 + handler + b"\0" * 13) + box(b"minf", box(b"stbl", description))
    return box(b"trak", header + box(b"mdia", media) + box(b"udta", box(b"name", CAMERA)))


def film(brand: bytes = b"qt  ", tracks: Sequence[bytes] = (), media: bytes = b"media" * 50, extra: bytes = b"") -> bytes:
    """A film whose user data tell the position three times."""
    said = box(b"udta", box(b"\xa9xyz", b"\0\x11\x15\xc7" + POSITION) + box(b"loci", POSITION) + b"\0\0\0\0")
    keys = box(b"meta", box(b"keys", b"com.apple.quicktime.location.ISO6709") + box(b"ilst", POSITION + CAMERA))
    movie = box(b"moov", box(b"mvhd", b"\0" * 100) + b"".join(tracks or (track(),)) + said + keys)
    return box(b"ftyp", brand + b"\0\0\2\0" + brand) + box(b"uuid", POSITION) + box(b"mdat", media) + movie + extra


# Word


def word(streams: Sequence[str] = ("WordDocument", "1Table"), tail: bytes = b"") -> bytes:
    """A compound file with the directory of a Word document."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    directory = b""
    for name in ("Root Entry", *streams):
        raw = name.encode("utf-16-le") + b"\0\0"
        directory += raw.ljust(64, b"\0") + struct.pack("<H", len(raw)) + b"\0" * 62
    directory = directory.ljust((len(directory) + 511) // 512 * 512, b"\0")
    return header.ljust(512, b"\0") + b"\xff" * 512 + directory + b"tekst".ljust(512, b"\0") + tail


def archive() -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.txt", "x" * 1000)
    return raw.getvalue()


def bomb(megabytes: int = 4) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.txt", b"\0" * megabytes * 1_000_000)
    return raw.getvalue()


def good_files() -> Dict[str, Tuple[str, bytes]]:
    """One of each allowed type."""
    return {
        "jpg": ("zdjęcie.JPG", talkative(jpeg())), "progressive": ("p.jpeg", jpeg(progressive=True)),
        "grey": ("szare.jpg", jpeg(grey=True)), "pdf": ("pismo.pdf", pdf()), "mov": ("film.mov", film()),
        "3gp": ("film.3gp", film(b"3gp4")), "doc": ("pismo.doc", word()), "utf8": ("notatka.txt", "zażółć".encode()),
        "cp1250": ("notatka.txt", "zażółć".encode("cp1250")), "no ending": ("notatka", b"tekst"),
    }  # fmt: skip


def attempts() -> Iterator[Attempt]:
    """Files that must be refused, or come in as something harmless."""
    yield from _wrong_kinds()
    yield from _bad_pictures()
    yield from _bad_papers()
    yield from _bad_films()
    yield from _bad_texts()


def _wrong_kinds() -> Iterator[Attempt]:
    picture, paper = jpeg(), pdf()
    kinds = ("file_type", "file_mismatch")
    yield Attempt("empty", "a.jpg", b"", ("file_empty",))
    yield Attempt("no name, binary", "", b"\0\1\2", ("file_type",))
    for name, content in (
        ("png", b"\x89PNG\r\n\x1a\n" + b"\0" * 40), ("gif", b"GIF89a\1\0\1\0\0\0\0;"), ("zip", archive()), ("bomb", bomb()),
        ("gzip", b"\x1f\x8b\x08" + b"\0" * 30), ("exe", b"MZ\x90\0" + b"\0" * 60), ("elf", b"\x7fELF" + b"\0" * 60),
        ("mp4", film(b"isom")), ("heic", box(b"ftyp", b"heic\0\0\0\0heic")), ("webp", b"RIFF\x10\0\0\0WEBPVP8 "),
        ("rar", b"Rar!\x1a\x07\0"), ("sqlite", b"SQLite format 3\0"), ("tiff", b"II*\0\x08\0\0\0"), ("html", b"<html>\0"),
    ):  # fmt: skip
        yield Attempt(f"{name} as jpg", "a.jpg", content, kinds)
        yield Attempt(f"{name} as itself", f"a.{name}", content, ("file_type",))
        yield Attempt(f"{name} as txt", "a.txt", content, ("file_text", "file_mismatch") if name != "gif" else ("file_text",))
    for ending in ("exe", "jpg.exe", "html", "svg", "docx", "js", "bat", "jpg ", "jpg\u202e", "php"):
        yield Attempt(f"picture.{ending!r}", f"a.{ending}", picture, ("file_type",))
    for shown, content in (
        ("jpg", paper), ("pdf", picture), ("doc", paper), ("3gp", film()), ("mov", film(b"3gp5")), ("txt", paper),
    ):  # fmt: skip
        yield Attempt(f"other content as {shown}", f"a.{shown}", content, ("file_mismatch",))


def _bad_pictures() -> Iterator[Attempt]:
    picture = jpeg()
    damaged = ("file_damaged", "file_type", "file_mismatch")
    for share in (3, 4, 20, 100, 300, len(picture) // 2, len(picture) - 2, len(picture) - 1):
        yield Attempt(f"picture cut at {share}", "a.jpg", picture[:share], damaged)
    yield Attempt("picture bomb", "a.jpg", with_size(picture, 65_500, 65_500), ("file_too_large_picture",))
    large = with_size(jpeg(progressive=True), 60_000, 2_000)
    yield Attempt("picture bomb, progressive", "a.jpg", large, ("file_too_large_picture",))
    yield Attempt("picture of no height", "a.jpg", with_size(picture, 10, 0), ("file_damaged",))
    frame = segment(0xC0, b"\x08\0\x10\0\x10\x01\x01\x11\0")
    yield Attempt("two frames", "a.jpg", picture[:2] + frame * 2 + picture[2:], ("file_damaged",))
    yield Attempt("segment beyond the end", "a.jpg", picture[:2] + b"\xff\xe1\xff\xff" + picture[2:600], damaged)
    yield Attempt("segment of no length", "a.jpg", picture[:2] + b"\xff\xe1\0\0" + picture[2:], ("file_damaged",))
    yield Attempt("only fill bytes", "a.jpg", b"\xff\xd8" + b"\xff" * 200_000, ("file_damaged",))
    yield Attempt("many segments", "a.jpg", b"\xff\xd8" + segment(0xFE, b"") * 9_000 + picture[2:], ("file_damaged",))
    yield Attempt("many scans", "a.jpg", picture[:-2] + segment(0xDA, b"\1\1\0\0\x3f\0") * 500 + b"\xff\xd9", ("file_damaged",))
    yield Attempt("nothing but an end", "a.jpg", b"\xff\xd8\xff\xd9", ("file_damaged",))
    yield Attempt("lossless", "a.jpg", picture.replace(b"\xff\xc0", b"\xff\xc3", 1), ("file_type",))
    yield Attempt("picture and zip", "a.jpg", picture + archive(), ())
    yield Attempt("picture and script", "a.jpg", picture + b"<script>alert(1)</script>", ())
    yield Attempt("script in a comment", "a.jpg", picture[:2] + segment(0xFE, b"<?php system(1) ?>") + picture[2:], ())
    yield Attempt("endless exif", "a.jpg", picture[:2] + segment(0xE1, b"Exif\0\0MM\0*\xff\xff\xff\xff") + picture[2:], ())
    many = segment(0xE1, b"Exif\0\0II*\0\x08\0\0\0\xff\xff")
    yield Attempt("exif of many entries", "a.jpg", picture[:2] + many + picture[2:], ())


def _bad_papers() -> Iterator[Attempt]:
    for name in ("JavaScript", "Launch", "EmbeddedFile", "RichMedia", "XFA", "SubmitForm", "ImportData", "GoToE", "Rendition"):
        yield Attempt(f"pdf with {name}", "a.pdf", pdf(f"4 0 obj<</S/{name}/X(1)>>endobj"), ("file_active",))
        hidden = f"#{ord(name[0]):02x}" + name[1:4] + f"#{ord(name[4]) if len(name) > 4 else 65:02X}" + name[5:]
        if len(name) > 4:
            yield Attempt(f"pdf with {hidden}", "a.pdf", pdf(f"4 0 obj<</S /{hidden} >>endobj"), ("file_active",))
    whole = "".join(f"#{ord(letter):02x}" for letter in "JavaScript")
    yield Attempt("pdf with every letter hidden", "a.pdf", pdf(f"4 0 obj<</S /{whole}>>endobj"), ("file_active",))
    yield Attempt("pdf that hides letters of nothing", "a.pdf", pdf("/#4a#4b " * 100), ("file_active",))
    yield Attempt("compressed objects", "a.pdf", pdf("4 0 obj<</Type/ObjStm/N 1>>endobj", version="1.5"), ("file_unreadable",))
    yield Attempt("encrypted", "a.pdf", pdf("trailer<</Encrypt 9 0 R>>"), ("file_unreadable",))
    large = pdf("4 0 obj<</Subtype/Image/Width 999999/Height 9>>endobj")
    yield Attempt("huge picture in pdf", "a.pdf", large, ("file_too_large_picture",))
    yield Attempt("pdf not at the start", "a.pdf", b"\n" + pdf(), ("file_mismatch",))
    yield Attempt("pdf behind html", "a.pdf", b"<html>" + pdf(), ("file_mismatch",))
    yield Attempt("pdf and zip", "a.pdf", pdf(tail=archive()), ("file_hidden",))
    yield Attempt("pdf and script", "a.pdf", pdf(tail=b"<script>alert(1)</script>"), ("file_hidden",))
    yield Attempt("pdf without end", "a.pdf", pdf()[:60], ("file_hidden",))
    yield Attempt("pdf of version 9", "a.pdf", pdf(version="9.9"), ("file_damaged",))
    yield Attempt("harmless names", "a.pdf", pdf("4 0 obj<</JavaScriptless 1/Launchpad 2/XFAB 3>>endobj"), ())
    yield Attempt("doc with macros", "a.doc", word(("WordDocument", "Macros", "_VBA_PROJECT")), ("file_active",))
    yield Attempt("doc with objects", "a.doc", word(("WordDocument", "ObjectPool")), ("file_active",))
    yield Attempt("doc with a package", "a.doc", word(("WordDocument", "\1Ole10Native")), ("file_active",))
    yield Attempt("spreadsheet as doc", "a.doc", word(("Workbook",)), ("file_damaged",))
    yield Attempt("doc and zip", "a.doc", word(tail=archive()), ("file_hidden",))
    yield Attempt("doc cut off", "a.doc", word()[:700], ("file_damaged",))
    yield Attempt("rtf as doc", "a.doc", b"{\\rtf1 \\object}", ("file_mismatch",))
    yield Attempt("html as doc", "a.doc", b"<html><script>alert(1)</script>", ("file_mismatch",))


def _bad_films() -> Iterator[Attempt]:
    good = film()
    damaged = ("file_damaged", "file_hidden", "file_mismatch", "file_type")
    for share in (9, 20, 60, len(good) // 2, len(good) - 1):
        yield Attempt(f"film cut at {share}", "a.mov", good[:share], damaged)
    yield Attempt("film and zip", "a.mov", film(extra=archive()), ("file_hidden", "file_damaged"))
    yield Attempt("film and script", "a.mov", film(extra=b"<script>alert(1)</script>"), ("file_hidden", "file_damaged"))
    yield Attempt("film and four bytes", "a.mov", film(extra=b"abcd"), ("file_hidden",))
    yield Attempt("film without movie", "a.mov", box(b"ftyp", b"qt  \0\0\0\0") + box(b"mdat", b"x"), ("file_damaged",))
    yield Attempt("box of no length", "a.mov", box(b"ftyp", b"qt  \0\0\0\0") + b"\0\0\0\4moov", ("file_damaged",))
    head = box(b"ftyp", b"qt  \0\0\0\0")
    yield Attempt("box of terabytes", "a.mov", head + b"\0\0\0\1moov\xff\xff\xff\xff\0\0\0\0", ("file_damaged",))
    yield Attempt("film of many boxes", "a.mov", film(extra=box(b"free") * 4_000), ("file_damaged",))
    yield Attempt("compressed header", "a.mov", head + box(b"moov", box(b"cmov", b"x")), ("file_damaged",))
    yield Attempt("film bomb", "a.mov", film(tracks=(track(width=60_000, height=60_000),)), ("file_too_large_picture",))
    yield Attempt("recorded track", "a.mov", film(tracks=(track(), track(entry=b"gpmd"))), ("file_position",))
    tracks = (track(), track(b"meta", entry=b"mebx"), track(entry=b"camm"))
    yield Attempt("recorded positions", "a.mov", film(tracks=tracks), ("file_position",))
    deep = b""
    for _ in range(200):
        deep = box(b"moov", deep)
    yield Attempt("nested film", "a.mov", box(b"ftyp", b"qt  \0\0\0\0") + deep, ())


def _bad_texts() -> Iterator[Attempt]:
    yield Attempt("NUL in a text", "a.txt", b"abc\0def", ("file_text",))
    yield Attempt("UTF-16", "a.txt", "\ufeffzażółć".encode("utf-16-le"), ("file_text",))
    yield Attempt("bell", "a.txt", b"abc\x07", ("file_text",))
    yield Attempt("terminal codes", "a.txt", b"\x1b[31mred", ("file_text",))
    yield Attempt("neither encoding", "a.txt", b"abc \x81\x83 def", ("file_text",))
    yield Attempt("only a mark", "a.txt", b"\xef\xbb\xbf", ("file_empty",))
    yield Attempt("html stays text", "a.txt", b"<html><script>alert(1)</script></html>", ())
    yield Attempt("shell stays text", "a.txt", b"#!/bin/sh\nrm -rf /\n", ())
    yield Attempt("formula stays text", "a.txt", b"=cmd|'/c calc'!A0", ())
    yield Attempt("expression stays text", "a.txt", b"[% env('HOME') %]", ())
    yield Attempt("one long line", "a.txt", b"x" * 1_000_000, ())
    yield Attempt("path in the name", "../../etc/passwd.txt", b"x", ())
    yield Attempt("path of Windows", "C:\\autoexec\\a.txt", b"x", ())
    yield Attempt("name that turns", "a\u202etxt.exe\u202c.txt", b"x", ())
    yield Attempt("long name", "x" * 5000 + ".txt", b"x", ())
    yield Attempt("name of blanks", "   .txt", b"x", ())
    yield Attempt("name of dots", "....txt", b"x", ())
    yield Attempt("name of a formula", "=cmd().txt", b"x", ())
