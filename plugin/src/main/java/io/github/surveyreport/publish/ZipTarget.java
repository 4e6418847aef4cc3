package io.github.surveyreport.publish;

import io.github.surveyreport.files.Folders;
import io.github.surveyreport.files.Fresh;
import io.github.surveyreport.files.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The site as an archive, to be sent or kept. The same site gives the same bytes. */
public final class ZipTarget {
    /** No time of its own. Before this month, Java writes the machine's time zone into the archive. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private ZipTarget() {}

    /**
     * @param site folder that holds the pages
     * @param root the archive's one folder
     * @param archive replaced as a whole
     */
    public static Publication publish(Path site, String root, Path archive, boolean dryRun) throws IOException {
        SortedMap<String, Path> files = SiteFiles.of(site);
        Path absolute = archive.toAbsolutePath().normalize();
        Files.createDirectories(dryRun ? site : absolute.getParent());
        Path fresh = dryRun ? Files.createTempFile("survey-report", ".zip") : Fresh.file(beside(absolute));
        try {
            Trouble.at(fresh, () -> write(files, root, fresh));
            boolean exists = Files.exists(absolute);
            boolean same = exists && Files.mismatch(fresh, absolute) < 0;
            Publication.State state =
                    same ? Publication.State.UNCHANGED : dryRun ? Publication.State.TRIED : Publication.State.PUBLISHED;
            if (state == Publication.State.PUBLISHED) {
                Files.move(fresh, absolute, StandardCopyOption.ATOMIC_MOVE);
            }
            Publication.Changes changes = new Publication.Changes(exists ? 0 : 1, exists && !same ? 1 : 0, 0);
            return new Publication(state, absolute.toString(), List.of(root), List.of(), changes, 1);
        } finally {
            Folders.discard(fresh);
        }
    }

    private static Path beside(Path archive) {
        return archive.resolveSibling("." + archive.getFileName() + ".new-");
    }

    /** Stored, not compressed: what a compressor writes differs between versions of zlib. */
    private static void write(SortedMap<String, Path> files, String root, Path to) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, Path> file : files.entrySet()) {
                byte[] content = Files.readAllBytes(file.getValue());
                ZipEntry entry = new ZipEntry(root + "/" + file.getKey());
                entry.setTimeLocal(NO_TIME);
                entry.setSize(content.length);
                CRC32 checksum = new CRC32();
                checksum.update(content);
                entry.setCrc(checksum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
    }
}
