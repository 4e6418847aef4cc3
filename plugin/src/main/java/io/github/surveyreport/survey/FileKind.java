package io.github.surveyreport.survey;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What sort of file it is, by its first bytes and its name. */
enum FileKind {
    TEXT,
    /** Marked as such. */
    UTF_16_LE,
    /** Marked as such. */
    UTF_16_BE,
    WORKBOOK;

    private static final int HEAD = 1_024;

    /** @throws BrokenFileException when it is none of these, or not what its name says */
    static FileKind of(SourceFile file) throws IOException, BrokenFileException {
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(HEAD);
        }
        if (starts(head, 'P', 'K', 3, 4)) {
            return archive(file, head);
        }
        String foreign = foreign(head);
        if (!foreign.isEmpty()) {
            throw broken(foreign, file);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return UTF_16_LE;
        }
        return starts(head, 0xFE, 0xFF) ? UTF_16_BE : TEXT;
    }

    /** Whether the name says that it is a workbook. */
    static boolean namedWorkbook(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xlsm");
    }

    private static FileKind archive(SourceFile file, byte[] head) throws BrokenFileException {
        String text = ascii(head);
        if (text.startsWith("mimetypeapplication/vnd.oasis.opendocument", 30)) {
            throw broken("survey.opendocument-file", file);
        }
        boolean workbook = text.contains("[Content_Types].xml") || text.contains("_rels/") || text.contains("xl/");
        if (!workbook && !namedWorkbook(file.path())) {
            throw broken("survey.zip-file", file);
        }
        if (!namedWorkbook(file.path())) {
            throw broken("survey.workbook-name", file);
        }
        return WORKBOOK;
    }

    private static String foreign(byte[] head) {
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "survey.xls-file";
        }
        if (starts(head, 0x1F, 0x8B)) {
            return "survey.zip-file";
        }
        String text =
                ascii(head).replaceFirst("^\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("%pdf-")) {
            return "survey.pdf-file";
        }
        if (text.startsWith("<?xml") && text.contains("spreadsheet")) {
            return "survey.xls-file";
        }
        boolean html = text.startsWith("<!doctype html")
                || text.startsWith("<html")
                || text.startsWith("<head")
                || text.startsWith("<meta")
                || text.startsWith("<table")
                || text.startsWith("<?xml");
        return html ? "survey.html-file" : "";
    }

    private static String ascii(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static BrokenFileException broken(String code, SourceFile file) {
        return new BrokenFileException(Problem.error(code, Location.ofLine(file.path(), 1)));
    }
}
