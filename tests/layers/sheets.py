"""Spreadsheet files for the tests: written by other programs, and by hand where nobody else writes such."""

from __future__ import annotations

import zipfile
from pathlib import Path

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OF_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def xlsx(path: Path, sheets: dict[str, list[list]]) -> Path:
    """By openpyxl."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def ods(path: Path, rows: list[list[str]]) -> Path:
    """By GDAL: the first row names the columns."""
    from osgeo import ogr

    file = ogr.GetDriverByName("ODS").CreateDataSource(str(path))
    layer = file.CreateLayer("Liste")
    for name in rows[0]:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for row in rows[1:]:
        feature = ogr.Feature(layer.GetLayerDefn())
        for position, value in enumerate(row):
            feature.SetField(position, value)
        layer.CreateFeature(feature)
    return path


def raw_ods(path: Path, rows: str, before: str = "", tables: int = 1) -> Path:
    names = " ".join(f'xmlns:{name}="{OFFICE.format(name)}"' for name in ("office", "table", "text"))
    body = (
        f'<?xml version="1.0"?>{before}<office:document-content {names}><office:body><office:spreadsheet>'
        + tables * f'<table:table table:name="Liste">{rows}</table:table>'
        + "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("content.xml", body)
    return path


def ods_row(*texts: str, attributes: str = "") -> str:
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
        for text in texts
    )
    return f"<table:table-row {attributes}>{cells}</table:table-row>"


def raw_xlsx(path: Path, rows: str, before: str = "", claims: int | None = None) -> Path:
    """claims: bytes that the sheet says it has when unpacked."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{OF_DOCUMENT}"><sheets>'
            '<sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>',
        )
        file.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="x" '
            'Target="worksheets/sheet1.xml"/></Relationships>',
        )
        file.writestr(
            "xl/worksheets/sheet1.xml",
            f'<?xml version="1.0"?>{before}<worksheet xmlns="{MAIN}">'
            f"<sheetData>{rows}</sheetData></worksheet>",
        )
        if claims is not None:
            file.getinfo("xl/worksheets/sheet1.xml").file_size = claims
    return path


def xlsx_row(number: int, *texts: str) -> str:
    cells = "".join(
        f'<c r="{chr(65 + position)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
        for position, text in enumerate(texts)
    )
    return f'<row r="{number}">{cells}</row>'
