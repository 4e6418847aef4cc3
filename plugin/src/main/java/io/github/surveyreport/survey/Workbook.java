package io.github.surveyreport.survey;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Suggestions;
import io.github.surveyreport.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * An open workbook of the format of 2007 and later. Its formulas are not evaluated: what counts is the value that the cell had
 * when it was saved.
 */
final class Workbook implements Closeable {
    /** A larger file is better read as CSV, which is streamed. */
    private static final int LARGEST_FILE = 1 << 27;

    private static final long LARGEST_CONTENT = 1L << 31;
    /** Texts that cells share are held in memory. */
    private static final long LARGEST_TEXTS = 1L << 28;

    private static final int MOST_PARTS = 10_000;

    /** What lists the parts of a workbook is short. */
    private static final int LARGEST_TYPES = 1 << 24;

    private final ReadableWorkbook book;
    private final List<Sheet> sheets;

    private Workbook(ReadableWorkbook book) {
        this.book = book;
        this.sheets = book.getSheets().toList();
    }

    /** @throws BrokenFileException when it is no workbook that can be read */
    static Workbook open(SourceFile file) throws BrokenFileException {
        try {
            if (file.size() > LARGEST_FILE) {
                throw broken("survey.workbook-large", file, LARGEST_FILE >> 20);
            }
            return new Workbook(new ReadableWorkbook(
                    new ByteArrayInputStream(file.bytes()), new ReadingOptions(styled(file), false)));
        } catch (IOException | RuntimeException e) {
            throw broken("survey.workbook-damaged", file);
        }
    }

    /** Whether the workbook has styles: some tools write none, and then no cell is a date. */
    private static boolean styled(SourceFile file) throws IOException {
        try (ZipFile zip = zip(file)) {
            ZipArchiveEntry types = zip.getEntry("[Content_Types].xml");
            boolean part = Collections.list(zip.getEntries()).stream()
                    .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith("styles.xml"));
            return part && types != null && contains(zip, types, "spreadsheetml.styles+xml");
        }
    }

    private static boolean contains(ZipFile zip, ZipArchiveEntry entry, String text) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LARGEST_TYPES), StandardCharsets.UTF_8).contains(text);
        }
    }

    private static ZipFile zip(SourceFile file) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file.bytes()))
                .get();
    }

    /**
     * Number from 1 of the sheet that holds the responses.
     *
     * @param wanted name or number; empty: the first one shown
     */
    static int sheet(SourceFile file, Optional<String> wanted) throws BrokenFileException {
        refuseBomb(file);
        try (Workbook workbook = open(file)) {
            List<String> names = workbook.sheets.stream().map(Sheet::getName).toList();
            int number = wanted.isPresent() ? number(names, wanted.get()) : workbook.firstShown();
            if (number == 0 && wanted.isPresent()) {
                throw broken("survey.no-sheet", file, wanted.get(), Suggestions.list(names));
            }
            if (number == 0) {
                throw broken("survey.workbook-damaged", file);
            }
            return number;
        }
    }

    Sheet sheet(int number) {
        return sheets.get(number - 1);
    }

    boolean date1904() {
        return book.isDate1904();
    }

    /** Names of the other sheets. */
    List<String> besides(int number) {
        return sheets.stream()
                .filter(sheet -> sheet != sheets.get(number - 1))
                .map(Sheet::getName)
                .toList();
    }

    static boolean hidden(Sheet sheet) {
        return sheet.getVisibility() != SheetVisibility.VISIBLE;
    }

    private int firstShown() {
        for (int i = 0; i < sheets.size(); i++) {
            if (!hidden(sheets.get(i))) {
                return i + 1;
            }
        }
        return sheets.isEmpty() ? 0 : 1;
    }

    private static int number(List<String> names, String wanted) {
        int named = names.indexOf(wanted) + 1;
        boolean counted = named == 0 && wanted.matches("[1-9][0-9]{0,3}");
        int number = counted ? Integer.parseInt(wanted) : named;
        return number <= names.size() ? number : 0;
    }

    /** Unpacks everything once, keeping nothing: a small file can be a huge one in disguise. */
    private static void refuseBomb(SourceFile file) throws BrokenFileException {
        if (file.size() > LARGEST_FILE) {
            throw broken("survey.workbook-large", file, LARGEST_FILE >> 20);
        }
        try (ZipFile zip = zip(file)) {
            long total = 0;
            int parts = 0;
            for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); parts++) {
                ZipArchiveEntry entry = all.nextElement();
                boolean texts = entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
                long left = Math.min(LARGEST_CONTENT - total, texts ? LARGEST_TEXTS : LARGEST_CONTENT);
                long size = unpacked(zip, entry, left);
                total += size;
                if (size > left || parts > MOST_PARTS) {
                    throw broken("survey.workbook-bomb", file);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw broken("survey.workbook-damaged", file);
        }
    }

    private static long unpacked(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        byte[] block = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            int n = in.read(block);
            while (n > 0 && size <= most) {
                size += n;
                n = in.read(block);
            }
        }
        return size;
    }

    static BrokenFileException broken(String code, SourceFile file, Object... arguments) {
        return new BrokenFileException(Problem.error(code, Location.ofLine(file.path(), 1), arguments));
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
