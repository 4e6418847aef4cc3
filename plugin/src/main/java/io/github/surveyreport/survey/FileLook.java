package io.github.surveyreport.survey;

import io.github.surveyreport.config.CsvFormat;
import io.github.surveyreport.config.CsvFormat.Encoding;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds out how a file is written: byte-order mark, else strict UTF-8, else GB18030; the delimiter; the tool. */
final class FileLook {
    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int BUFFER = 1 << 16;

    private FileLook() {}

    /** @throws BrokenFileException when the file is no table, or in none of the encodings allowed */
    static FileFormat of(SourceFile file, CsvFormat csv) throws BrokenFileException {
        try {
            FileFormat format = file.rewritten()
                    ? FileFormat.text(StandardCharsets.UTF_8, 0, ',')
                    : found(file, csv, FileKind.of(file));
            return ToolLook.of(file, csv, format);
        } catch (IOException e) {
            throw unreadable(file.path());
        }
    }

    private static FileFormat found(SourceFile file, CsvFormat csv, FileKind kind)
            throws IOException, BrokenFileException {
        if (kind == FileKind.WORKBOOK) {
            return FileFormat.sheet(Workbook.sheet(file, csv.sheet()));
        }
        boolean wide = kind != FileKind.TEXT || csv.encoding() == Encoding.UTF_16;
        FileFormat text = wide ? wide(file, kind, csv) : text(file, csv);
        if (FileKind.namedWorkbook(file.path())) {
            throw new BrokenFileException(Problem.error("survey.no-workbook", Location.ofLine(file.path(), 1)));
        }
        return text;
    }

    private static FileFormat text(SourceFile file, CsvFormat csv) throws IOException, BrokenFileException {
        ByteScan scan = scan(file);
        boolean marked = scan.startsWith(0xEF, 0xBB, 0xBF);
        Charset charset = charset(file, csv.encoding(), scan, marked);
        boolean gbMarked = scan.startsWith(0x84, 0x31, 0x95, 0x33);
        int skip = marked ? 3 : gbMarked ? 4 : 0;
        return FileFormat.text(charset, skip, delimiter(file, csv.delimiter(), charset, skip));
    }

    private static FileFormat wide(SourceFile file, FileKind kind, CsvFormat csv)
            throws IOException, BrokenFileException {
        boolean allowed = csv.encoding() == Encoding.AUTO || csv.encoding() == Encoding.UTF_16;
        Charset charset = kind == FileKind.UTF_16_BE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        Location fault = allowed ? CharsetCheck.fault(file, charset) : new Location(file.path(), 1, 1);
        if (fault != Location.NONE) {
            String declared = csv.encoding() == Encoding.AUTO ? "UTF-16" : name(csv.encoding());
            throw new BrokenFileException(Problem.error("survey.encoding", fault, declared));
        }
        int skip = kind == FileKind.TEXT ? 0 : 2;
        return FileFormat.text(charset, skip, delimiter(file, csv.delimiter(), charset, skip));
    }

    /** A strict reader of the text after the byte-order mark. */
    static Reader reader(SourceFile file, Charset charset, int skip) throws IOException {
        InputStream in = file.open();
        in.skipNBytes(skip);
        return Channels.newReader(
                Channels.newChannel(in),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT),
                BUFFER);
    }

    static BrokenFileException unreadable(String path) {
        return new BrokenFileException(Problem.error("survey.unreadable-file", Location.ofFile(path)));
    }

    private static ByteScan scan(SourceFile file) throws IOException, BrokenFileException {
        try (InputStream in = file.open()) {
            return ByteScan.of(file.path(), in);
        }
    }

    private static Charset charset(SourceFile file, Encoding wanted, ByteScan scan, boolean marked)
            throws IOException, BrokenFileException {
        Utf8Check utf8 = scan.utf8();
        boolean declared = wanted != Encoding.AUTO && wanted != Encoding.UTF_8;
        if (!declared && utf8.valid()) {
            return StandardCharsets.UTF_8;
        }
        if (wanted == Encoding.UTF_8 || (!declared && (marked || utf8.plausible()))) {
            Location fault = new Location(file.path(), utf8.faultLine(), utf8.faultColumn());
            throw new BrokenFileException(Problem.error("survey.encoding", fault, "UTF-8"));
        }
        Charset charset = Charset.forName(name(wanted));
        if (declared && !charset.equals(GB18030) && utf8.certain()) {
            throw new BrokenFileException(
                    Problem.error("survey.encoding-is-utf-8", Location.ofLine(file.path(), 1), name(wanted)));
        }
        Location fault = declared && marked ? new Location(file.path(), 1, 1) : CharsetCheck.fault(file, charset);
        if (fault != Location.NONE) {
            String code = declared ? "survey.encoding" : "survey.encoding-unknown";
            throw new BrokenFileException(Problem.error(code, fault, name(wanted)));
        }
        return charset;
    }

    /** What Java calls it; where nothing is declared, the last one tried. */
    private static String name(Encoding encoding) {
        return switch (encoding) {
            case UTF_8 -> "UTF-8";
            case UTF_16 -> "UTF-16";
            case CP1252 -> "windows-1252";
            case MACROMAN -> "x-MacRoman";
            case AUTO, GB18030 -> GB18030.name();
        };
    }

    private static char delimiter(SourceFile file, CsvFormat.Delimiter wanted, Charset charset, int skip)
            throws IOException {
        return switch (wanted) {
            case COMMA -> ',';
            case SEMICOLON -> ';';
            case TAB -> '\t';
            case AUTO -> {
                try (Reader reader = reader(file, charset, skip)) {
                    yield mostFrequent(reader);
                }
            }
        };
    }

    /** The candidate that occurs most often in the first row outside quotes; the comma when none does. */
    private static char mostFrequent(Reader reader) throws IOException {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        boolean text = false;
        char[] block = new char[BUFFER];
        int n = Math.max(0, reader.read(block));
        for (int i = 0; i < n; i++) {
            char c = block[i];
            if (!quoted && text && (c == '\n' || c == '\r')) {
                break;
            }
            quoted ^= c == '"';
            text |= c > ' ';
            commas += !quoted && c == ',' ? 1 : 0;
            semicolons += !quoted && c == ';' ? 1 : 0;
            tabs += !quoted && c == '\t' ? 1 : 0;
        }
        if (commas >= semicolons && commas >= tabs) {
            return ',';
        }
        return semicolons >= tabs ? ';' : '\t';
    }
}
