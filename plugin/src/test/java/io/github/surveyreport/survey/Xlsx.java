package io.github.surveyreport.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook being drafted for a test, part by part as the format has them. */
final class Xlsx {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    /** Style indices that the cells below refer to: 1 date and time, 2 date, 3 duration, 4 code of 5 digits, 5 built-in 14. */
    private static final String STYLES = "<styleSheet xmlns='" + MAIN + "'><numFmts count='4'>"
            + "<numFmt numFmtId='164' formatCode='yyyy/mm/dd hh:mm:ss'/><numFmt numFmtId='165' formatCode='[$-804]yyyy\"年\"m\"月\"d\"日\"'/>"
            + "<numFmt numFmtId='166' formatCode='[h]:mm:ss'/><numFmt numFmtId='167' formatCode='00000'/></numFmts>"
            + "<cellXfs count='6'><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/><xf numFmtId='167'/><xf numFmtId='14'/></cellXfs></styleSheet>";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private final StringBuilder shared = new StringBuilder();
    private boolean date1904;
    private boolean bare;
    private int megabytes;
    private int texts;

    /** @param rows XML of its {@code sheetData} */
    Xlsx sheet(String name, String rows) {
        sheets.put(name, rows);
        return this;
    }

    Xlsx hidden(String name, String rows) {
        states.put(name, " state='hidden'");
        return sheet(name, rows);
    }

    Xlsx in1904() {
        date1904 = true;
        return this;
    }

    /** With neither styles nor a table of shared texts, as libraries for writing rows one by one make it. */
    Xlsx bare() {
        bare = true;
        return this;
    }

    /** So many megabytes of blanks behind the table of shared texts, which pack to next to nothing. */
    Xlsx padded(int size) {
        megabytes = size;
        return this;
    }

    /** A cell with a text of the shared table. */
    String shared(String at, String text) {
        shared.append("<si>").append(text).append("</si>");
        return "<c r='" + at + "' t='s'><v>" + texts++ + "</v></c>";
    }

    static String row(int number, String... cells) {
        return "<row r='" + number + "'>" + String.join("", cells) + "</row>";
    }

    /** A row of texts from column A on; null leaves a cell out. */
    static String texts(int number, String... texts) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                cells.append(text((char) ('A' + i) + "" + number, texts[i]));
            }
        }
        return row(number, cells.toString());
    }

    static String text(String at, String text) {
        return "<c r='" + at + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    static String number(String at, String value, int style) {
        return "<c r='" + at + "' s='" + style + "'><v>" + value + "</v></c>";
    }

    byte[] bytes() {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder book = new StringBuilder();
        StringBuilder targets = new StringBuilder();
        StringBuilder types = new StringBuilder();
        int i = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            i++;
            String state = states.getOrDefault(sheet.getKey(), "");
            book.append("<sheet name='" + sheet.getKey() + "' sheetId='" + i + "' r:id='rId" + i + "'" + state + "/>");
            targets.append("<Relationship Id='rId" + i + "' Type='" + REL + "/worksheet' Target='worksheets/sheet" + i
                    + ".xml'/>");
            types.append(type("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
            parts.put(
                    "xl/worksheets/sheet" + i + ".xml",
                    "<worksheet xmlns='" + MAIN + "'><sheetData>" + sheet.getValue() + "</sheetData></worksheet>");
        }
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + type("/xl/workbook.xml", "sheet.main")
                        + (bare
                                ? ""
                                : type("/xl/styles.xml", "styles") + type("/xl/sharedStrings.xml", "sharedStrings"))
                        + types + "</Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns='" + PACKAGE + "'><Relationship Id='rId1' Type='" + REL
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + REL + "'><workbookPr date1904='" + (date1904 ? 1 : 0)
                        + "'/><sheets>" + book + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + PACKAGE + "'>" + targets
                        + (bare
                                ? ""
                                : "<Relationship Id='rId91' Type='" + REL
                                        + "/styles' Target='styles.xml'/><Relationship Id='rId92' Type='" + REL
                                        + "/sharedStrings' Target='sharedStrings.xml'/>")
                        + "</Relationships>");
        if (!bare) {
            parts.put("xl/styles.xml", STYLES);
            parts.put("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + shared + "</sst>");
        }
        return zip(parts);
    }

    private static String type(String part, String kind) {
        String sort = kind.equals("sheet.main") ? "sheet.main+xml" : kind + "+xml";
        return "<Override PartName='" + part
                + "' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml." + sort + "'/>";
    }

    private byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(
                        ("<?xml version='1.0' encoding='UTF-8'?>" + part.getValue()).getBytes(StandardCharsets.UTF_8));
                byte[] blanks = " "
                        .repeat(part.getKey().contains("shared") ? 1 << 20 : 0)
                        .getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < megabytes; i++) {
                    zip.write(blanks);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
